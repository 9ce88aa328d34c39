import { useState } from 'react';
import { describeRange, formatValue } from '@patternbook/product';
import type { NumberParameter, Range } from '@patternbook/product';
import { studio, useMessages } from '../../messages/index.ts';
import { usePreferences } from '../../preferences/index.ts';
import { Icon } from '../../ui/index.ts';
import type { Edit } from './gesture.ts';
import { nudged } from './nudge.ts';
import { QuantityField } from './QuantityField.tsx';
import { Slider } from './Slider.tsx';
import styles from './NumberControl.module.css';

export interface NumberControlProps {
  readonly id: string;
  readonly label: string;
  readonly parameter: NumberParameter;
  readonly value: number;
  readonly range: Range;
  readonly edit: Edit;
  readonly describedBy: string | undefined;
  readonly disabled: boolean;
  readonly style: 'slider' | 'stepper';
}

export const NumberControl = ({ id, label, parameter, value, range, edit, describedBy, disabled, style }: NumberControlProps) => {
  const t = useMessages(studio);
  const [fault, setFault] = useState<string>();
  const { language, units } = usePreferences();
  const format = { language, system: units };
  const { min, max, step } = parameter;
  const tightened = range.tightened.min || range.tightened.max;
  const freely = tightened && !range.empty ? t('freeRange', { from: formatValue(parameter, range.min, format), to: formatValue(parameter, range.max, format) }) : undefined;
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
        min={min}
        max={max}
        step={step}
        free={range.empty ? { min, max } : range}
        usual={parameter.default}
        describedBy={describedBy}
        disabled={disabled}
        onBegin={edit.begin}
        onMove={edit.set}
        onEnd={edit.end}
      />
      <span className={styles.range}>
        {describeRange(parameter, format)}
        {freely !== undefined && <span>{freely}</span>}
      </span>
    </div>
  );
};
