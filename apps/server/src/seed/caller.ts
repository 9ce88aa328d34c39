/** The API as one of the demonstration's people calls it, at a moment of the past. */
import { randomBytes } from 'node:crypto';
import { appRouter, createCallerFactory } from '@patternbook/api';
import type { Customer, Surroundings } from '@patternbook/api';
import { createIds } from '@patternbook/database';

const createCaller = createCallerFactory(appRouter);
export type Caller = ReturnType<typeof createCaller>;

export function callerFor(surroundings: Surroundings, person: Customer, at: Date): Caller {
  const clock = { now: () => at, ids: createIds({ now: () => at.getTime(), random: randomBytes }), limiter: { take: async () => undefined } };
  return createCaller({ ...surroundings, ...clock, requestId: 'setup', address: 'setup', principal: async () => person });
}
