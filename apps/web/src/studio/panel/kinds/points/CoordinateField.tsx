import { useState } from 'react';
import { formatValue, readValue } from '@patternbook/product';
import type { NumberParameter } from '@patternbook/product';
import { useWords } from '../../../../messages/index.ts';
import { usePreferences } from '../../../../preferences/index.ts';
import styles from './CoordinateField.module.css';

export interface CoordinateFieldProps {
  /** Said in full to those who do not see where it stands. */
  readonly label: string;
  readonly short: string;
  readonly parameter: NumberParameter;
  readonly value: number;
  readonly disabled?: boolean;
  readonly onSet: (value: number) => void;
}

/** One number of a point, with any unit. What cannot be read stays until it is mended or taken back. */
export const CoordinateField = ({ label, short, parameter, value, disabled = false, onSet }: CoordinateFieldProps) => {
  const words = useWords();
  const { language, units } = usePreferences();
  const [typed, setTyped] = useState<string>();
  const [fault, setFault] = useState<string>();
  const shown = formatValue(parameter, value, { language, system: units });
  const forget = (): void => {
    setTyped(undefined);
    setFault(undefined);
  };
  const commit = (): void => {
    if (typed === undefined) return;
    const taken = typed.trim() === shown.trim() ? undefined : readValue(parameter, typed, units);
    if (taken && !taken.ok) return setFault(words(taken.objection.message));
    forget();
    if (taken && typeof taken.value === 'number') onSet(taken.value);
  };
  return (
    <label className={styles.field} title={fault}>
      <span aria-hidden>{short}</span>
      <input
        type="text"
        inputMode="text"
        autoComplete="off"
        spellCheck={false}
        aria-label={fault === undefined ? label : `${label}. ${fault}`}
        aria-invalid={fault !== undefined || undefined}
        disabled={disabled}
        value={typed ?? shown}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          else if (event.key === 'Escape' && typed !== undefined) {
            event.stopPropagation();
            forget();
          }
        }}
      />
    </label>
  );
};
