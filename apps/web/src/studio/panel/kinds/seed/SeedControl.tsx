import { useState } from 'react';
import { readValue } from '@patternbook/product';
import type { SeedParameter } from '@patternbook/product';
import { kinds, useMessages, useWords } from '../../../../messages/index.ts';
import { Button, Icon, TextInput } from '../../../../ui/index.ts';
import type { Edit } from '../../gesture.ts';
import styles from './SeedControl.module.css';

export interface SeedControlProps {
  readonly id: string;
  readonly label: string;
  readonly parameter: SeedParameter;
  readonly value: number;
  readonly edit: Edit;
  readonly describedBy: string | undefined;
  readonly disabled: boolean;
}

/** Six digits, as the kind allows. */
const seeds = 1_000_000;

/** Another one of the same kind with each press; a number that one liked can be typed again. */
export const SeedControl = ({ id, label, parameter, value, edit, describedBy, disabled }: SeedControlProps) => {
  const t = useMessages(kinds);
  const words = useWords();
  const [typed, setTyped] = useState<string>();
  const [fault, setFault] = useState<string>();
  const forget = (): void => {
    setTyped(undefined);
    setFault(undefined);
  };
  const commit = (): void => {
    if (typed === undefined) return;
    const taken = readValue(parameter, typed);
    if (!taken.ok) return setFault(words(taken.objection.message));
    forget();
    if (taken.value !== value) edit.set(taken.value);
  };
  return (
    <div className={styles.seed}>
      <Button
        icon="reset"
        disabled={disabled}
        aria-label={t('rerollOf', { name: label })}
        onClick={() => {
          forget();
          edit.set(Math.floor(Math.random() * seeds));
        }}
      >
        {t('reroll')}
      </Button>
      <TextInput
        id={id}
        className={styles.number}
        inputMode="numeric"
        autoComplete="off"
        maxLength={8}
        disabled={disabled}
        aria-invalid={fault !== undefined || undefined}
        aria-describedby={fault === undefined ? describedBy : `${id}-fault`}
        value={typed ?? String(value)}
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
      {fault !== undefined && (
        <p className={styles.fault} id={`${id}-fault`} role="alert">
          <Icon name="conflict" size={18} />
          {fault}
        </p>
      )}
    </div>
  );
};
