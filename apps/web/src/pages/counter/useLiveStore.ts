import { useQueryClient } from '@tanstack/react-query';
import { api, useWatch } from '../../api/index.ts';
import type { CounterCard, OrderState } from '../../api/index.ts';
import { counter, useMessages } from '../../messages/index.ts';
import { toast } from '../../ui/index.ts';

interface StoreChange {
  readonly data: { readonly order: CounterCard; readonly event: { readonly to: OrderState } };
}

/**
 * Follows the store's orders from where the list was read, so that nothing falls between the two: lists and the open
 * order renew themselves. Returns whether the connection stands.
 */
export const useLiveStore = (store: string, lastEventId: string | undefined): boolean => {
  const t = useMessages(counter);
  const queries = useQueryClient();
  return useWatch<StoreChange>(
    lastEventId === undefined ? undefined : store,
    (handlers) => api.counter.watch.subscribe({ store, ...(lastEventId !== undefined && { lastEventId }) }, handlers),
    ({ data: { order, event } }) => {
      void queries.invalidateQueries({ queryKey: ['counter', store] });
      void queries.invalidateQueries({ queryKey: ['counter-order', order.id] });
      if (event.to === 'placed') toast({ text: t('newOrder', { name: order.name }), icon: 'bag' });
    },
  );
};
