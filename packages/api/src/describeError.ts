/** Errors become faults here and nowhere else, so that no raw message leaves. */
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { fault, Refused } from './faults.ts';
import type { Fault } from './faults.ts';

export function describeError(error: unknown): Fault {
  for (let cause: unknown = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth += 1) {
    if (cause instanceof Refused) return cause.fault;
  }
  if (error instanceof TRPCError) {
    if (error.code === 'BAD_REQUEST' && error.cause instanceof z.ZodError) return badInput(error.cause);
    if (error.code === 'BAD_REQUEST' || error.code === 'PARSE_ERROR') return fault('bad-input', 'This request cannot be read: send JSON as the API describes it.', { issues: [] });
    if (error.code === 'NOT_FOUND') return fault('not-found', 'There is no such procedure.', null);
    if (error.code === 'METHOD_NOT_SUPPORTED') return fault('bad-input', 'Use GET for queries and POST for mutations.', { issues: [] });
    if (error.code === 'UNSUPPORTED_MEDIA_TYPE') return fault('wrong-content-type', 'Send the request as application/json.', null);
  }
  return fault('internal', 'Something went wrong here. Try again; if it stays, tell us the request id.', null);
}

function badInput(error: z.ZodError): Fault {
  const issues = error.issues.slice(0, 20).map((issue) => ({ path: issue.path.map(String).join('.').slice(0, 200), message: issue.message.slice(0, 300) }));
  const first = issues[0];
  return fault('bad-input', first ? `${first.path === '' ? 'Input' : first.path}: ${first.message}` : 'Check the input.', { issues });
}
