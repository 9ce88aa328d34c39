import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { formatValue, readValue } from '@patternbook/product';
import type { NumberParameter } from '@patternbook/product';
import { studio, useMessages, useWords } from '../../../../messages/index.ts';
import { usePreferences } from '../../../../preferences/index.ts';
import type { Edit } from '../../gesture.ts';
import { nudged } from './nudge.ts';
import styles from './QuantityField.module.css';

export interface QuantityFieldProps {
  readonly id: string;
  readonly label: string;
  readonly parameter: NumberParameter;
  readonly value: number;
  readonly edit: Edit;
  readonly describedBy?: string | undefined;
  readonly disabled?: boolean;
  /** One sentence while what is typed cannot be taken; it stands under `${id}-fault`. */
  readonly onFault: (fault: string | undefined) => void;
}

/**
 * A number as a person types it, with any unit: "142", "7,5 cm", "3 in". What cannot be read stays in the field with one
 * sentence until it is mended or taken back; arrows step.
 */
export const QuantityField = ({ id, label, parameter, value, edit, describedBy, disabled, onFault }: QuantityFieldProps) => {
  const t = useMessages(studio);
  const words = useWords();
  const { language, units } = usePreferences();
  const [typed, setTyped] = useState<string>();
  const [faulty, setFaulty] = useState(false);
  const stepping = useRef(false);
  const shown = formatValue(parameter, value, { language, system: units });

  const endStep = (): void => {
    if (!stepping.current) return;
    stepping.current = false;
    edit.end();
  };
  const forget = (): void => {
    setTyped(undefined);
    setFaulty(false);
    onFault(undefined);
  };
  const commit = (): void => {
    endStep();
    if (typed === undefined || typed.trim() === shown.trim()) {
      forget();
      return;
    }
    const taken = readValue(parameter, typed, units);
    if (!taken.ok) {
      setFaulty(true);
      onFault(words(taken.objection.message));
      return;
    }
    forget();
    edit.set(taken.value);
  };
  const key = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter') {
      commit();
      // The result is shown with its unit and can be typed over at once, by whoever is still there: selecting moves the keyboard.
      const field = event.currentTarget;
      requestAnimationFrame(() => {
        if (document.activeElement === field) field.select();
      });
      return;
    }
    if (event.key === 'Escape' && typed !== undefined) {
      event.stopPropagation();
      forget();
      return;
    }
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (direction === 0 || event.altKey) return;
    event.preventDefault();
    forget();
    if (!stepping.current) edit.begin();
    stepping.current = true;
    edit.set(nudged(parameter, value, direction * (event.shiftKey ? 10 : 1)));
  };

  return (
    <input
      id={id}
      className={styles.input}
      type="text"
      inputMode="text"
      autoComplete="off"
      spellCheck={false}
      enterKeyHint="done"
      aria-label={t('valueOf', { name: label })}
      aria-invalid={faulty || undefined}
      aria-describedby={faulty ? `${id}-fault` : describedBy}
      disabled={disabled}
      value={typed ?? shown}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={key}
      onKeyUp={endStep}
      onBlur={commit}
    />
  );
};
