import { createHash } from 'node:crypto';
import { devices, heatSetInserts, lampHolders, metricScrews, ringSizes } from '@patternbook/product/script';
import type { SizeTable } from '@patternbook/product/script';

const tables: Readonly<Record<string, SizeTable>> = { devices, heatSetInserts, lampHolders, metricScrews, ringSizes };

/** By table and row: a hash of the row's figures. Labels are not in it: they may change. */
export type PinnedRows = Readonly<Record<string, Readonly<Record<string, string>>>>;

const hashOf = (values: Readonly<Record<string, number>>): string =>
  createHash('sha256').update(Object.keys(values).sort().map((column) => `${column}=${values[column]}`).join()).digest('hex').slice(0, 12);

/** What the tables say today. */
export const presentRows: PinnedRows = Object.fromEntries(Object.entries(tables).map(([table, { rows }]) => [table, Object.fromEntries(rows.map(({ id, values }) => [id, hashOf(values)]))]));
