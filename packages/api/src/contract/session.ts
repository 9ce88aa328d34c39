import { z } from 'zod';
import { id, storeId } from './identifiers.ts';

export const sessionView = z.object({
  /** Null when nobody is signed in and no guest session was made yet. */
  id: id.nullable(),
  kind: z.enum(['none', 'guest', 'customer']),
  name: z.string().nullable(),
  email: z.string().nullable(),
  stores: z.array(z.object({ id: storeId, name: z.string(), role: z.enum(['clerk', 'manager']) })),
});
export type SessionView = z.infer<typeof sessionView>;
