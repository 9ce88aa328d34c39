import type { Context, Surroundings } from '@patternbook/api';
import { appRouter, createCallerFactory, productSource } from '@patternbook/api';
import { TRPCError } from '@trpc/server';

const createCaller = createCallerFactory(appRouter);
type Caller = ReturnType<typeof createCaller>;
export type PatternView = Awaited<ReturnType<Caller['patterns']['get']>>;
export type ProductView = Awaited<ReturnType<Caller['products']['get']>>;

/** What plain pages and files need of the API, asked as nobody. Undefined when it is not there. */
export interface Reads {
  pattern(id: string): Promise<PatternView | undefined>;
  product(id: string): Promise<ProductView | undefined>;
  /** A product's script as its author wrote it. */
  source(id: string, version: string): ReturnType<typeof productSource>;
}

export function createReads(surroundings: Surroundings): Reads {
  // Nobody’s limits: what all visitors ask for together is no one’s haste.
  const context: Context = { ...surroundings, limiter: { take: async () => undefined }, requestId: 'page', address: '', principal: async () => ({ kind: 'none' }) };
  const ask = async <T>(read: (caller: Caller) => Promise<T>): Promise<T | undefined> => {
    try {
      return await read(createCaller(context));
    } catch (error) {
      // What a visitor wrote into the address need not be an id of anything.
      if (error instanceof TRPCError && (error.code === 'NOT_FOUND' || error.code === 'BAD_REQUEST')) return undefined;
      throw error;
    }
  };
  return {
    pattern: (id) => ask((caller) => caller.patterns.get({ id })),
    product: (id) => ask((caller) => caller.products.get({ id })),
    source: (id, version) => productSource(surroundings, id, version),
  };
}
