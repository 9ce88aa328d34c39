import type { Conflict } from '@patternbook/product';
import { studio, useMessages, useWords } from '../../messages/index.ts';
import { Button, Icon } from '../../ui/index.ts';
import { useChecked, useStudio } from '../useSession.ts';
import { goToField } from './fieldId.ts';
import styles from './Conflicts.module.css';

/** Where the sentence of a rule stands, so that its parameters can point to it. */
export const conflictId = (rule: string): string => `conflict-${rule.replaceAll('.', '-')}`;

interface Trouble extends Conflict {
  readonly kind: 'conflict' | 'advice';
}

const Sentence = ({ trouble, disabled }: { readonly trouble: Trouble; readonly disabled: boolean }) => {
  const t = useMessages(studio);
  const words = useWords();
  const { document } = useStudio();
  return (
    <li className={styles.trouble} data-kind={trouble.kind} data-rule={trouble.rule}>
      <Icon name={trouble.kind} size={18} className={styles.icon} label={t(trouble.kind)} />
      <p id={conflictId(trouble.rule)}>{words(trouble.message)}</p>
      {!disabled && trouble.repairs.length > 0 && (
        <ul className={styles.repairs} aria-label={t('waysOut')}>
          {trouble.repairs.map((repair) => (
            <li key={JSON.stringify(repair.set)}>
              <Button className={styles.repair} onClick={() => document.apply({ kind: 'setValues', values: repair.set }, { kind: 'repair', parameters: Object.keys(repair.set) })}>
                {words(repair.label)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
};

/** What clashes, as sentences, each with buttons that mend it. Also what the product refuses of a design from elsewhere. */
export const Conflicts = ({ disabled, parameters }: { readonly disabled: boolean; /** Only what touches one of these. */ readonly parameters?: ReadonlySet<string> }) => {
  const t = useMessages(studio);
  const words = useWords();
  const { definition, document } = useStudio();
  const { conflicts, advice, refusals } = useChecked();
  const touches = (ids: readonly string[]): boolean => !parameters || ids.some((id) => parameters.has(id));
  const troubles: Trouble[] = [...conflicts.map((each) => ({ ...each, kind: 'conflict' as const })), ...advice.map((each) => ({ ...each, kind: 'advice' as const }))].filter((each) => touches(each.parameters));
  const refused = refusals.filter(({ parameter }) => touches([parameter]));
  if (troubles.length + refused.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t('troubles')}>
      {refused.map((refusal) => (
        <li key={`${refusal.parameter}/${refusal.code}`} className={styles.trouble} data-kind="conflict" data-refusal={refusal.parameter}>
          <Icon name="conflict" size={18} className={styles.icon} label={t('conflict')} />
          <p id={conflictId(refusal.parameter)}>{words(refusal.message)}</p>
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
      {troubles.map((trouble) => (
        <Sentence key={trouble.rule} trouble={trouble} disabled={disabled} />
      ))}
    </ul>
  );
};
