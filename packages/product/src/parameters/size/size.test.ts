import { expect, it } from 'vitest';
import { evaluateExpression } from '../../evaluate-expression.ts';
import { typeOfExpression } from '../../expression-type.ts';
import { column, size } from '../../script.ts';
import { everyKind } from '../../testing/every-kind.ts';
import { kindOf, parameterSchema } from '../registry.ts';

const { screw } = everyKind;

it('is the id of a row, read by its label too, and gives the row to the script', () => {
  expect([kindOf(screw).take(screw, 'm4'), kindOf(screw).read(screw, 'M4')]).toEqual([{ ok: true, value: 'm4' }, { ok: true, value: 'm4' }]);
  expect(kindOf(screw).take(screw, 'm5')).toMatchObject({ ok: false, objection: { code: 'unknown-option' } });
  expect(kindOf(screw).built?.(screw, 'm4')).toEqual({ id: 'm4', thread: 4, head: 7 });
});

it('lets rules read a column', () => {
  const head = column(screw.table, 'screw', 'head');
  expect(typeOfExpression(head, everyKind)).toEqual({ ok: true, type: 'number' });
  expect([evaluateExpression(head, { screw: 'm3' }), evaluateExpression(head, { screw: 'm9' })]).toEqual([5.5, NaN]);
  expect(typeOfExpression(column(screw.table, 'chance', 'head'), everyKind).ok).toBe(false);
});

it('refuses tables with holes, with a row twice, or without a source', () => {
  const rows = screw.table.rows;
  const issues = (table: object): number => {
    const declared = size({ ...screw, table: { ...screw.table, ...table } });
    return kindOf(declared).issues(declared).length;
  };
  expect([issues({}), issues({ rows: [...rows, { id: 'm5', label: { en: 'M5' }, values: { thread: 5 } }] }), issues({ rows: [...rows, rows[0]] })]).toEqual([0, 1, 1]);
  expect(parameterSchema.safeParse({ ...screw, table: { ...screw.table, source: '' } }).success).toBe(false);
});
