import { areaPaths, EndType, FillRule, inflatePaths, intersect, JoinType } from 'clipper2-ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hole, rectangle, round } from '../testing/plates.ts';
import { boxOf, doubleArea, moved, type Outline, type Point } from './contour.ts';
import { nest, type NestItem, type Stock } from './nest.ts';

const stock: Stock = { width: 300, depth: 200, margin: 5, spacing: 3 };
const ell = (width: number, depth: number, arm: number): Outline => [[0, 0], [width, 0], [width, arm], [arm, arm], [arm, depth], [0, depth]];
const item = (...outlines: readonly Outline[]): NestItem => ({ shape: outlines, outlines });

const anyItem = fc.record({ kind: fc.integer({ min: 0, max: 3 }), width: fc.double({ min: 8, max: 120, noNaN: true }), depth: fc.double({ min: 8, max: 120, noNaN: true }) }).map(({ kind, width, depth }) => {
  if (kind === 0) return item(rectangle(width, depth));
  if (kind === 1) return item(ell(width, depth, Math.min(width, depth) / 3));
  if (kind === 2) return item([[0, 0], [width, 0], [width / 3, depth]]);
  return item(round(width / 2, 40, [width / 2, width / 2]), ...(width > 40 ? [hole(round(width / 2 - 8, 40, [width / 2, width / 2]))] : []));
});

interface Lying { readonly sheet: number; readonly outlines: readonly Outline[] }

function laid(items: readonly NestItem[], on: Stock = stock): readonly Lying[] {
  const nested = nest(items, on);
  if (!nested.ok) throw new Error(`${nested.width} × ${nested.depth}`);
  return nested.nested.map(({ sheet, motion }, at) => ({ sheet, outlines: items[at]!.outlines.map((outline) => outline.map((point): Point => moved(point, motion))) }));
}

const onGrid = (outlines: readonly Outline[]) => outlines.map((outline) => outline.map(([x, y]) => ({ x: Math.round(x * 1e4), y: Math.round(y * 1e4) })));
/** Of what is nearer to the one than the space, and belongs to the other: mm². */
const overlap = (a: readonly Outline[], b: readonly Outline[]): number =>
  areaPaths(intersect(inflatePaths(onGrid(a), (stock.spacing - 0.02) * 1e4, JoinType.Round, EndType.Polygon), onGrid(b), FillRule.NonZero)) / 1e8;

/** Of the sheets that are full and the box of what stands on the last: the share that is pieces. */
function density(pieces: readonly Lying[], nominal: readonly NestItem[]): number {
  const area = nominal.flatMap(({ outlines }) => outlines).reduce((sum, outline) => sum + doubleArea(outline) / 2, 0);
  const last = Math.max(...pieces.map(({ sheet }) => sheet));
  const { high } = boxOf(pieces.filter(({ sheet }) => sheet === last).flatMap(({ outlines }) => outlines.flat()));
  return area / (last * (stock.width - 2 * stock.margin) * (stock.depth - 2 * stock.margin) + (high[0] - stock.margin) * (high[1] - stock.margin));
}

describe('a nest', () => {
  it('keeps pieces apart by the space between them, and within the sheet’s margin', () => {
    fc.assert(fc.property(fc.array(anyItem, { minLength: 1, maxLength: 10 }), (items) => {
      const pieces = laid(items);
      for (const [at, { sheet, outlines }] of pieces.entries()) {
        const { low, high } = boxOf(outlines.flat());
        expect(Math.min(low[0], low[1])).toBeGreaterThan(stock.margin - 1e-3);
        expect(high[0]).toBeLessThan(stock.width - stock.margin + 1e-3);
        expect(high[1]).toBeLessThan(stock.depth - stock.margin + 1e-3);
        for (const other of pieces.slice(at + 1)) if (other.sheet === sheet) expect(overlap(outlines, other.outlines)).toBeLessThan(1e-4);
      }
    }), { numRuns: 12 });
  });

  it('is the same every time', () => {
    const items = fc.sample(anyItem, { seed: 5, numRuns: 12 });
    expect(nest(items, stock)).toEqual(nest(items, stock));
  });

  it('puts pieces into the corners of others and into their holes, which boxes cannot', () => {
    const ring = item(round(90, 96, [90, 90]), hole(round(70, 96, [90, 90])));
    const disc = item(round(60, 64, [60, 60]));
    const [one, two] = laid([ring, disc]);
    expect([one!.sheet, two!.sheet]).toEqual([0, 0]);
    const { low, high } = boxOf(two!.outlines.flat());
    expect(distanceTo(one!.outlines, [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2])).toBeLessThan(12);
    const ells = Array.from({ length: 8 }, () => item(ell(90, 90, 20)));
    const boxes = ells.map(() => item(rectangle(90, 90)));
    const [nested, boxed] = [density(laid(ells), ells), density(laid(boxes), ells)];
    expect(nested).toBeGreaterThan(boxed * 1.4);
  });

  it('ends on combs whose notches close exactly, on which clippers have been known not to', () => {
    const comb: Outline = [[0, 0], ...Array.from({ length: 20 }, (_, at): Outline => { const x = 2 + at * 5, deep = 1 + (at % 4); return [[x, 0], [x, deep], [x + 3, deep], [x + 3, 0]]; }).flat(), [110, 0], [110, 20], [0, 20]];
    expect(laid([item(comb), item(comb.map(([x, y]): Point => [20 - y, x])), item(rectangle(30, 30), hole(rectangle(3, 20, [5, 5])))])).toHaveLength(3);
  });

  it('fills the sheet to its very edge', () => {
    const full = { ...stock, spacing: 2.7, margin: 3.3 };
    expect(laid([item(rectangle(300 - 6.6, 200 - 6.6))], full)).toHaveLength(1);
    expect(nest([item(rectangle(293.5, 193.4))], full)).toEqual({ ok: false, item: 0, width: 293.5 + 6.6, depth: 200 });
  });

  it('turns what fits only aslant, and takes as many sheets as it needs', () => {
    expect(laid([item(rectangle(310, 12))]).every(({ outlines }) => boxOf(outlines.flat()).high[1] > 60)).toBe(true);
    const many = Array.from({ length: 5 }, () => item(rectangle(200, 150)));
    expect(laid(many).map(({ sheet }) => sheet).toSorted()).toEqual([0, 1, 2, 3, 4]);
  });

  it('says how large the sheet would have to be', () => {
    expect(nest([item(rectangle(10, 10)), item(rectangle(180, 320))], stock)).toEqual({ ok: false, item: 1, width: 330, depth: 190 });
  });
});

const distanceTo = (outlines: readonly Outline[], [x, y]: Point): number => {
  const { low, high } = boxOf(outlines.flat());
  return Math.hypot(x - (low[0] + high[0]) / 2, y - (low[1] + high[1]) / 2);
};
