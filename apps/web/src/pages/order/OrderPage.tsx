import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import { api, catalogueQuery, faultOf, newIntent, useWatch } from '../../api/index.ts';
import type { OrderPage as Order } from '../../api/index.ts';
import { Fault } from '../../layout/Fault.tsx';
import { Page } from '../../layout/Page.tsx';
import { orders, useMessages, useWords } from '../../messages/index.ts';
import { PriceLines } from '../../orders/PriceLines.tsx';
import { StateMark } from '../../orders/StateMark.tsx';
import { TimeCorrection } from '../../orders/TimeCorrection.tsx';
import { Timeline } from '../../orders/Timeline.tsx';
import { goodWay, stateWords } from '../../orders/states.ts';
import { Button, Icon, Notice, Picture, Skeleton, toast, useFormats } from '../../ui/index.ts';
import styles from './OrderPage.module.css';

const Dialog = lazy(() => import('../../ui/Dialog.tsx').then((module) => ({ default: module.Dialog })));
const route = getRouteApi('/site/orders/$id');

const PickupCode = ({ order }: { readonly order: Order }) => {
  const t = useMessages(orders);
  return (
    <section className={styles.pickup} aria-labelledby="pickup-code">
      <h2 id="pickup-code">{t('pickupCode')}</h2>
      <div className={styles.codeLine}>
        <output className={styles.code}>{order.pickupCode}</output>
        <Button
          look="quiet"
          icon="copy"
          onClick={() => {
            void navigator.clipboard.writeText(order.pickupCode).then(() => toast({ text: t('codeCopied') }));
          }}
        >
          {t('copyCode')}
        </Button>
      </div>
      <p className={styles.soft}>{t('pickupHelp', { name: order.contactName })}</p>
    </section>
  );
};

const Cancel = ({ order }: { readonly order: Order }) => {
  const t = useMessages(orders);
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [key] = useState(newIntent);
  const cancel = useMutation({
    mutationFn: () => api.orders.cancel.mutate({ id: order.id, idempotencyKey: key }),
    onSuccess: async (cancelled) => {
      queries.setQueryData(['order', order.id], cancelled);
      await queries.invalidateQueries({ queryKey: ['orders'] });
      setAsking(false);
      toast({ text: t('cancelDone') });
    },
    onError: (error) => {
      setAsking(false);
      const late = faultOf(error).code === 'wrong-state';
      toast({ text: t(late ? 'cancelLate' : 'failed'), icon: 'conflict' });
      if (late) void queries.invalidateQueries({ queryKey: ['order', order.id] });
    },
  });
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('cancel')}</Button>
      {asking && (
        <Suspense>
          <Dialog
            open
            onOpenChange={() => setAsking(false)}
            title={t('cancelTitle')}
            description={t('cancelText')}
            actions={
              <>
                <Button onClick={() => setAsking(false)}>{t('keep')}</Button>
                <Button look="danger" busy={cancel.isPending} onClick={() => cancel.mutate()}>
                  {t('cancel')}
                </Button>
              </>
            }
          />
        </Suspense>
      )}
    </>
  );
};

/** The order kept the whole design, so the same thing can be had again whatever became of the working document. */
const Again = ({ order }: { readonly order: Order }) => {
  const t = useMessages(orders);
  const navigate = useNavigate();
  const [key] = useState(newIntent);
  const again = useMutation({
    mutationFn: () => api.designs.create.mutate({ product: order.design.product.id, version: order.design.product.version, values: order.design.values, finishes: order.design.finishes, turns: order.design.turns, name: order.name, idempotencyKey: key }),
    onSuccess: ({ id }) => navigate({ to: '/order/$designId', params: { designId: id } }),
    onError: () => toast({ text: t('failed'), icon: 'conflict' }),
  });
  return (
    <Button icon="bag" busy={again.isPending} onClick={() => again.mutate()}>
      {t('orderAgain')}
    </Button>
  );
};

const Place = ({ store }: { readonly store: Order['store'] }) => {
  const t = useMessages(orders);
  const words = useWords();
  const profile = useQuery(catalogueQuery).data?.stores.find(({ id }) => id === store.id)?.profile;
  return (
    <div className={styles.place}>
      <h3>{store.name}</h3>
      {profile && (
        <>
          <p className={styles.line}>
            <Icon name="pin" size={18} />
            <span>
              <span className={styles.hidden}>{t('address')}: </span>
              {profile.address.street}, {profile.address.postcode} {profile.address.city}
            </span>
          </p>
          <p className={styles.line}>
            <Icon name="clock" size={18} />
            {words(profile.hours)}
          </p>
        </>
      )}
    </div>
  );
};

const Coming = () => (
  <div className={styles.columns} aria-hidden>
    <div className={styles.main}>
      <Skeleton width="60%" height="2.25rem" />
      <Skeleton width="40%" />
      <Skeleton height="6rem" />
      <Skeleton height="12rem" />
    </div>
    <Skeleton height="24rem" />
  </div>
);

export default function OrderPage(): ReactNode {
  const t = useMessages(orders);
  const words = useWords();
  const format = useFormats();
  const queries = useQueryClient();
  const { id } = route.useParams();
  const query = useQuery({ queryKey: ['order', id], queryFn: ({ signal }) => api.orders.get.query({ id }, { signal }), staleTime: 0 });
  const moving = query.data !== undefined && goodWay.includes(query.data.state) && query.data.state !== 'handed-over';
  const connected = useWatch<{ readonly data: Order }>(
    moving ? id : undefined,
    (handlers) => api.orders.watch.subscribe({ id }, handlers),
    ({ data: now }) => {
      const before = queries.getQueryData<Order>(['order', id]);
      queries.setQueryData(['order', id], now);
      if (before && before.state !== now.state) toast({ text: t('newlyState', { state: t(stateWords[now.state].name) }), icon: 'info', about: now.id });
    },
  );
  if (query.isPending) {
    return (
      <Page>
        <Coming />
      </Page>
    );
  }
  if (query.isError) return <Fault level={1} error={query.error} onRetry={() => void query.refetch()} />;
  const order = query.data;
  const reason = order.events.at(-1)?.reason;
  const wanted = ['placed', 'accepted', 'printing', 'ready'].includes(order.state);
  return (
    <Page title={t('orderTitle', { number: String(order.number) })}>
      <div className={styles.columns}>
        <div className={styles.main}>
          <div>
            <p className={styles.number}>{t('orderTitle', { number: String(order.number) })}</p>
            <h1 className={styles.title} dir="auto">
              {order.name}
            </h1>
            <p className={styles.soft}>
              {words(order.product.name)} · {t('pieces', { count: order.quantity })} · {t('placedAt', { date: format.date(order.placedAt) })}
            </p>
          </div>
          <div className={styles.state} role="status">
            <StateMark state={order.state} />
            <p>{t(stateWords[order.state].text)}</p>
          </div>
          {reason && <Notice kind="conflict">{t('reason', { reason })}</Notice>}
          {wanted && <PickupCode order={order} />}
          <section aria-labelledby="order-way">
            <h2 id="order-way" className={styles.heading}>
              {t('stateTitle')}
            </h2>
            <Timeline state={order.state} events={order.events} />
            {moving && <p className={styles.small}>{t(connected ? 'updated' : 'stopped')}</p>}
          </section>
          {!wanted && (
            <div>
              <Again order={order} />
            </div>
          )}
          {order.cancellable && (
            <div>
              <Cancel order={order} />
            </div>
          )}
        </div>
        <aside className={styles.side} aria-label={t('what')}>
          <Picture src={order.picture.large} preview={order.picture.small} alt="" ratio="4 / 3" priority="first" className={styles.picture} />
          <Place store={order.store} />
          {order.note && (
            <p className={styles.note} dir="auto">
              {order.note}
            </p>
          )}
          <div>
            <h3 className={styles.heading}>{t('toPay')}</h3>
            <PriceLines lines={order.lines} total={order.price} />
            <p className={styles.small}>
              {t('printTime')}: {format.duration(order.minutes)} · {t('mass')}: {format.mass(order.grams)}
            </p>
            {order.correction && <TimeCorrection correction={order.correction} className={styles.small} />}
          </div>
        </aside>
      </div>
    </Page>
  );
}
