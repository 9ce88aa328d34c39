import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api } from '../../api/index.ts';
import { Fault } from '../../layout/Fault.tsx';
import { mine, orders as orderWords, useMessages } from '../../messages/index.ts';
import { StateMark } from '../../orders/StateMark.tsx';
import { MorePlates } from '../../plates/index.ts';
import { ButtonLink, EmptyState, Picture, Skeleton, useFormats } from '../../ui/index.ts';
import styles from './MePage.module.css';

export const MyOrders = (): ReactNode => {
  const t = useMessages(mine);
  const words = useMessages(orderWords);
  const format = useFormats();
  const orders = useInfiniteQuery({
    queryKey: ['orders'],
    queryFn: ({ pageParam, signal }) => api.orders.mine.query(pageParam === null ? {} : { cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    staleTime: 0,
    // The list is not followed live; coming back to the window looks again.
    refetchOnWindowFocus: true,
  });
  const all = orders.data?.pages.flatMap(({ items }) => items) ?? [];
  if (orders.isPending) {
    return (
      <div className={styles.rows} aria-busy>
        {[0, 1, 2].map((each) => (
          <div key={each} className={styles.row}>
            <Skeleton ratio="4 / 3" />
            <div>
              <Skeleton width="60%" height="1.3rem" />
              <Skeleton width="40%" />
            </div>
          </div>
        ))}
      </div>
    );
  }
  if (orders.isError && all.length === 0) return <Fault error={orders.error} onRetry={() => void orders.refetch()} />;
  if (all.length === 0) {
    return (
      <EmptyState
        title={t('noOrders')}
        text={t('noOrdersText')}
        actions={
          <ButtonLink to="/products" look="primary">
            {t('shapeOne')}
          </ButtonLink>
        }
      />
    );
  }
  return (
    <>
      <ul className={styles.rows}>
        {all.map((order) => (
          <li key={order.id} className={styles.row}>
            <Picture src={order.picture.small} alt="" ratio="4 / 3" className={styles.thumbnail} />
            <div>
              <h2 className={styles.name}>
                <Link to="/orders/$id" params={{ id: order.id }} dir="auto">
                  {order.name}
                </Link>
              </h2>
              <p className={styles.facts}>
                {t('orderNumber', { number: String(order.number) })} · {words('pieces', { count: order.quantity })} · {words('at', { store: order.store.name })} · {format.date(order.placedAt)}
              </p>
            </div>
            <div className={styles.side}>
              <StateMark state={order.state} />
              <span>{format.money(order.price)}</span>
            </div>
          </li>
        ))}
      </ul>
      {(orders.hasNextPage || (orders.data?.pages.length ?? 0) > 1) && (
        <MorePlates hasMore={orders.hasNextPage} loading={orders.isFetchingNextPage} failed={orders.isFetchNextPageError} shown={all.length} onMore={() => void orders.fetchNextPage()} />
      )}
    </>
  );
};
