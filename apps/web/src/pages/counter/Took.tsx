import type { ReactNode } from 'react';
import type { CounterOrder } from '../../api/index.ts';
import { counter, useMessages } from '../../messages/index.ts';
import { Icon, useFormats } from '../../ui/index.ts';
import { exactDuration, exactMass } from './exactly.ts';
import { useStockNames } from './useStockNames.ts';
import styles from './Took.module.css';

type Work = CounterOrder['work'][number];
type Entry = Work['entries'][number];

const Amounts = ({ work, entry }: { readonly work: Work; readonly entry: Entry }) => {
  const t = useMessages(counter);
  const format = useFormats();
  const names = useStockNames();
  if (entry.outcome === 'failed') {
    return (
      <p className={styles.failed}>
        <Icon name="conflict" size={18} />
        {t('tookFailed')}
      </p>
    );
  }
  return (
    <ul className={styles.amounts}>
      {entry.minutes !== null && (
        <li>
          <Icon name="clock" size={18} />
          <strong>{exactDuration(format, entry.minutes)}</strong>
          <span>{t('tookEstimated', { value: exactDuration(format, work.minutes) })}</span>
        </li>
      )}
      {entry.materials.map(({ material, grams }) => (
        <li key={material}>
          <Icon name="mass" size={18} />
          <strong>{exactMass(format, grams)}</strong>
          <span>
            {work.materials.length > 1 && `${names.material(material)}, `}
            {t('tookEstimated', { value: exactMass(format, work.materials.find((each) => each.material === material)?.grams ?? 0) })}
          </span>
        </li>
      ))}
    </ul>
  );
};

const By = ({ entry }: { readonly entry: Entry }) => {
  const t = useMessages(counter);
  const format = useFormats();
  return (
    <p className={styles.by}>
      <time dateTime={entry.at} title={format.dateAndTime(entry.at)}>
        {t('tookBy', { name: entry.by ?? t('tookSomebody'), when: format.ago(entry.at) })}
      </time>
    </p>
  );
};

/** What an order really took beside what was promised, and who said so. */
export const Took = ({ order }: { readonly order: CounterOrder }): ReactNode => {
  const t = useMessages(counter);
  const names = useStockNames();
  const said = order.work.filter(({ entries }) => entries.length > 0);
  if (!order.recordable) return null;
  return (
    <section aria-labelledby="counter-took" className={styles.took}>
      <h3 id="counter-took" className={styles.heading}>
        {t('took')}
      </h3>
      {said.length === 0 && <p className={styles.by}>{t('tookNothing')}</p>}
      {said.map((work) => {
        const [newest, ...before] = work.entries;
        return (
          <div key={work.machine} className={styles.machine}>
            <p className={styles.name}>{names.machine(work.machine)}</p>
            {newest && <Amounts work={work} entry={newest} />}
            {newest && <By entry={newest} />}
            {before.length > 0 && (
              <details className={styles.before}>
                <summary>{t('tookBefore', { count: before.length })}</summary>
                {before.map((entry) => (
                  <div key={entry.entry}>
                    <Amounts work={work} entry={entry} />
                    <By entry={entry} />
                  </div>
                ))}
              </details>
            )}
          </div>
        );
      })}
    </section>
  );
};
