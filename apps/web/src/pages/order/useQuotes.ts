import { useQueries } from '@tanstack/react-query';
import { api } from '../../api/index.ts';
import type { Quote } from '../../api/index.ts';

export interface QuotesWanted {
  readonly design: string;
  readonly revision: number;
  readonly stores: readonly string[];
  readonly quantity: number;
}

export interface StoreQuote {
  readonly quote: Quote | undefined;
  readonly error: unknown;
  readonly pending: boolean;
  readonly again: () => void;
}

/** Shorter than any quote is valid, so that a price on the page is one that can be ordered at. */
const freshMilliseconds = 30 * 60_000;

/** What each store asks for exactly this design, side by side. */
export const useQuotes = ({ design, revision, stores, quantity }: QuotesWanted): ReadonlyMap<string, StoreQuote> =>
  useQueries({
    queries: stores.map((store) => ({
      queryKey: ['quote', design, revision, store, quantity],
      queryFn: () => api.orders.quote.mutate({ design, revision, store, quantity }),
      staleTime: freshMilliseconds,
    })),
    combine: (results) =>
      new Map(
        results.map((result, index): [string, StoreQuote] => [
          stores[index] ?? '',
          { quote: result.data, error: result.error, pending: result.isPending, again: () => void result.refetch() },
        ]),
      ),
  });
