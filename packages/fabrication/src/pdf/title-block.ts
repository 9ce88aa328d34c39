import type { Bom } from '../bom/bom.ts';
import type { Recipe } from '../exporters/subject.ts';
import { drawingWords } from '../words/drawing.ts';
import { speaking } from '../words/language.ts';
import { ink, inkFaint, inkSoft, ruleStrong, thick, thin } from './look.ts';
import type { Paper } from './paper.ts';
import { paintQr } from './qr.ts';

/** Frame of ISO 5457: 20 mm on the left for filing, 10 mm elsewhere. */
export const frame = { left: 20, other: 10 } as const;
/** Of the fields; on narrow paper the title stands above them: mm. */
const blockHeight = 29;
const titleHeight = 19;
const widest = 267;
/** mm. */
const narrow = 240;
const isNarrow = ({ width }: Sides): boolean => width < narrow;

/** Of a page: mm. */
type Sides = Pick<Paper, 'width' | 'height'>;

export interface TitleBlock {
  readonly bom: Bom;
  readonly recipe: Recipe;
  /** Under the title. */
  readonly caption: string;
  readonly material?: string;
  readonly mass?: string;
  /** Whether the mass is of everything. */
  readonly summed?: boolean;
  readonly quantity?: string;
  readonly scale: string;
  /** Class of general tolerances, such as "ISO 2768-m". */
  readonly tolerance: string;
  readonly sheet: number;
  readonly sheets: number;
  readonly link?: string;
}

/** Where views may stand: mm. */
export const roomOf = (paper: Sides): { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number } => ({
  left: frame.left, top: frame.other, right: paper.width - frame.other, bottom: paper.height - frame.other - blockHeight - (isNarrow(paper) ? titleHeight : 0),
});

/** Border and title block, with the fields of ISO 7200. */
export function paintTitleBlock(paper: Paper, block: TitleBlock): void {
  const { bom, recipe } = block;
  const words = speaking(drawingWords, bom.language);
  const right = paper.width - frame.other, bottom = paper.height - frame.other, top = bottom - blockHeight;
  const left = Math.max(frame.left, right - widest);
  const titleTop = isNarrow(paper) ? top - titleHeight : top;
  paper.rectangle({ x: frame.left, y: frame.other, width: right - frame.left, height: bottom - frame.other, stroke: { width: thick } });
  paper.line([left, titleTop, right, titleTop], { width: thick });
  if (titleTop < top) paper.line([left, top, right, top], { width: thin });
  if (left > frame.left) paper.line([left, top, left, bottom], { width: thick });
  const middle = top + blockHeight / 2;
  const qr = block.link === undefined ? 0 : blockHeight;
  const titleWidth = isNarrow(paper) ? right - left : 84;
  const fieldsFrom = isNarrow(paper) ? left : left + titleWidth, fieldsTo = right - qr;
  paper.text(paper.fitted(recipe.title, titleWidth - 8, { size: 17, face: 'serif' }), left + 4, titleTop + 9, { size: 17, face: 'serif' });
  paper.text(paper.fitted(block.caption, titleWidth - 8, { size: 10 }), left + 4, titleTop + 15, { size: 10, colour: inkSoft });
  paper.text(`${bom.product.name === recipe.title ? '' : `${bom.product.name} · `}Patternbook`, isNarrow(paper) ? right - 4 : left + 4, isNarrow(paper) ? titleTop + 15 : bottom - 4, { size: 7, colour: inkFaint, align: isNarrow(paper) ? 'right' : 'left' });
  const rows = [
    [[words('material'), block.material ?? '—', 3], [words(block.summed === true ? 'massInAll' : 'mass'), block.mass ?? '—', 1.35], [words('quantity'), block.quantity ?? '1', 1], [words('scale'), block.scale, 1], [words('sheet'), `${block.sheet} / ${block.sheets}`, 1]],
    [[words('product'), `${bom.product.id}@${bom.product.version}`, 1.9], [words('variant'), recipe.variant.slice(0, 8), 1.2], [words('designer'), recipe.designer ?? words('guest'), 1.6], [words('licence'), recipe.licence ?? words('noLicence'), 1.35], [words('tolerance'), block.tolerance, 1.2], [words('units'), 'mm', 0.6], [words('projection'), '', 1.35]],
  ] as const;
  if (!isNarrow(paper)) paper.line([fieldsFrom, top, fieldsFrom, bottom], { width: thin });
  paper.line([fieldsFrom, middle, fieldsTo, middle], { width: thin, colour: ruleStrong });
  rows.forEach((row, r) => {
    const share = (fieldsTo - fieldsFrom) / row.reduce((sum, [, , weight]) => sum + weight, 0);
    let x = fieldsFrom;
    const y = top + (r * blockHeight) / 2;
    row.forEach(([label, value, weight], column) => {
      const width = weight * share;
      if (column > 0) paper.line([x, y, x, y + blockHeight / 2], { width: thin, colour: ruleStrong });
      paper.text(paper.fitted(label, width - 4, { size: 5.8 }), x + 2, y + 4.2, { size: 5.8, colour: inkFaint });
      const lines = paper.linesOf(value, width - 4, { size: 8.2 });
      if (lines.length <= 1) paper.text(paper.fitted(value, width - 4, { size: 8.2 }), x + 2, y + 9.4, { size: 8.2, colour: ink });
      else lines.slice(0, 2).forEach((line, place) => paper.text(place === 1 && lines.length > 2 ? paper.fitted(`${line} ${lines.slice(2).join(' ')}`, width - 4, { size: 7.2 }) : line, x + 2, y + 8 + place * 3.4, { size: 7.2, colour: ink }));
      if (r === 1 && column === row.length - 1) paintFirstAngle(paper, x + width / 2, y + 9.2);
      x += width;
    });
  });
  if (block.link !== undefined) {
    paper.line([fieldsTo, top, fieldsTo, bottom], { width: thin });
    paintQr(paper, block.link, { x: fieldsTo + 3, y: top + 2.2, size: 21 });
    paper.text(paper.fitted(words('open'), blockHeight - 2, { size: 5 }), fieldsTo + blockHeight / 2 - 1, bottom - 2.2, { size: 5, colour: inkFaint, align: 'centre' });
  }
}

/** The symbol of first-angle projection (ISO 5456-2): a frustum, and to its right what is seen of it from the left. */
function paintFirstAngle(paper: Paper, x: number, y: number): void {
  const pen = { width: 0.25 };
  const axis = { width: thin, colour: inkFaint, dash: [1.4, 0.5] };
  paper.line([x - 9, y - 1.3, x - 2, y - 2.6, x - 2, y + 2.6, x - 9, y + 1.3], { ...pen, closed: true });
  paper.line([x - 10.2, y, x - 0.8, y], axis);
  paper.circle(x + 5, y, 2.6, { stroke: pen });
  paper.circle(x + 5, y, 1.3, { stroke: pen });
  paper.line([x + 1.6, y, x + 8.4, y], axis);
  paper.line([x + 5, y - 3.4, x + 5, y + 3.4], axis);
}
