import type { AppRouter } from '@patternbook/api';
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink } from '@trpc/client';

const url = '/api/trpc';

/** Everything that the server can do. Reads are wrapped in queries by `../api/queries.ts`; subscriptions arrive as server-sent events. */
export const api = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (operation) => operation.type === 'subscription',
      true: httpSubscriptionLink({ url }),
      // The server refuses batches of more than ten.
      false: httpBatchLink({ url, maxItems: 10, maxURLLength: 4000 }),
    }),
  ],
});
