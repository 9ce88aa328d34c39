/** Reads that more than one page makes, with the keys that they are kept under. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from './client.ts';

const hour = 3_600_000;

export const productsQuery = queryOptions({
  queryKey: ['products'],
  queryFn: ({ signal }) => api.products.list.query(undefined, { signal }),
});

export const productQuery = (id: string, version?: string) =>
  queryOptions({
    queryKey: ['products', id, version ?? 'newest'],
    queryFn: ({ signal }) => api.products.get.query({ id, ...(version !== undefined && { version }) }, { signal }),
    // A named version never changes.
    staleTime: version === undefined ? 60_000 : hour,
  });

export const catalogueQuery = queryOptions({
  queryKey: ['catalogue'],
  queryFn: ({ signal }) => api.catalogue.get.query(undefined, { signal }),
  staleTime: hour,
});

export interface PatternsWanted {
  readonly product?: string;
  readonly author?: string;
  readonly search?: string;
  readonly sort?: 'newest' | 'remixed';
  readonly limit?: number;
}

export const patternsQuery = (wanted: PatternsWanted) =>
  infiniteQueryOptions({
    queryKey: ['patterns', wanted],
    queryFn: ({ pageParam, signal }) => api.patterns.list.query({ ...wanted, ...(pageParam !== null && { cursor: pageParam }) }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });

export const patternQuery = (id: string) =>
  queryOptions({ queryKey: ['pattern', id], queryFn: ({ signal }) => api.patterns.get.query({ id }, { signal }) });

export const designQuery = (id: string) =>
  queryOptions({ queryKey: ['design', id], queryFn: ({ signal }) => api.designs.get.query({ id }, { signal }), staleTime: 0 });
