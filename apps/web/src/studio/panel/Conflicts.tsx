import { formatQuantity } from '@patternbook/product';
import type { Conflict, OfferedRepair } from '@patternbook/product';
import type { TextNote } from '@patternbook/workshop';
import { studio, useMessages, useWords } from '../../messages/index.ts';
import { usePreferences } from '../../preferences/index.ts';
import { Button, Icon } from '../../ui/index.ts';
import { useChecked, useResults, useStudio } from '../useSession.ts';
import { goToField } from './fieldId.ts';
import { notesTold } from './notesTold.ts';
import styles from './Conflicts.module.css';

/** Where the sentence of a rule stands, so that its parameters can point to it. */
export const conflictId = (rule: string): string => `conflict-${rule.replaceAll('.', '-')}`;

interface Trouble extends Conflict {
  readonly kind: 'conflict' | 'advice';
}

/** One press, one step back. */
const Mend = ({ repair }: { readonly repair: OfferedRepair }) => {
  const words = useWords();
  const { document } = useStudio();
  return (
    <Button className={styles.repair} onClick={() => document.apply({ kind: 'setValues', values: repair.set }, { kind: 'repair', parameters: Object.keys(repair.set) })}>
      {words(repair.label)}
    </Button>
  );
};

const Sentence = ({ trouble, disabled, named }: { readonly trouble: Trouble; readonly disabled: boolean; readonly named: boolean }) => {
  const t = useMessages(studio);
  const words = useWords();
  return (
    <li className={styles.trouble} data-kind={trouble.kind} data-rule={trouble.rule}>
      <Icon name={trouble.kind} size={18} className={styles.icon} label={t(trouble.kind)} />
      <p {...(named && { id: conflictId(trouble.rule) })}>
        {words(trouble.message)}
        {trouble.author !== undefined && <span className={styles.author}> {trouble.author}</span>}
      </p>
      {!disabled && trouble.repairs.length > 0 && (
        <ul className={styles.repairs} aria-label={t('waysOut')}>
          {trouble.repairs.map((repair) => (
            <li key={JSON.stringify(repair.set)}>
              <Mend repair={repair} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
};

const Note = ({ note: { code, text, detail } }: { readonly note: TextNote }) => {
  const t = useMessages(studio);
  const { language, units } = usePreferences();
  return (
    <li className={styles.trouble} data-kind="advice" data-note={code}>
      <Icon name="advice" size={18} className={styles.icon} label={t('advice')} />
      <p>{t(`note-${code}`, { text, detail: code === 'thin-strokes' ? formatQuantity(Number(detail), 'length', { language, system: units }) : detail })}</p>
    </li>
  );
};

/** What clashes, as sentences, each with buttons that mend it. Also what the product refuses of a design from elsewhere. */
export const Conflicts = ({ disabled, named = false }: { readonly disabled: boolean; /** Controls point to these sentences. */ readonly named?: boolean }) => {
  const t = useMessages(studio);
  const words = useWords();
  const { definition, document } = useStudio();
  const { conflicts, resolutions, advice, refusals } = useChecked();
  const { good } = useResults();
  const troubles: Trouble[] = [...conflicts.map((each) => ({ ...each, kind: 'conflict' as const })), ...advice.map((each) => ({ ...each, kind: 'advice' as const }))];
  const notes = notesTold(good?.evaluation.notes ?? []);
  if (troubles.length + refusals.length + notes.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t('troubles')}>
      {refusals.map((refusal) => (
        <li key={`${refusal.parameter}/${refusal.code}`} className={styles.trouble} data-kind="conflict" data-refusal={refusal.parameter}>
          <Icon name="conflict" size={18} className={styles.icon} label={t('conflict')} />
          <p {...(named && { id: conflictId(refusal.parameter) })}>{words(refusal.message)}</p>
          {!disabled && (
            <span className={styles.repairs}>
              {refusal.parameter in definition.parameters ? (
                <>
                  <Button className={styles.repair} onClick={() => goToField(refusal.parameter)}>
                    {t('changeIt')}
                  </Button>
                  <Button className={styles.repair} onClick={() => document.apply({ kind: 'setValue', parameter: refusal.parameter, value: null }, { kind: 'reset', parameter: refusal.parameter })}>
                    {t('useDefault')}
                  </Button>
                </>
              ) : (
                <Button
                  className={styles.repair}
                  onClick={() => {
                    document.apply({ kind: 'setValue', parameter: refusal.parameter, value: null }, { kind: 'reset', parameter: refusal.parameter });
                    document.apply({ kind: 'setFinish', place: refusal.parameter, finish: null }, { kind: 'finish', place: refusal.parameter });
                  }}
                >
                  {t('leaveOut')}
                </Button>
              )}
            </span>
          )}
        </li>
      ))}
      {notes.map((note) => (
        <Note key={`${note.code}/${note.text}`} note={note} />
      ))}
      {troubles.map((trouble) => (
        <Sentence key={trouble.rule} trouble={trouble} disabled={disabled} named={named} />
      ))}
      {!disabled && resolutions[0] && (
        <li className={styles.trouble} data-kind="all">
          <Icon name="done" size={18} className={styles.icon} />
          <p>{t('allAtOnce', { count: conflicts.length })}</p>
          <ul className={styles.repairs} aria-label={t('waysOut')}>
            {resolutions.slice(0, 2).map((repair) => (
              <li key={JSON.stringify(repair.set)}>
                <Mend repair={repair} />
              </li>
            ))}
          </ul>
        </li>
      )}
    </ul>
  );
};
