import { useId } from 'react';
import type { ChoiceParameter } from '@patternbook/product';
import { useWords } from '../../messages/index.ts';
import { classes, Select } from '../../ui/index.ts';
import type { Edit } from './gesture.ts';
import styles from './ChoiceControl.module.css';

export interface ChoiceControlProps {
  readonly id: string;
  readonly label: string;
  readonly parameter: ChoiceParameter;
  readonly value: string;
  readonly edit: Edit;
  readonly describedBy: string | undefined;
  readonly disabled: boolean;
  readonly style: 'menu' | 'buttons';
}

/** A drawing of an option in a box of 24 × 24, in the ink of its words. */
const OptionIcon = ({ path }: { readonly path: string }) => (
  <svg className={styles.icon} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" strokeLinejoin="round" aria-hidden>
    <path d={path} />
  </svg>
);

export const ChoiceControl = ({ id, label, parameter, value, edit, describedBy, disabled, style }: ChoiceControlProps) => {
  const words = useWords();
  const name = useId();
  if (style === 'menu') {
    return (
      <Select id={id} aria-label={label} aria-describedby={describedBy} value={value} disabled={disabled} onChange={(event) => edit.set(event.target.value)}>
        {parameter.options.map((option) => (
          <option key={option.id} value={option.id}>
            {words(option.label)}
          </option>
        ))}
      </Select>
    );
  }
  const pictured = parameter.options.some(({ icon }) => icon !== undefined);
  return (
    <div className={classes(styles.options, pictured && styles.pictured)} role="radiogroup" aria-labelledby={`${id}-label`} aria-describedby={describedBy}>
      {parameter.options.map((option, place) => (
        <label className={styles.option} key={option.id} title={option.help && words(option.help)}>
          <input {...(place === 0 && { id })} type="radio" name={name} checked={option.id === value} disabled={disabled} onChange={() => edit.set(option.id)} />
          <span>
            {option.icon && <OptionIcon path={option.icon} />}
            {words(option.label)}
          </span>
        </label>
      ))}
    </div>
  );
};
