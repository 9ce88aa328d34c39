import { useState } from 'react';
import type { ReactNode } from 'react';
import type { CounterCard, OrderState } from '../../api/index.ts';
import { Fault } from '../../layout/Fault.tsx';
import { counter, orders, useMessages } from '../../messages/index.ts';
import { StateMark } from '../../orders/StateMark.tsx';
import { stateWords } from '../../orders/states.ts';
import { MorePlates } from '../../plates/index.ts';
import { classes, EmptyState, Icon, Picture, Skeleton, TextInput, useFormats, VisuallyHidden } from '../../ui/index.ts';
import type { QueueView } from './queries.ts';
import { canBeMade, Together } from './Together.tsx';
import { findField } from './useCounterKeys.ts';
import styles from './Queue.module.css';

/** What a person at the counter looks for first stands first. */
const groups: readonly OrderState[] = ['ready', 'placed', 'accepted', 'printing'];

export interface QueueProps {
  readonly queue: QueueView;
  readonly chosen: string | undefined;
  readonly closed: boolean;
  readonly onChoose: (order: string) => void;
}

interface RowProps {
  readonly order: CounterCard;
  readonly chosen: boolean;
  /** Whether it is among those for one plate; nothing while nobody chooses several. */
  readonly picked: boolean | undefined;
  readonly onChoose: () => void;
}

const Row = ({ order, chosen, picked, onChoose }: RowProps) => {
  const t = useMessages(counter);
  const format = useFormats();
  const open = groups.includes(order.state);
  const late = open && order.state !== 'ready' && new Date(order.dueAt) < new Date();
  return (
    <button type="button" className={classes(styles.row, (picked ?? chosen) && styles.chosen)} aria-current={chosen ? 'true' : undefined} {...(picked !== undefined && { role: 'checkbox', 'aria-checked': picked, disabled: !canBeMade(order) })} onClick={onChoose}>
      <Picture src={order.picture.small} alt="" ratio="4 / 3" className={styles.picture} />
      <span className={styles.words}>
        <span className={styles.who} dir="auto">
          {picked !== undefined && canBeMade(order) && <span className={styles.box}>{picked && <Icon name="check" size={15} />}</span>}
          {order.contactName}
        </span>
        <span className={styles.what} dir="auto">
          {order.quantity > 1 && <strong>{t('copies', { count: order.quantity })} </strong>}
          {order.name}
        </span>
        <span className={styles.line}>
          <span>{t('number', { number: String(order.number) })}</span>
          {open && order.state !== 'ready' && (
            <span className={classes(late && styles.late)}>
              {late && <Icon name="advice" size={15} />}
              {t('due', { when: format.ago(order.dueAt) })}
            </span>
          )}
          {!open && <StateMark state={order.state} />}
        </span>
      </span>
    </button>
  );
};

export const Queue = ({ queue, chosen, closed, onChoose }: QueueProps): ReactNode => {
  const t = useMessages(counter);
  const words = useMessages(orders);
  const [text, setText] = useState('');
  const [picked, setPicked] = useState<ReadonlySet<string>>();
  const pick = (order: string): void => setPicked((now) => (now?.has(order) ? new Set([...now].filter((each) => each !== order)) : new Set([...(now ?? []), order])));
  const sought = text.trim().toLocaleLowerCase();
  const fits = (order: CounterCard): boolean => sought === '' || `${order.contactName} ${order.name} ${order.number}`.toLocaleLowerCase().includes(sought);

  if (queue.pending) {
    return (
      <div className={styles.coming} aria-busy>
        {[0, 1, 2, 3, 4].map((each) => (
          <Skeleton key={each} height="4.75rem" />
        ))}
      </div>
    );
  }
  if (queue.error !== undefined) return <Fault error={queue.error} onRetry={queue.again} />;
  if (queue.items.length === 0) return <EmptyState title={t(closed ? 'emptyClosed' : 'emptyTitle')} text={closed ? '' : t('emptyText')} />;

  const found = queue.items.filter(fits);
  const sections = closed
    ? [{ state: undefined, items: found }]
    : groups.map((state) => ({ state, items: found.filter((order) => order.state === state) })).filter(({ items }) => items.length > 0);
  return (
    <>
      <div className={styles.find}>
        <label htmlFor={findField}>
          <VisuallyHidden>{t('find')}</VisuallyHidden>
          <Icon name="search" />
        </label>
        <TextInput
          id={findField}
          type="search"
          autoComplete="off"
          placeholder={t('find')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && found[0]) onChoose(found[0].id);
            if (event.key === 'Escape') {
              setText('');
              event.currentTarget.blur();
            }
          }}
        />
      </div>
      {!closed && !picked && <Together orders={queue.items} picked={picked} onPick={setPicked} />}
      {found.length === 0 && <p className={styles.none}>{t('findNone')}</p>}
      {sections.map(({ state, items }) => (
        <section key={state ?? 'closed'}>
          {state && (
            <h2 className={styles.group}>
              {state === 'placed' ? t('groupPlaced') : words(stateWords[state].name)}
              <span>{items.length}</span>
            </h2>
          )}
          <ul>
            {items.map((order) => (
              <li key={order.id} className={styles.item}>
                <Row order={order} chosen={order.id === chosen} picked={picked?.has(order.id)} onChoose={() => (picked ? pick(order.id) : onChoose(order.id))} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {queue.hasMore && <MorePlates hasMore loading={queue.loadingMore} failed={queue.moreFailed} shown={queue.items.length} onMore={queue.more} />}
      {!closed && picked && <Together orders={queue.items} picked={picked} onPick={setPicked} />}
    </>
  );
};
