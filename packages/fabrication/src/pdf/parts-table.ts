import { type Bom, type BomPart, gradedName } from '../bom/bom.ts';
import { drawingWords } from '../words/drawing.ts';
import { figure, mass, sizes } from '../words/figures.ts';
import { type Language, speaking } from '../words/language.ts';
import { ink, inkFaint, inkSoft, rule, ruleStrong, thin } from './look.ts';
import type { Paper } from './paper.ts';

export interface TableRow {
  readonly item: number;
  readonly quantity: number;
  readonly name: string;
  /** Second line: what it is made of, or what it is for. */
  readonly detail: string;
  readonly size: string;
  readonly mass: string;
}

export const materialOf = (part: BomPart, language: Language, before = ''): string =>
  `${gradedName(part.material)}, ${part.colours.map(({ name }) => name).join(' + ')}${part.thickness === undefined ? '' : `, ${before}${figure(part.thickness, 1, language)}\u202fmm`}`;

export const tableRows = (bom: Bom): readonly TableRow[] => [
  ...bom.parts.map((part): TableRow => ({
    item: part.item, quantity: part.quantity, name: part.name, detail: materialOf(part, bom.language), size: sizes(part.size, bom.language), mass: part.grams ? mass(part.grams.total, bom.language) : '—',
  })),
  ...bom.hardware.map(({ item, quantity, designation, purpose }): TableRow => ({ item, quantity, name: designation, detail: purpose, size: drawingWords.hardwareKind[bom.language], mass: '' })),
];

const rowHeight = 8.4;
const headHeight = 6;

/** Draws as many rows as there is room for, and returns the others. */
export function paintTable(paper: Paper, rows: readonly TableRow[], { x, y, width, bottom, language }: { readonly x: number; readonly y: number; readonly width: number; readonly bottom: number; readonly language: Language }): { readonly rest: readonly TableRow[]; readonly end: number } {
  const words = speaking(drawingWords, language);
  const item = x + 7, quantity = x + 17, name = x + 20;
  const sizeEnd = x + width - 17, massEnd = x + width - 0.5;
  const sizeWidth = 37;
  const head = { size: 5.8, colour: inkFaint } as const;
  paper.text(words('item'), x, y + 3.6, head);
  paper.text(words('quantity'), quantity, y + 3.6, { ...head, align: 'right' });
  paper.text(words('name'), name, y + 3.6, head);
  paper.text(words('size'), sizeEnd, y + 3.6, { ...head, align: 'right' });
  paper.text(words('massShort'), massEnd, y + 3.6, { ...head, align: 'right' });
  let at = y + headHeight;
  paper.line([x, at, x + width, at], { width: thin * 1.6, colour: ink });
  let place = 0;
  for (; place < rows.length && at + rowHeight <= bottom; place++) {
    const row = rows[place]!;
    const nameWidth = sizeEnd - sizeWidth - name;
    paper.circle(item - 3.6, at + rowHeight / 2, 2.7, { stroke: { width: thin, colour: inkSoft } });
    paper.text(String(row.item), item - 3.6, at + rowHeight / 2 + 1, { size: 7.4, align: 'centre' });
    paper.text(String(row.quantity), quantity, at + 3.9, { size: 8.2, align: 'right' });
    paper.text(paper.fitted(row.name, nameWidth, { size: 8.2 }), name, at + 3.9, { size: 8.2 });
    paper.text(paper.fitted(row.detail, sizeEnd - name, { size: 6.4 }), name, at + 7, { size: 6.4, colour: inkFaint });
    paper.text(row.size, sizeEnd, at + 3.9, { size: 7.4, colour: inkSoft, align: 'right' });
    paper.text(row.mass, massEnd, at + 3.9, { size: 7.4, colour: inkSoft, align: 'right' });
    at += rowHeight;
    paper.line([x, at, x + width, at], { width: thin, colour: place === rows.length - 1 ? ruleStrong : rule });
  }
  return { rest: rows.slice(place), end: at };
}
