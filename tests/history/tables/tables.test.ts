/**
 * Rows of the tables of sizes, each pinned by a hash of its figures. A design names a row and a frozen variant is built again from its script, which
 * finds the row's figures in the table of the day: a figure that changed would change what was ordered, and a row that is gone
 * would leave it without its size. A figure that was wrong gets a new row beside the old one.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { presentRows } from './pinned-rows.ts';
import type { PinnedRows } from './pinned-rows.ts';

const pinned = JSON.parse(readFileSync(new URL('pinned-rows.json', import.meta.url), 'utf8')) as PinnedRows;

describe('the tables of sizes', () => {
  it.each(Object.keys(pinned))('%s keeps every row that was ever published, with its figures', (table) => {
    const changed = Object.entries(pinned[table] ?? {}).filter(([row, hash]) => presentRows[table]?.[row] !== hash).map(([row]) => row);
    expect(changed, 'Leave published rows as they are and add a new one.').toEqual([]);
  });

  it('are pinned row by row: run "node tests/history/tables/pin.ts" after adding some', () => {
    const loose = Object.entries(presentRows).flatMap(([table, rows]) => Object.keys(rows).filter((row) => pinned[table]?.[row] === undefined).map((row) => `${table}: ${row}`));
    expect(loose).toEqual([]);
  });
});
