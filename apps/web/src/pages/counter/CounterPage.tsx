import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Fault } from '../../layout/Fault.tsx';
import { PageTitle } from '../../layout/PageTitle.tsx';
import { counter, shell, useMessages } from '../../messages/index.ts';
import { useSession } from '../../session/index.ts';
import { ButtonLink, EmptyState, Skeleton } from '../../ui/index.ts';
import { CounterBar } from './CounterBar.tsx';
import { CounterOrderView } from './CounterOrderView.tsx';
import { Queue } from './Queue.tsx';
import { orderQuery, useQueue } from './queries.ts';
import { useCounterKeys, useKeysWanted } from './useCounterKeys.ts';
import { useLiveStore } from './useLiveStore.ts';
import styles from './CounterPage.module.css';

const route = getRouteApi('/counter');

interface DeskProps {
  readonly store: string;
  readonly chosen: string | undefined;
  readonly closed: boolean;
  readonly bar: (live: boolean, keys: boolean, onKeys: (wanted: boolean) => void) => ReactNode;
  readonly onChoose: (order: string | undefined) => void;
}

/** The queue on one side, one order on the other; on a narrow screen one of the two. */
const Desk = ({ store, chosen, closed, bar, onChoose }: DeskProps) => {
  const t = useMessages(counter);
  const queue = useQueue({ store, closed });
  const live = useLiveStore(store, queue.lastEventId);
  const [keys, setKeys] = useKeysWanted();
  const order = useQuery({ ...orderQuery(chosen ?? ''), enabled: chosen !== undefined });
  useCounterKeys({ wanted: keys, orders: queue.items, chosen, onChoose });
  return (
    <>
      {bar(live, keys, setKeys)}
      <div className={styles.desk} data-chosen={chosen !== undefined}>
        <nav className={styles.queue} aria-label={t('queue')}>
          <Queue queue={queue} chosen={chosen} closed={closed} onChoose={onChoose} />
        </nav>
        <main id="content" tabIndex={-1} className={styles.order}>
          {chosen === undefined ? (
            <p className={styles.pick}>{t('pick')}</p>
          ) : order.isError ? (
            <Fault error={order.error} onRetry={() => void order.refetch()} />
          ) : order.isPending ? (
            <div className={styles.coming} aria-busy>
              <Skeleton width="50%" height="3rem" />
              <Skeleton ratio="4 / 3" />
              <Skeleton height="8rem" />
            </div>
          ) : (
            <CounterOrderView key={order.data.id} order={order.data} onBack={() => onChoose(undefined)} />
          )}
        </main>
      </div>
    </>
  );
};

export default function CounterPage(): ReactNode {
  const t = useMessages(counter);
  const words = useMessages(shell);
  const session = useSession();
  const { store: wanted, order, show } = route.useSearch();
  const navigate = route.useNavigate();
  const stores = session.data?.stores ?? [];
  const store = stores.find(({ id }) => id === wanted) ?? stores[0];
  const closed = show === 'closed';

  if (session.isPending) return <main id="content" tabIndex={-1} aria-busy />;
  if (session.isError) {
    return (
      <main id="content" tabIndex={-1}>
        <Fault level={1} error={session.error} onRetry={() => void session.refetch()} />
      </main>
    );
  }
  if (!store) {
    return (
      <main id="content" tabIndex={-1}>
        <PageTitle title={t('title')} />
        <EmptyState
          level={1}
          title={t('noAccess')}
          text={t('noAccessText')}
          actions={
            <>
              <ButtonLink to="/sign-in" search={{ back: '/counter' }} look="primary">
                {words('signIn')}
              </ButtonLink>
              <ButtonLink to="/">{words('toStart')}</ButtonLink>
            </>
          }
        />
      </main>
    );
  }
  const search = (next: { readonly store?: string; readonly order?: string; readonly show?: 'closed' }): void => void navigate({ search: next });
  const base = { ...(wanted !== undefined && { store: store.id }), ...(closed && { show: 'closed' as const }) };
  return (
    <div className={styles.page}>
      <PageTitle title={`${t('title')}, ${store.name}`} />
      <Desk
        key={store.id}
        store={store.id}
        chosen={order}
        closed={closed}
        onChoose={(next) => search({ ...base, ...(next !== undefined && { order: next }) })}
        bar={(live, keys, onKeys) => (
          <CounterBar
            stores={stores}
            store={store.id}
            closed={closed}
            live={live}
            keys={keys}
            onKeys={onKeys}
            onStore={(next) => search({ store: next })}
            onClosed={(next) => search({ ...(wanted !== undefined && { store: store.id }), ...(next && { show: 'closed' }) })}
          />
        )}
      />
    </div>
  );
}
