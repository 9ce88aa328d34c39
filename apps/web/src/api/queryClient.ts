import { QueryClient } from '@tanstack/react-query';
import { isPassing } from './faults.ts';

const minute = 60_000;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: minute,
      gcTime: 30 * minute,
      // Offline is shown by the page itself; a query that waits silently would look like one that hangs.
      networkMode: 'always',
      refetchOnReconnect: true,
      retry: (attempts, error) => attempts < 2 && navigator.onLine && isPassing(error),
      retryDelay: (attempts) => 400 * 3 ** attempts,
    },
    mutations: { networkMode: 'always', retry: (attempts, error) => attempts < 2 && navigator.onLine && isPassing(error), retryDelay: (attempts) => 400 * 3 ** attempts },
  },
});
