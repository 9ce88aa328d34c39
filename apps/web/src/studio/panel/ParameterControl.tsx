import { memo, useState } from 'react';
import { formatValue } from '@patternbook/product';
import type { Availability, Literal, Parameter } from '@patternbook/product';
import { studio, useMessages, useWords } from '../../messages/index.ts';
import { usePreferences } from '../../preferences/index.ts';
import { classes, Icon } from '../../ui/index.ts';
import { isChanged } from '../session.ts';
import { useStudio, useView } from '../useSession.ts';
import { useEdit } from './gesture.ts';
import { Control, namesItself } from './kinds/Control.tsx';
import { ToggleControl } from './kinds/toggle/ToggleControl.tsx';
import { WhyNotNote } from './WhyNotNote.tsx';
import { fieldId } from './fieldId.ts';
import styles from './ParameterControl.module.css';

export interface ParameterControlProps {
  readonly id: string;
  readonly parameter: Parameter;
  readonly value: Literal;
  /** What of it can be had while the other values stay. */
  readonly availability: Availability;
  /** Where a conflict or refusal that touches this parameter is explained. */
  readonly trouble: string | undefined;
  readonly disabled: boolean;
}

/** One parameter: its name, its control, its reset, and its help when asked for. */
export const ParameterControl = memo(({ id, parameter, value, availability, trouble, disabled }: ParameterControlProps) => {
  const t = useMessages(studio);
  const words = useWords();
  const { language, units } = usePreferences();
  const { definition, view } = useStudio();
  const active = useView((state) => state.active === id);
  const edit = useEdit(id);
  const [helping, setHelping] = useState(false);
  const [wanted, setWanted] = useState<Literal>();
  const label = words(parameter.label);
  const changed = isChanged(definition, id, value);
  const usual = formatValue(parameter, parameter.default, { language, system: units });
  const helpId = `${fieldId(id)}-help`;
  const describedBy = classes(helping && helpId, trouble) || undefined;
  const shared = { id: fieldId(id), label, edit, describedBy, disabled };
  const inline = parameter.kind === 'toggle';

  return (
    <div
      className={classes(styles.control, trouble !== undefined && styles.troubled)}
      data-parameter={id}
      data-active={active}
      onFocus={() => view.setState({ active: id })}
      onBlur={() => view.setState((state) => (state.active === id ? { active: undefined } : {}))}
    >
      <div className={styles.head}>
        {namesItself.has(parameter.kind) ? (
          <span className={styles.label} id={`${fieldId(id)}-label`}>
            {label}
          </span>
        ) : (
          <label className={styles.label} htmlFor={fieldId(id)}>
            {label}
          </label>
        )}
        {trouble !== undefined && <Icon name="conflict" size={16} label={t('inConflict')} className={styles.mark} />}
        {parameter.help && (
          <button type="button" className={styles.aside} aria-expanded={helping} aria-controls={helpId} aria-label={t('helpOn', { name: label })} onClick={() => setHelping(!helping)}>
            <Icon name="info" size={16} />
          </button>
        )}
        {changed && !disabled && (
          <button type="button" className={styles.aside} aria-label={t('resetTo', { name: label, value: usual })} title={t('resetTo', { name: label, value: usual })} onClick={edit.reset}>
            <Icon name="reset" size={16} />
          </button>
        )}
        {inline && <ToggleControl {...shared} value={value === true} unavailable={String(value !== true) in availability.options} onWhy={setWanted} />}
      </div>
      {parameter.help && (
        <p id={helpId} className={styles.help} hidden={!helping}>
          {words(parameter.help)}
        </p>
      )}
      <Control {...shared} name={id} parameter={parameter} value={value} availability={availability} onWhy={setWanted} />
      {wanted !== undefined && <WhyNotNote parameter={id} wanted={wanted} disabled={disabled} onClose={() => setWanted(undefined)} />}
    </div>
  );
});
ParameterControl.displayName = 'ParameterControl';
