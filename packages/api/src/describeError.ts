/** Errors become faults here and nowhere else, so that no raw message leaves. */
import { isAway, sqlState, violatedConstraint } from '@patternbook/database';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { fault, Refused } from './faults.ts';
import type { Fault } from './faults.ts';

const foreignKeyViolation = '23503';

export function describeError(error: unknown): Fault {
  for (let cause: unknown = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth += 1) {
    if (cause instanceof Refused) return cause.fault;
  }
  if (isAway(error)) return fault('unavailable', 'The server is busy for a moment: try again, nothing happens twice.', null);
  // Their session was taken over by an account while they asked.
  if (sqlState(error) === foreignKeyViolation && /_(owner|author)_fkey$/.test(violatedConstraint(error) ?? '')) {
    return fault('session-needed', 'Your session has changed: reload the page and try again.', null);
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
