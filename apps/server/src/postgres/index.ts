export type { PostgresFault } from './fault.ts';
export type { BundledPostgres, PostgresOptions } from './start.ts';
export { removePostgres, startPostgres } from './start.ts';
