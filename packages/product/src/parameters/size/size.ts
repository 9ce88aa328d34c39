import { z } from 'zod';
import { idSchema } from '../../identifiers.ts';
import type { SizeParameter } from '../../script.ts';
import { wordsSchema } from '../../words.ts';
import { declaration } from '../declaration.ts';
import type { ParameterKind } from '../kind.ts';
import { idIssues, labelOf, labelsOf, readOption, takeOption } from '../options.ts';

const limits = {
  /** A rule can hold a whole column as a lookup. */
  rows: 400,
  columns: 12,
} as const;

const tableSchema = z.strictObject({
  source: z.string().min(1, 'Say where the figures come from.').max(400),
  columns: z
    .record(idSchema, z.strictObject({ label: wordsSchema(60), unit: z.enum(['length', 'angle', 'count', 'ratio']) }))
    .refine((columns) => Object.keys(columns).length >= 1 && Object.keys(columns).length <= limits.columns, `Use 1 to ${limits.columns} columns.`)
    .refine((columns) => !Object.hasOwn(columns, 'id'), 'A column cannot be called "id".'),
  rows: z
    .array(z.strictObject({ id: idSchema, label: wordsSchema(60), also: z.string().max(120).optional(), values: z.record(idSchema, z.number().min(-1e6).max(1e6)) }))
    .min(2, 'Give at least two rows.')
    .max(limits.rows),
});

/** One of the sizes of a table. */
export const size: ParameterKind<SizeParameter> = {
  kind: 'size',
  type: 'string',
  schema: z.strictObject({ kind: z.literal('size'), ...declaration, default: idSchema, table: tableSchema }) as unknown as z.ZodType<SizeParameter>,
  issues: ({ table: { columns, rows } }) => {
    const names = Object.keys(columns).sort().join();
    const odd = rows.find(({ values }) => Object.keys(values).sort().join() !== names);
    return [...idIssues(rows.map(({ id }) => id)), ...(odd === undefined ? [] : [`the row "${odd.id}" does not have exactly the table's columns`])];
  },
  options: ({ table }) => table.rows.map(({ id }) => id),
  take: ({ label, table }, raw) => takeOption(label, table.rows, raw),
  read: ({ label, table }, text) => readOption(label, table.rows, text),
  format: ({ table }, value, { language }) => labelOf(table.rows, value, language),
  describeRange: ({ table }, { language }) => labelsOf(table.rows, language),
  control: () => 'search',
  built: ({ table }, value) => ({ id: String(value), ...table.rows.find(({ id }) => id === value)?.values }),
};
