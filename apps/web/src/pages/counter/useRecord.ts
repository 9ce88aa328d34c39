import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, faultOf, useIntent } from '../../api/index.ts';
import type { CounterOrder, PrintRecord } from '../../api/index.ts';
import { counter, useMessages } from '../../messages/index.ts';
import { toast } from '../../ui/index.ts';

/** Keeps what an order took, once per intent. */
export const useRecord = (order: CounterOrder) => {
  const t = useMessages(counter);
  const queries = useQueryClient();
  const intent = useIntent();
  return useMutation({
    mutationFn: (prints: PrintRecord[]) => {
      const input = { order: order.id, prints };
      return api.prints.record.mutate({ ...input, idempotencyKey: intent({ ...input, after: order.work.map(({ entries }) => entries.length) }) });
    },
    onSuccess: (kept) => {
      queries.setQueryData(['counter-order', order.id], kept);
      toast({ text: t('recorded', { number: String(order.number) }), icon: 'done', about: order.id });
    },
    onError: (error) => {
      const { code } = faultOf(error);
      toast({ text: t(code === 'wrong-state' ? 'wrongState' : code === 'offline' ? 'offline' : 'failed'), icon: 'conflict' });
      if (code === 'wrong-state') void queries.invalidateQueries({ queryKey: ['counter-order', order.id] });
    },
  });
};
