import { useState } from 'react';
import { describeRange, formatValue } from '@patternbook/product';
import type { NumberParameter, Shade } from '@patternbook/product';
import { studio, useMessages } from '../../../../messages/index.ts';
import { usePreferences } from '../../../../preferences/index.ts';
import { Icon } from '../../../../ui/index.ts';
import type { Edit } from '../../gesture.ts';
import { nudged } from './nudge.ts';
import { QuantityField } from './QuantityField.tsx';
import { Slider } from './Slider.tsx';
import styles from './NumberControl.module.css';

export interface NumberControlProps {
  readonly id: string;
  readonly label: string;
  readonly parameter: NumberParameter;
  readonly value: number;
  /** What other values forbid now. */
  readonly shades: readonly Shade[];
  /** Asks why a value cannot be had. */
  readonly onWhy: (wanted: number) => void;
  readonly edit: Edit;
  readonly describedBy: string | undefined;
  readonly disabled: boolean;
  readonly style: 'slider' | 'stepper';
}

export const NumberControl = ({ id, label, parameter, value, shades, onWhy, edit, describedBy, disabled, style }: NumberControlProps) => {
  const t = useMessages(studio);
  const [fault, setFault] = useState<string>();
  const { language, units } = usePreferences();
  const format = { language, system: units };
  const { min, max, step } = parameter;
  // Runs that touch differ only in which rules shade them; whoever asks is told all of those.
  const runs = shades.reduce<Pick<Shade, 'from' | 'to'>[]>((before, { from, to }) => {
    const last = before.at(-1);
    return last !== undefined && from - last.to < 1.5 * step ? [...before.slice(0, -1), { from: last.from, to }] : [...before, { from, to }];
  }, []);
  // Wider values are typed; once typed, the scale holds them too.
  const span = parameter.usual === undefined ? { min, max } : { min: Math.min(parameter.usual.min, value), max: Math.max(parameter.usual.max, value) };
  const shown = (amount: number): string => formatValue(parameter, amount, format);
  return (
    <div className={styles.number}>
      <span className={styles.entry}>
        {style === 'stepper' && (
          <span className={styles.stepper}>
            <button type="button" disabled={disabled || value <= min} aria-label={t('less', { name: label })} onClick={() => edit.set(nudged(parameter, value, -1))}>
              −
            </button>
            <button type="button" disabled={disabled || value >= max} aria-label={t('moreOf', { name: label })} onClick={() => edit.set(nudged(parameter, value, 1))}>
              +
            </button>
          </span>
        )}
        <QuantityField id={id} label={label} parameter={parameter} value={value} edit={edit} describedBy={describedBy} disabled={disabled} onFault={setFault} />
      </span>
      {fault !== undefined && (
        <p className={styles.fault} id={`${id}-fault`} role="alert">
          <Icon name="conflict" size={18} />
          {fault}
        </p>
      )}
      <Slider
        label={label}
        value={value}
        text={formatValue(parameter, value, format)}
        min={span.min}
        max={span.max}
        step={step}
        shades={shades}
        usual={parameter.default}
        describedBy={describedBy}
        disabled={disabled}
        onBegin={edit.begin}
        onMove={edit.set}
        onEnd={edit.end}
      />
      {runs.length > 0 && (
        <span className={styles.shades}>
          {runs.map(({ from, to }) => (
            <button key={from} type="button" className={styles.why} onClick={() => onWhy(Math.abs(from - value) < Math.abs(to - value) ? from : to)}>
              {from === to ? t('notAt', { value: shown(from) }) : to === max ? t('notFrom', { from: shown(from) }) : from === min ? t('notUpTo', { to: shown(to) }) : t('notBetween', { from: shown(from), to: shown(to) })}
            </button>
          ))}
        </span>
      )}
      <span className={styles.range}>
        {describeRange(parameter, format)}
      </span>
    </div>
  );
};
