import { lazy, Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import type { CounterOrder, OrderState } from '../../api/index.ts';
import { counter, useMessages } from '../../messages/index.ts';
import { Button } from '../../ui/index.ts';
import type { ButtonLook, IconName } from '../../ui/index.ts';
import { useAdvance } from './useAdvance.ts';
import type { Step } from './useAdvance.ts';
import { keyAttribute } from './useCounterKeys.ts';
import { usePlate } from './usePlate.ts';
import styles from './CounterActions.module.css';

const HandOverDialog = lazy(() => import('./HandOverDialog.tsx'));
const RecordDialog = lazy(() => import('./RecordDialog.tsx'));
const RefuseDialog = lazy(() => import('./RefuseDialog.tsx'));

/** The server lets an order expire only after it has waited so long. */
const shelfMilliseconds = 30 * 24 * 3_600_000;
const outstayed = (order: CounterOrder): boolean => Date.now() - new Date(order.changedAt).getTime() > shelfMilliseconds;

interface ActionProps {
  readonly letter: string;
  readonly icon: IconName;
  readonly look?: ButtonLook;
  readonly busy?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

const Action = ({ letter, icon, look = 'secondary', busy = false, onPress, children }: ActionProps) => (
  <Button look={look} size="large" icon={icon} busy={busy} className={styles.action} onClick={onPress} {...{ [keyAttribute]: letter }} aria-keyshortcuts={letter}>
    {children}
    <kbd className={styles.key} aria-hidden>
      {letter.toUpperCase()}
    </kbd>
  </Button>
);

/** What can be done with the order now: at most one thing forward, and the ways out. */
export const CounterActions = ({ order }: { readonly order: CounterOrder }) => {
  const t = useMessages(counter);
  const [open, setOpen] = useState<'hand-over' | 'record' | 'refuse'>();
  // Whoever takes it off the machine knows it now; asking in the way would cost everybody else a press.
  const advance = useAdvance(order, (moved) => (moved.state === 'ready' && moved.recordable ? { label: t('tookAsk'), run: () => setOpen('record') } : undefined));
  const plate = usePlate(order);
  const can = (state: OrderState): boolean => order.next.includes(state);
  const going = (to: Step['to']): boolean => advance.isPending && advance.variables.to === to;
  return (
    <div className={styles.bar}>
      {can('accepted') && (
        <Action letter="a" icon="check" look="primary" busy={going('accepted')} onPress={() => advance.mutate({ to: 'accepted' })}>
          {t('accept')}
        </Action>
      )}
      {can('printing') && (
        <Action letter="p" icon="printer" look="primary" busy={going('printing')} onPress={() => advance.mutate({ to: 'printing' })}>
          {t('printing')}
        </Action>
      )}
      {can('ready') && (
        <Action letter="r" icon="bag" look="primary" busy={going('ready')} onPress={() => advance.mutate({ to: 'ready' })}>
          {t('ready')}
        </Action>
      )}
      {can('handed-over') && (
        <Action letter="h" icon="done" look="primary" onPress={() => setOpen('hand-over')}>
          {t('handOver')}
        </Action>
      )}
      {!['handed-over', 'refused', 'cancelled', 'expired'].includes(order.state) && (
        <Action letter="o" icon="file" busy={plate.working} onPress={plate.open}>
          {t(plate.working ? 'plateMaking' : 'plate')}
        </Action>
      )}
      {order.recordable && (
        <Action letter="t" icon="clock" onPress={() => setOpen('record')}>
          {t(order.work.some(({ entries }) => entries.length > 0) ? 'tookAgain' : 'tookAsk')}
        </Action>
      )}
      {can('expired') && outstayed(order) && (
        <Button size="large" look="quiet" className={styles.action} busy={going('expired')} onClick={() => advance.mutate({ to: 'expired' })}>
          {t('expire')}
        </Button>
      )}
      {can('refused') && (
        <span className={styles.away}>
          <Action letter="x" icon="close" look="danger" onPress={() => setOpen('refuse')}>
            {t(order.state === 'printing' ? 'printFailed' : 'refuse')}
          </Action>
        </span>
      )}
      <Suspense>
        {open === 'hand-over' && <HandOverDialog order={order} onClose={() => setOpen(undefined)} />}
        {open === 'record' && <RecordDialog order={order} onClose={() => setOpen(undefined)} />}
        {open === 'refuse' && <RefuseDialog order={order} onClose={() => setOpen(undefined)} />}
      </Suspense>
    </div>
  );
};
