import { useId } from 'react';
import type { ChoiceParameter } from '@patternbook/product';
import { studio, useMessages, useWords } from '../../../../messages/index.ts';
import { classes, Select, Swatch, VisuallyHidden } from '../../../../ui/index.ts';
import type { Edit } from '../../gesture.ts';
import styles from './ChoiceControl.module.css';

export interface ChoiceControlProps {
  readonly id: string;
  readonly label: string;
  readonly options: ChoiceParameter['options'];
  readonly value: string;
  readonly edit: Edit;
  readonly describedBy: string | undefined;
  readonly disabled: boolean;
  readonly style: 'menu' | 'buttons' | 'cards' | 'swatches';
  /** Options that other values forbid now. */
  readonly unavailable: ReadonlySet<string>;
  /** Asks why an option cannot be had. */
  readonly onWhy: (wanted: string) => void;
}

/** A drawing of an option in a box of 24 × 24, in the ink of its words. */
const OptionIcon = ({ path }: { readonly path: string }) => (
  <svg className={styles.icon} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" strokeLinejoin="round" aria-hidden>
    <path d={path} />
  </svg>
);

export const ChoiceControl = ({ id, label, options, value, edit, describedBy, disabled, style, unavailable, onWhy }: ChoiceControlProps) => {
  const t = useMessages(studio);
  const words = useWords();
  const choose = (option: string): void => (unavailable.has(option) && option !== value ? onWhy(option) : edit.set(option));
  const name = useId();
  if (style === 'menu') {
    return (
      <Select id={id} aria-label={label} aria-describedby={describedBy} value={value} disabled={disabled} onChange={(event) => choose(event.target.value)}>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {unavailable.has(option.id) && option.id !== value ? t('notNow', { label: words(option.label) }) : words(option.label)}
          </option>
        ))}
      </Select>
    );
  }
  const pictured = options.some(({ icon }) => icon !== undefined);
  return (
    <div className={classes(styles.options, style === 'cards' ? styles.cards : style === 'swatches' ? styles.swatches : pictured && styles.pictured)} role="radiogroup" aria-labelledby={`${id}-label`} aria-describedby={describedBy}>
      {options.map((option, place) => (
        <label className={styles.option} key={option.id} data-unavailable={unavailable.has(option.id) && option.id !== value ? true : undefined} title={option.help && words(option.help)}>
          <input {...(place === 0 && { id })} type="radio" name={name} checked={option.id === value} disabled={disabled} aria-describedby={unavailable.has(option.id) && option.id !== value ? `${id}-greyed` : undefined} onChange={() => choose(option.id)} />
          <span>
            {option.icon && <OptionIcon path={option.icon} />}
            {option.swatch !== undefined && <Swatch colour={option.swatch} size={style === 'swatches' ? 20 : 16} />}
            {words(option.label)}
            {style === 'cards' && option.help && <small>{words(option.help)}</small>}
          </span>
        </label>
      ))}
      <VisuallyHidden id={`${id}-greyed`}>{t('greyed')}</VisuallyHidden>
    </div>
  );
};
