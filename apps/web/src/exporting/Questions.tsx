import { formatQuantity } from '@patternbook/product';
import { useQuery } from '@tanstack/react-query';
import { catalogueQuery, productQuery } from '../api/index.ts';
import type { CatalogueAnswer } from '../api/index.ts';
import type { SplitKeys } from '@patternbook/fabrication';
import { exporting, useMessages, useWords } from '../messages/index.ts';
import { usePreferences } from '../preferences/index.ts';
import { Field, Select, useFormats } from '../ui/index.ts';
import { CutQuestion } from './CutQuestion.tsx';
import { LengthInput } from './LengthInput.tsx';
import type { Way } from './destinations.ts';
import { cuttingOf } from './splits.ts';
import type { Cutting } from './splits.ts';
import styles from './ExportDialog.module.css';

type Machine = CatalogueAnswer['machines'][number];

/** What a person said beside where it goes. What is left out, the machine or the server decides. */
export interface Answers {
  readonly part: string;
  readonly machine: string | undefined;
  /** mm. */
  readonly width: number | undefined;
  readonly depth: number | undefined;
  readonly kerf: number | undefined;
  readonly tabs: boolean;
  /** What joins the pieces of parts that are too large; whole if left out. */
  readonly keys: SplitKeys | 'whole';
}

export const noAnswers: Answers = { part: '', machine: undefined, width: undefined, depth: undefined, kerf: undefined, tabs: false, keys: 'dowels' };

/** Machines that a way is for, the likeliest first. */
export const machinesFor = (machines: readonly Machine[], { asks = [] }: Way, processes: readonly string[]): readonly Machine[] => {
  if (!asks.includes('machine')) return [];
  const sheet = asks.includes('sheet');
  return machines.filter(({ process }) => (sheet ? process === 'laser' || process === 'cnc' : process === 'fdm') && processes.includes(process));
};

export interface QuestionsProps {
  readonly way: Way;
  readonly parts: readonly string[];
  readonly product: { readonly id: string; readonly version: string };
  readonly machines: readonly Machine[];
  readonly cutting: Cutting;
  /** Opens the room in which cuts are chosen; left out where there is none. */
  readonly onCut: ((part?: string) => void) | undefined;
  readonly answers: Answers;
  readonly disabled: boolean;
  readonly onChange: (answers: Answers) => void;
}

export const Questions = ({ way: { asks = [] }, parts, product, machines, cutting, onCut, answers, disabled, onChange }: QuestionsProps) => {
  const t = useMessages(exporting);
  const say = useWords();
  const format = useFormats();
  const { language } = usePreferences();
  const definition = useQuery(productQuery(product.id, product.version)).data?.definition;
  const machine = machines.find(({ id }) => id === answers.machine) ?? machines.find(({ id }) => id === cutting.chosen[0]?.machine) ?? machines[0];
  const nameOf = (id: string): string => {
    const name = definition?.parts[id]?.name;
    return name ? say(name) : id;
  };
  const known = useQuery(catalogueQuery).data?.machines ?? [];
  const machineName = (id: string): string => {
    const name = known.find((each) => each.id === id)?.name;
    return name ? say(name) : id;
  };
  const answer = (changed: Partial<Answers>): void => onChange({ ...answers, ...changed });
  return (
    <div className={styles.questions}>
      {asks.includes('part') && parts.length > 1 && (
        <Field label={t('part')}>
          {(attributes) => (
            <Select {...attributes} value={answers.part} disabled={disabled} onChange={(event) => answer({ part: event.target.value })}>
              <option value="">{t('allParts')}</option>
              {parts.map((id) => (
                <option key={id} value={id}>
                  {nameOf(id)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      {asks.includes('cuts') && <CutQuestion cutting={cuttingOf(cutting, asks.includes('part') ? answers.part : '')} keys={answers.keys} printed={asks.includes('part')} part={answers.part || undefined} nameOf={nameOf} machineName={machineName} disabled={disabled} onKeys={(keys) => answer({ keys })} onCut={onCut} />}
      {machine && (
        <Field label={t('machine')} className={styles.whole} help={machine.process === 'fdm' && t('machineCheck', { bed: format.size([machine.bed.x, machine.bed.y, machine.bed.z]), nozzle: formatQuantity(machine.nozzle, 'length', { language, digits: 2 }) })}>
          {(attributes) => (
            <Select {...attributes} value={machine.id} disabled={disabled} onChange={(event) => onChange({ ...noAnswers, part: answers.part, machine: event.target.value })}>
              {machines.map(({ id, name }) => (
                <option key={id} value={id}>
                  {say(name)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      {asks.includes('sheet') && machine && (
        <>
          <LengthInput label={t('sheetWidth')} value={answers.width ?? machine.bed.x} min={20} max={5000} disabled={disabled} onChange={(width) => answer({ width })} />
          <LengthInput label={t('sheetDepth')} value={answers.depth ?? machine.bed.y} min={20} max={5000} disabled={disabled} onChange={(depth) => answer({ depth })} />
          <LengthInput label={t('kerf')} help={t('kerfHelp')} value={answers.kerf ?? (machine.process === 'laser' ? machine.kerf : 0)} min={0} max={20} disabled={disabled} onChange={(kerf) => answer({ kerf })} />
          <label className={styles.check}>
            <input type="checkbox" checked={answers.tabs} disabled={disabled} onChange={(event) => answer({ tabs: event.target.checked })} />
            <span>{t('tabs')}</span>
          </label>
        </>
      )}
    </div>
  );
};
