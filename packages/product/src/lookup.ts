import type { Expression } from './expression.ts';

const tables = new WeakMap<readonly Expression[], ReadonlyMap<string, number>>();

/** The table that follows a lookup's word: a word, its number, and so on. Read once for each expression. */
const tableOf = (args: readonly Expression[]): ReadonlyMap<string, number> => {
  const known = tables.get(args);
  if (known !== undefined) return known;
  const table = new Map<string, number>();
  for (let place = 1; place + 1 < args.length; place += 2) {
    const [key, number] = [args[place], args[place + 1]];
    if (typeof key === 'string' && typeof number === 'number') table.set(key, number);
  }
  tables.set(args, table);
  return table;
};

/** What a lookup gives for a word; not a number for one that its table does not list, which compares with nothing. */
export const lookedUp = (args: readonly Expression[], key: unknown): number => (typeof key === 'string' ? tableOf(args).get(key) ?? NaN : NaN);

/** What is wrong with a lookup's table; undefined when nothing is. */
export const tableProblem = (args: readonly Expression[]): string | undefined => {
  if (args.length < 3 || args.length % 2 === 0) return 'lookup needs a text and a table of words and numbers';
  return args.slice(1).every((arg, place) => typeof arg === (place % 2 === 0 ? 'string' : 'number')) ? undefined : 'the table of lookup gives a number for each word';
};
