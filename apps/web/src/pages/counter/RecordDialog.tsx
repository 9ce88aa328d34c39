import { useState } from 'react';
import type { ReactNode } from 'react';
import type { CounterOrder } from '../../api/index.ts';
import { counter, shell, useMessages } from '../../messages/index.ts';
import { Button, Choice, Dialog, Field, Icon, TextInput, useFormats } from '../../ui/index.ts';
import { exactDuration, exactMass } from './exactly.ts';
import { beginForm, faultsOf, isFar, recordsOf } from './printForm.ts';
import type { Fault, Typed } from './printForm.ts';
import { readDuration, readMass } from './readAmounts.ts';
import { useRecord } from './useRecord.ts';
import { useStockNames } from './useStockNames.ts';
import styles from './RecordDialog.module.css';

/** Inputs by `machine` or `machine/material`, as their faults are named. */
type Fields = Map<string, HTMLInputElement>;
const keepIn = (fields: Fields, key: string) => (input: HTMLInputElement | null): void => void (input ? fields.set(key, input) : fields.delete(key));

interface AmountProps {
  readonly label: string;
  readonly help: string;
  readonly fault: string | undefined;
  readonly placeholder: string;
  readonly value: string;
  /** What was understood, and whether it is far from the estimate. */
  readonly read: { readonly text: string; readonly far: boolean } | undefined;
  readonly field: (input: HTMLInputElement | null) => void;
  readonly onChange: (value: string) => void;
  readonly onEnter: () => void;
}

const Amount = ({ label, help, fault, placeholder, value, read, field, onChange, onEnter }: AmountProps) => {
  const t = useMessages(counter);
  return (
    <Field label={label} fault={fault} help={help}>
      {(attributes) => (
        <>
          <TextInput
            {...attributes}
            ref={field}
            className={styles.amount}
            autoComplete="off"
            spellCheck={false}
            maxLength={24}
            placeholder={placeholder}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && onEnter()}
          />
          {fault === undefined && (
            <output className={styles.read} data-far={read?.far ?? false}>
              {read && (
                <>
                  {read.far && <Icon name="advice" size={18} />}
                  <span>
                    {`= ${read.text}`}
                    {read.far && `. ${t('recordFar')}`}
                  </span>
                </>
              )}
            </output>
          )}
        </>
      )}
    </Field>
  );
};

interface MachineProps {
  readonly work: CounterOrder['work'][number];
  readonly alone: boolean;
  readonly typed: Typed;
  readonly faults: ReadonlyMap<string, Fault>;
  readonly fields: Fields;
  readonly onChange: (typed: Typed) => void;
  readonly onEnter: () => void;
}

const Machine = ({ work, typed, alone, faults, fields, onChange, onEnter }: MachineProps) => {
  const t = useMessages(counter);
  const format = useFormats();
  const names = useStockNames();
  const minutes = readDuration(typed.time);
  return (
    <fieldset className={styles.machine}>
      <legend className={styles.legend}>{names.machine(work.machine)}</legend>
      <div className={styles.outcome}>
        <Choice
          label={alone ? t('recordWhich') : `${t('recordWhich')} ${names.machine(work.machine)}`}
          value={typed.outcome}
          onChange={(outcome) => onChange({ ...typed, outcome })}
          options={[
            { value: 'made', label: t('recordMade'), icon: 'done' },
            { value: 'failed', label: t('recordFailed'), icon: 'conflict' },
          ]}
        />
      </div>
      {typed.outcome === 'failed' ? (
        <p className={styles.failed}>{t('recordFailedHelp')}</p>
      ) : (
        <div className={styles.amounts}>
          <Amount
            label={t('recordTime')}
            help={t('recordTimeHelp')}
            fault={faults.has(work.machine) ? t('recordTimeFault') : undefined}
            placeholder={exactDuration(format, work.minutes)}
            value={typed.time}
            read={minutes === undefined ? undefined : { text: exactDuration(format, minutes), far: isFar(minutes, work.minutes) }}
            field={keepIn(fields, work.machine)}
            onChange={(time) => onChange({ ...typed, time })}
            onEnter={onEnter}
          />
          {work.materials.map(({ material, grams }) => {
            const read = readMass(typed.masses[material] ?? '');
            return (
              <Amount
                key={material}
                label={work.materials.length > 1 ? t('recordMassOf', { material: names.material(material) }) : t('recordMass')}
                help={t('recordMassHelp')}
                fault={faults.has(`${work.machine}/${material}`) ? t('recordMassFault') : undefined}
                placeholder={exactMass(format, grams)}
                value={typed.masses[material] ?? ''}
                field={keepIn(fields, `${work.machine}/${material}`)}
                read={read === undefined ? undefined : { text: exactMass(format, read), far: isFar(read, grams) }}
                onChange={(mass) => onChange({ ...typed, masses: { ...typed.masses, [material]: mass } })}
                onEnter={onEnter}
              />
            );
          })}
        </div>
      )}
    </fieldset>
  );
};

/** Asks what the machines really took; whatever nobody looked at stays empty. */
export default function RecordDialog({ order, onClose }: { readonly order: CounterOrder; readonly onClose: () => void }): ReactNode {
  const t = useMessages(counter);
  const words = useMessages(shell);
  const format = useFormats();
  const foremost = order.work[0]?.machine ?? '';
  const [fields] = useState<Fields>(() => new Map());
  const [first] = useState(() => ({
    get current() {
      return fields.get(foremost) ?? null;
    },
  }));
  // As somebody would type them: what stands in a field must be readable again.
  const [begun] = useState(() => beginForm(order.work, { time: (minutes) => exactDuration(format, minutes), mass: (grams) => format.number(grams, 2).replace(/[^\d.,]/g, '') }));
  const [form, setForm] = useState(begun);
  const [tried, setTried] = useState(false);
  const record = useRecord(order);
  const faults = faultsOf(form);
  const records = recordsOf(form, begun);
  const submit = (): void => {
    setTried(true);
    const [fault] = faults.keys();
    if (faults.size > 0 || records.length === 0) fields.get(fault ?? foremost)?.focus();
    else record.mutate(records, { onSuccess: onClose });
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('recordTitle', { number: String(order.number) })}
      description={t('recordText')}
      initialFocus={first}
      actions={
        <>
          <Button size="large" onClick={onClose}>
            {words('cancel')}
          </Button>
          <Button size="large" look="primary" icon="done" busy={record.isPending} onClick={submit}>
            {t('recordSave')}
          </Button>
        </>
      }
    >
      {order.work.map((work) => {
        const typed = form[work.machine];
        return (
          typed && (
            <Machine
              key={work.machine}
              work={work}
              alone={order.work.length === 1}
              typed={typed}
              faults={tried ? faults : new Map()}
              fields={fields}
              onChange={(next) => setForm({ ...form, [work.machine]: next })}
              onEnter={submit}
            />
          )
        );
      })}
      {tried && faults.size === 0 && records.length === 0 && (
        <p className={styles.nothing} role="alert">
          <Icon name="conflict" size={18} />
          {t('recordNothing')}
        </p>
      )}
    </Dialog>
  );
}
