import { queryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../api/index.ts';
import type { CounterCard, OrderState } from '../../api/index.ts';

/** As many as the server gives at once: a counter wants its whole day in view. */
const pageSize = 60;
const closedStates: OrderState[] = ['handed-over', 'refused', 'cancelled', 'expired'];

export interface QueueView {
  readonly items: readonly CounterCard[];
  /** The store's newest change when the list was read; following begins after it. */
  readonly lastEventId: string | undefined;
  readonly pending: boolean;
  readonly error: unknown;
  readonly hasMore: boolean;
  readonly loadingMore: boolean;
  readonly moreFailed: boolean;
  readonly more: () => void;
  readonly again: () => void;
}

export const useQueue = ({ store, closed }: { readonly store: string; readonly closed: boolean }): QueueView => {
  const queue = useInfiniteQuery({
    queryKey: ['counter', store, { closed }],
    queryFn: ({ pageParam, signal }) => api.counter.queue.query({ store, limit: pageSize, ...(closed && { states: closedStates }), ...(pageParam !== null && { cursor: pageParam }) }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    staleTime: 0,
  });
  const items = queue.data?.pages.flatMap((page) => page.items) ?? [];
  return {
    items,
    lastEventId: queue.data?.pages[0]?.lastEventId,
    pending: queue.isPending,
    error: queue.isError && items.length === 0 ? queue.error : undefined,
    hasMore: queue.hasNextPage,
    loadingMore: queue.isFetchingNextPage,
    moreFailed: queue.isFetchNextPageError,
    more: () => void queue.fetchNextPage(),
    again: () => void queue.refetch(),
  };
};

export const orderQuery = (order: string) => queryOptions({ queryKey: ['counter-order', order], queryFn: ({ signal }) => api.counter.get.query({ order }, { signal }), staleTime: 0 });
