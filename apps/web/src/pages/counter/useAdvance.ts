import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, faultOf, useIntent } from '../../api/index.ts';
import type { CounterOrder, OrderState } from '../../api/index.ts';
import { counter, orders, useMessages } from '../../messages/index.ts';
import { stateWords } from '../../orders/states.ts';
import { toast } from '../../ui/index.ts';
import type { Toast } from '../../ui/index.ts';

export interface Step {
  readonly to: Exclude<OrderState, 'placed' | 'cancelled'>;
  readonly reason?: string;
  readonly pickupCode?: string;
}

/** Moves an order on, once per intent, and shows it as it is afterwards. */
export const useAdvance = (order: CounterOrder, nextFor?: (moved: CounterOrder) => Toast['action']) => {
  const t = useMessages(counter);
  const words = useMessages(orders);
  const queries = useQueryClient();
  const intent = useIntent();
  return useMutation({
    mutationFn: (step: Step) => {
      const input = { order: order.id, ...step };
      return api.counter.advance.mutate({ ...input, idempotencyKey: intent({ ...input, state: order.state }) });
    },
    onSuccess: async (moved) => {
      queries.setQueryData(['counter-order', order.id], moved);
      const action = nextFor?.(moved);
      toast({ text: t('moved', { number: String(order.number), state: words(stateWords[moved.state].name) }), icon: 'done', about: order.id, ...(action && { action }) });
      await queries.invalidateQueries({ queryKey: ['counter'] });
    },
    onError: (error) => {
      const { code } = faultOf(error);
      if (code === 'wrong-code') return;
      toast({ text: t(code === 'wrong-state' ? 'wrongState' : code === 'offline' ? 'offline' : 'failed'), icon: 'conflict' });
      if (code === 'wrong-state') void queries.invalidateQueries({ queryKey: ['counter-order', order.id] });
    },
  });
};
