import { lazy, Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import type { CounterCard } from '../../api/index.ts';
import { counter, shell, useMessages } from '../../messages/index.ts';
import { Button } from '../../ui/index.ts';
import styles from './Together.module.css';

const TogetherDialog = lazy(() => import('./TogetherDialog.tsx'));

/** As many as the server lays out in one file. */
const most = 20;

/** What may still be put on a plate. */
export const canBeMade = ({ state }: CounterCard): boolean => state === 'placed' || state === 'accepted' || state === 'printing';

export interface TogetherProps {
  readonly orders: readonly CounterCard[];
  /** Ids of those that are chosen; nothing while nobody chooses. */
  readonly picked: ReadonlySet<string> | undefined;
  readonly onPick: (picked: ReadonlySet<string> | undefined) => void;
}

/** Choosing several orders for plates of one file. */
export const Together = ({ orders, picked, onPick }: TogetherProps): ReactNode => {
  const t = useMessages(counter);
  const words = useMessages(shell);
  const [open, setOpen] = useState(false);
  const chosen = orders.filter((order) => canBeMade(order) && picked?.has(order.id));
  if (!picked) {
    if (orders.filter(canBeMade).length < 2) return null;
    return (
      <div className={styles.begin}>
        <Button icon="printer" look="quiet" onClick={() => onPick(new Set())}>
          {t('together')}
        </Button>
      </div>
    );
  }
  const enough = chosen.length >= 2 && chosen.length <= most;
  return (
    <div className={styles.bar}>
      <p role="status">{chosen.length > most ? t('togetherMost', { count: most }) : chosen.length < 2 ? t('togetherPick') : t('togetherChosen', { count: chosen.length })}</p>
      <div className={styles.actions}>
        <Button onClick={() => onPick(undefined)}>{words('cancel')}</Button>
        <Button look="primary" icon="printer" disabled={!enough} onClick={() => setOpen(true)}>
          {t('togetherGo')}
        </Button>
      </div>
      <Suspense>
        {open && (
          <TogetherDialog
            orders={chosen}
            onClose={() => {
              setOpen(false);
              onPick(undefined);
            }}
          />
        )}
      </Suspense>
    </div>
  );
};
