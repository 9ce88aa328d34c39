import { formatQuantity, parseQuantity } from '@patternbook/product';
import { useState } from 'react';
import { exporting, useMessages } from '../messages/index.ts';
import { usePreferences } from '../preferences/index.ts';
import { Field, TextInput } from '../ui/index.ts';

export interface LengthInputProps {
  readonly label: string;
  readonly help?: string;
  /** Millimetres. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly disabled: boolean;
  readonly onChange: (value: number) => void;
}

/** A length typed in any unit; what cannot be read, or is out of bounds, leaves what was there before. */
export const LengthInput = ({ label, help, value, min, max, disabled, onChange }: LengthInputProps) => {
  const t = useMessages(exporting);
  const { language, units } = usePreferences();
  const [typed, setTyped] = useState<string>();
  const [fault, setFault] = useState<string>();
  const write = (millimetres: number): string => formatQuantity(millimetres, 'length', { language, system: units });
  const take = (): void => {
    if (typed === undefined) return;
    const read = parseQuantity(typed, 'length', { system: units });
    if (!read.ok || read.value < min || read.value > max) return setFault(t('lengthRange', { min: write(min), max: write(max) }));
    setFault(undefined);
    setTyped(undefined);
    onChange(read.value);
  };
  return (
    <Field label={label} help={help} fault={fault}>
      {(attributes) => (
        <TextInput
          {...attributes}
          disabled={disabled}
          inputMode="decimal"
          value={typed ?? write(value)}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={take}
          onKeyDown={(event) => event.key === 'Enter' && take()}
        />
      )}
    </Field>
  );
};
