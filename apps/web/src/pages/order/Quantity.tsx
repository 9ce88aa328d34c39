import { useEffect, useState } from 'react';
import { orders, useMessages } from '../../messages/index.ts';
import { Field, IconButton, TextInput } from '../../ui/index.ts';
import styles from './Quantity.module.css';

/** As the server has it. */
export const mostPieces = 50;

export interface QuantityProps {
  readonly value: number;
  readonly onChange: (value: number) => void;
}

const clamp = (value: number): number => Math.min(mostPieces, Math.max(1, Math.round(value)));

export const Quantity = ({ value, onChange }: QuantityProps) => {
  const t = useMessages(orders);
  // What is typed stands as typed until it is left; an empty field on the way is no number.
  const [text, setText] = useState(String(value));
  useEffect(() => setText(String(value)), [value]);
  const settle = (): void => {
    const number = Number.parseInt(text, 10);
    const next = Number.isFinite(number) ? clamp(number) : value;
    setText(String(next));
    onChange(next);
  };
  return (
    <Field label={t('quantity')} help={t('quantityHelp', { max: mostPieces })}>
      {(attributes) => (
        <span className={styles.quantity}>
          <IconButton icon="minus" look="secondary" label={t('fewer')} disabled={value <= 1} onClick={() => onChange(clamp(value - 1))} />
          <TextInput
            {...attributes}
            inputMode="numeric"
            value={text}
            onChange={(event) => setText(event.target.value.replace(/\D/g, '').slice(0, 3))}
            onBlur={settle}
            onKeyDown={(event) => event.key === 'Enter' && settle()}
          />
          <IconButton icon="add" look="secondary" label={t('more')} disabled={value >= mostPieces} onClick={() => onChange(clamp(value + 1))} />
        </span>
      )}
    </Field>
  );
};
