/** Pins new rows of the tables of sizes: `node tests/history/tables/pin.ts`. Rows that are pinned already are left as they were. */
import { readFileSync, writeFileSync } from 'node:fs';
import { presentRows } from './pinned-rows.ts';
import type { PinnedRows } from './pinned-rows.ts';

const file = new URL('pinned-rows.json', import.meta.url);
const pinned = JSON.parse(readFileSync(file, 'utf8')) as PinnedRows;
const grown = Object.fromEntries(Object.entries(presentRows).map(([table, rows]) => [table, { ...rows, ...pinned[table] }]));
writeFileSync(file, `${JSON.stringify({ ...pinned, ...grown }, undefined, 1)}\n`);
