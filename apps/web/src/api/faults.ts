import type { AppRouter, Fault } from '@patternbook/api';
import { TRPCClientError } from '@trpc/client';

/** What went wrong, as one closed union: the server's own faults, and two that happen before it is reached. */
export type ClientFault = Fault | { readonly code: 'offline'; readonly message: string; readonly data: null } | { readonly code: 'unknown'; readonly message: string; readonly data: null };
export type ClientFaultCode = ClientFault['code'];

export const faultOf = (error: unknown): ClientFault => {
  if (error instanceof TRPCClientError) {
    const { data } = error as TRPCClientError<AppRouter>;
    if (data?.fault) return data.fault;
    // Without an answer of the server the request never arrived, or its answer was lost.
    return { code: 'offline', message: error.message, data: null };
  }
  // Part of the site's own code could not be fetched.
  if (!navigator.onLine) return { code: 'offline', message: String(error), data: null };
  return { code: 'unknown', message: error instanceof Error ? error.message : String(error), data: null };
};

/** Names the request in the server's log; null when the server was not reached. */
export const requestIdOf = (error: unknown): string | null => (error instanceof TRPCClientError ? ((error as TRPCClientError<AppRouter>).data?.requestId ?? null) : null);

/** Worth another attempt without the person: the network or the server was away for a moment. */
export const isPassing = (error: unknown): boolean => ['offline', 'unavailable'].includes(faultOf(error).code);
