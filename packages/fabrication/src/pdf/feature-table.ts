import { drawingWords } from '../words/drawing.ts';
import { type Language, speaking } from '../words/language.ts';
import type { FeatureRow } from './feature-rows.ts';
import { inkFaint, ink, inkSoft, ruleStrong, thin } from './look.ts';
import type { Paper, TextStyle } from './paper.ts';

const rowHeight = 4.2;
const headHeight = 5.4;
const footHeight = 4.4;
/** On either side of a cell: mm. */
const inset = 1.6;
const head: TextStyle = { size: 5.8, colour: inkFaint };
const cell: TextStyle = { size: 7.4, colour: ink };

export interface FeatureTable { readonly columns: readonly number[]; readonly width: number; readonly height: number }

const headsIn = (language: Language): readonly [string, string, string, string, string] => {
  const words = speaking(drawingWords, language);
  return ['', 'X', 'Y', words('feature'), words('depth')];
};

/** What the table takes: mm. Undefined without rows. */
export function measureFeatures(paper: Paper, rows: readonly FeatureRow[], language: Language): FeatureTable | undefined {
  if (rows.length === 0) return undefined;
  const heads = headsIn(language);
  const columns = heads.map((name, column) => {
    const widest = Math.max(0, ...rows.map(({ cells }) => paper.widthOf(cells[column]!, cell)));
    return widest === 0 ? 0 : Math.max(widest, paper.widthOf(name, head)) + 2 * inset;
  });
  const least = paper.widthOf(drawingWords.datum[language], head) + 2 * inset;
  const width = Math.max(columns.reduce((sum, each) => sum + each, 0), least);
  return { columns, width, height: headHeight + rows.length * rowHeight + footHeight };
}

/** Beside the views: which hole, where its centre is, how large and how deep. */
export function paintFeatures(paper: Paper, { columns, width }: FeatureTable, rows: readonly FeatureRow[], { x, y, language }: { readonly x: number; readonly y: number; readonly language: Language }): void {
  const starts = columns.map((_, column) => x + columns.slice(0, column).reduce((sum, each) => sum + each, 0));
  // Figures stand below each other by their ends.
  const put = (texts: readonly string[], baseline: number, style: TextStyle): void => texts.forEach((text, column) => {
    if (text === '' || columns[column] === 0) return;
    const right = column === 1 || column === 2;
    paper.text(text, right ? starts[column]! + columns[column]! - inset : starts[column]! + inset, baseline, right ? { ...style, align: 'right' } : style);
  });
  put(headsIn(language), y + headHeight - 1.8, head);
  paper.line([x, y + headHeight, x + width, y + headHeight], { width: thin, colour: inkSoft });
  rows.forEach(({ heading, cells }, place) => {
    const bottom = y + headHeight + (place + 1) * rowHeight;
    if (heading !== undefined) paper.text(heading, x + inset, bottom - 1.2, head);
    else put(cells, bottom - 1.2, cell);
    paper.line([x, bottom, x + width, bottom], { width: thin * 0.6, colour: ruleStrong });
  });
  if (columns[1]! + columns[2]! > 0) paper.text(drawingWords.datum[language], x + inset, y + headHeight + rows.length * rowHeight + footHeight - 1.2, head);
}
