/** Calls that are made until they are answered, as a good client makes them: again, with the same key. */
import type { AppRouter, Fault } from '@patternbook/api';
import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client';
import { setTimeout as pause } from 'node:timers/promises';

export type Api = ReturnType<typeof createTRPCClient<AppRouter>>;

/** Somebody with a session, at the site of the server under test. */
export function createApi(url: string, cookie: string): Api {
  const headers = { origin: url, cookie };
  return createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/api/trpc`, headers, fetch: (input, init) => fetch(input as string, { ...init, signal: AbortSignal.timeout(60_000) }) })] });
}

export interface Insistence {
  /** Repeats the call while the server is away. A refusal is thrown on. */
  until<T>(call: () => Promise<T>): Promise<T>;
  /** Calls that had to be repeated. */
  readonly repeated: () => number;
  /** Faults that no client should ever see. */
  readonly surprises: readonly string[];
}

export function createInsistence({ signal }: { readonly signal: AbortSignal }): Insistence {
  let repeated = 0;
  const surprises: string[] = [];
  return {
    surprises,
    repeated: () => repeated,
    until: async (call) => {
      for (;;) {
        signal.throwIfAborted();
        try {
          return await call();
        } catch (error) {
          const fault = faultOf(error);
          if (fault?.code === 'internal') surprises.push(`internal: ${String(error)}`);
          if (fault && fault.code !== 'internal' && fault.code !== 'unavailable') throw error;
          repeated++;
          await pause(40, undefined, { signal });
        }
      }
    },
  };
}

/** Undefined when nobody answered. */
export function faultOf(error: unknown): Fault | undefined {
  return error instanceof TRPCClientError ? (error.data as { fault?: Fault } | undefined)?.fault : undefined;
}
