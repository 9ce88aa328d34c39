import type { SizeRow, SizeTable, Words } from '../script.ts';

/** Names that are the same in every language. */
export const name = (words: string): Words => ({ en: words, de: words });

/** A column of millimetres. */
export const millimetres = (en: string, de: string): SizeTable['columns'][string] => ({ label: { en, de }, unit: 'length' });

/** Rows from lists of figures in the order of the columns, so that a row is one line that can be held against its source. */
export const rowsOf = <const Column extends string>(columns: readonly Column[], lines: readonly (readonly [id: string, label: string, also: string, ...figures: readonly number[]])[]): readonly SizeRow<Column>[] =>
  lines.map(([id, label, also, ...figures]) => ({
    id,
    label: name(label),
    ...(also === '' ? {} : { also }),
    values: Object.fromEntries(columns.map((column, place) => [column, figures[place]])) as Record<Column, number>,
  }));
