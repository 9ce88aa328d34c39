/** What PostgreSQL's errors mean. Drizzle wraps them, so each is looked for along the chain of causes. */

function find<T>(error: unknown, take: (cause: Error) => T | undefined): T | undefined {
  for (let cause: unknown = error, depth = 0; cause instanceof Error && depth < 6; cause = cause.cause, depth += 1) {
    const found = take(cause);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** PostgreSQL's five-letter code. Source: appendix A of its documentation. */
export const sqlState = (error: unknown): string | undefined =>
  find(error, (cause) => ('code' in cause && typeof cause.code === 'string' && /^[0-9A-Z]{5}$/.test(cause.code) && 'severity' in cause ? cause.code : undefined));

/** Name of the constraint that refused a row, if one did. */
export const violatedConstraint = (error: unknown): string | undefined =>
  find(error, (cause) => ('constraint' in cause && typeof cause.constraint === 'string' ? cause.constraint : undefined));

/** Shutting down, starting, too many connections, waited too long, locked each other out. */
const passing = /^(08|57P|53|55P03$|57014$|40001$|40P01$)/;
const unreachable = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT']);
/** pg gives its own errors no code. */
const pgWords = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Whether the database was only away or busy for a moment, so that the same thing can work when it is tried again. */
export const isAway = (error: unknown): boolean =>
  passing.test(sqlState(error) ?? '') ||
  find(error, (cause) => (('code' in cause && typeof cause.code === 'string' && unreachable.has(cause.code)) || pgWords.test(cause.message) ? true : undefined)) === true;
