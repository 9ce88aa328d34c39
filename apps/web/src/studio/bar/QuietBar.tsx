import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { findFinish } from '@patternbook/fabrication';
import { findings as messages, studio, useMessages, useWords } from '../../messages/index.ts';
import { TimeCorrection } from '../../orders/TimeCorrection.tsx';
import { classes, Icon, Skeleton, useFormats } from '../../ui/index.ts';
import type { IconName } from '../../ui/index.ts';
import { Floating } from '../floating/Floating.tsx';
import type { Lack } from '../shaping/estimateOffers.ts';
import { Conflicts } from '../panel/Conflicts.tsx';
import { notesTold } from '../panel/notesTold.ts';
import { useNarrow } from '../useNarrow.ts';
import { useChecked, useFindings, useOffers, useResults, useStudio } from '../useSession.ts';
import styles from './QuietBar.module.css';

const Findings = lazy(() => import('../findings/Findings.tsx'));

interface FigureProps {
  readonly name: string;
  readonly icon: IconName;
  /** Nothing while it is not known yet. */
  readonly value: string | undefined;
  /** What a journey finds it by. */
  readonly id: string;
  readonly tone?: 'conflict' | 'done';
  readonly children: ReactNode;
}

const Figure = ({ name, icon, value, id, tone, children }: FigureProps) => (
  <Floating
    label={name}
    side="above"
    button={(attributes) => (
      <button type="button" {...attributes} className={classes(styles.figure, tone && styles[tone])} data-figure={id}>
        <Icon name={icon} size={18} />
        <span className={styles.name}>{name}</span>
        <span className={styles.value}>{value ?? <Skeleton width="4rem" height="1rem" />}</span>
      </button>
    )}
  >
    <div className={styles.explanation}>
      <h2>{name}</h2>
      {children}
    </div>
  </Floating>
);

const Lines = ({ lines }: { readonly lines: readonly (readonly [name: string, value: string])[] }) => (
  <dl className={styles.lines}>
    {lines.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

const lacks: readonly Lack[] = ['finish', 'no-sheet', 'too-large', 'no-bending', 'no-machine'];

/** Size, mass, time, price and conflicts, always; each opens its explanation. */
export const QuietBar = ({ readOnly }: { readonly readOnly: boolean }) => {
  const t = useMessages(studio);
  const found = useMessages(messages);
  const words = useWords();
  const format = useFormats();
  const { definition, catalogue } = useStudio();
  const { conflicts, advice, refusals } = useChecked();
  const { good } = useResults();
  const offers = useOffers();
  const narrow = useNarrow();
  const [best] = offers?.offers ?? [];
  const troubles = conflicts.length + refusals.length;
  const parts = good?.evaluation.parts ?? [];
  const hardware = good?.evaluation.hardware ?? [];
  const findings = useFindings();
  const stopping = findings.filter(({ severity }) => severity === 'conflict').length;
  const advices = advice.length + notesTold(good?.evaluation.notes ?? []).length;

  return (
    <section className={styles.bar} aria-label={t('figures')}>
      <Figure id="size" icon="ruler" name={t('size')} value={offers && format.size(offers.size)}>
        <p>{t('sizeHelp')}</p>
        <Lines
          lines={parts.map(({ id, measurements: { bounds } }) => [
            definition.parts[id] ? words(definition.parts[id].name) : id,
            format.size([bounds.max[0] - bounds.min[0], bounds.max[1] - bounds.min[1], bounds.max[2] - bounds.min[2]]),
          ])}
        />
      </Figure>
      <Figure id="mass" icon="mass" name={t('mass')} value={offers && format.mass(offers.grams)}>
        {offers && <p>{t('between', { low: format.mass(offers.range.grams[0]), high: format.mass(offers.range.grams[1]) })}</p>}
        <p>{t('massHelp')}</p>
        <Lines
          lines={Object.entries(offers?.gramsByFinish ?? {}).map(([finish, grams]) => {
            const [material = '', colour = ''] = finish.split('/');
            const found = findFinish(catalogue.materials, { material, colour });
            return [found ? `${words(found.material.name)}, ${words(found.colour.name)}` : finish, format.mass(grams)];
          })}
        />
        {hardware.length > 0 && (
          <>
            <h3>{t('hardware')}</h3>
            <Lines lines={hardware.map(({ designation, quantity, purpose }) => [`${designation}, ${words(purpose)}`, `${format.number(quantity)}\u202f×`])} />
          </>
        )}
      </Figure>
      <Figure id="time" icon="clock" name={t('time')} value={offers && (narrow ? format.duration(offers.minutes) : t('about', { value: format.duration(offers.minutes) }))}>
        <p>{t('timeHelp')}</p>
        {offers && <p>{t('between', { low: format.duration(offers.range.minutes[0]), high: format.duration(offers.range.minutes[1]) })}</p>}
        {offers?.correction && <TimeCorrection correction={offers.correction} />}
      </Figure>
      <Figure id="price" icon="tag" name={t('price')} value={offers && (best ? (narrow ? format.money(best.price) : t('from', { value: format.money(best.price) })) : t('noStore'))}>
        <p>{best ? t('priceHelp') : t('noStoreHelp')}</p>
        <Lines lines={(offers?.offers ?? []).map(({ name, price, minutes }) => [name, `${format.money(price)} · ${format.duration(minutes)}`])} />
        {offers &&
          lacks.map((lack) => {
            const names = offers.without.filter((each) => each.lack === lack).map(({ name: store }) => store);
            return names.length > 0 && <p key={lack} className={styles.soft}>{t(`without-${lack}`, { names: new Intl.ListFormat(t.language).format(names) })}</p>;
          })}
      </Figure>
      <Figure
        id="conflicts"
        icon={troubles + stopping > 0 ? 'conflict' : advices + findings.length > 0 ? 'advice' : 'done'}
        name={t('check')}
        value={[troubles > 0 && t('conflicts', { count: troubles }), findings.length > 0 && found('count', { count: findings.length }), troubles + findings.length === 0 && (advices > 0 ? t('advices', { count: advices }) : t('noConflicts'))].filter(Boolean).join(', ')}
        tone={troubles + stopping > 0 ? 'conflict' : 'done'}
      >
        {troubles + advices > 0 && <Conflicts disabled={readOnly} />}
        {findings.length > 0 && (
          <Suspense>
            <Findings disabled={readOnly} />
          </Suspense>
        )}
        {troubles + advices + findings.length === 0 && <p>{t('noConflictsHelp')}</p>}
      </Figure>
    </section>
  );
};
