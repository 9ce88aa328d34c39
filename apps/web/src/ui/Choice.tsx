import { useId } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconPaths.ts';
import styles from './Choice.module.css';

export interface ChoiceProps<Value extends string> {
  /** Said by screen readers; put visible words beside it where they help. */
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly icon?: IconName }[];
  readonly onChange: (value: Value) => void;
}

/** Two to four choices side by side: radio buttons underneath, so arrows and screen readers work as everywhere. */
export const Choice = <Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) => {
  const name = useId();
  return (
    <div className={styles.group} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label className={styles.option} key={option.value}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>
            {option.icon && <Icon name={option.icon} size={18} />}
            {option.label}
          </span>
        </label>
      ))}
    </div>
  );
};
