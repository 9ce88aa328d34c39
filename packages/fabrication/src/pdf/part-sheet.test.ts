import type { Mesh } from '@patternbook/geometry';
import { describe, expect, it } from 'vitest';
import { drawBlank, drawPart } from '../drawings/part-drawing.ts';
import type { Outline, Point } from '../flat/contour.ts';
import type { FabricationPart } from '../parts/part.ts';
import { box, partOf, plywood, product } from '../testing/meshes.ts';
import { measured, recordingPaper } from '../testing/paper.ts';
import { hole, plate, rectangle, round } from '../testing/plates.ts';
import { featureRows, lettersOf } from './feature-rows.ts';
import { paintPart } from './part-sheet.ts';

const options = { dimensions: [], product, values: {}, language: 'en' } as const;

/** From one angle to another, in degrees. */
const arc = (radius: number, [x, y]: Point, from: number, to: number): Outline => Array.from({ length: 17 }, (_, at): Point => {
  const angle = ((from + ((to - from) * at) / 16) * Math.PI) / 180;
  return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
});
const roundedPlate = (width: number, depth: number, r: number): Outline => [...arc(r, [width - r, r], -90, 0), ...arc(r, [width - r, depth - r], 0, 90), ...arc(r, [r, depth - r], 90, 180), ...arc(r, [r, r], 180, 270)];
const slot = (width: number, length: number, [x, y]: Point): Outline => [...arc(width / 2, [x + (length - width) / 2, y], -90, 90), ...arc(width / 2, [x - (length - width) / 2, y], 90, 270)];

const corners: readonly Point[] = [[10, 8], [70, 8], [10, 42], [70, 42]];
const drilled = plate({ outlines: [roundedPlate(80, 50, 5), ...corners.map((at) => hole(round(2.25, 48, at))), hole(slot(6, 20, [40, 25])), hole(rectangle(14, 9, [33, 35]))], thickness: 3.6 });
const sheet = measured(partOf(drilled, { finish: plywood }));

const drawnOf = (part: FabricationPart) => {
  const paper = recordingPaper();
  paintPart(paper, drawPart(part, options), 'en');
  return { lines: paper.lines, placed: paper.texts, texts: paper.texts.map(({ text }) => text) };
};
/** Figures of a row of the table, by its tag. */
const rowOf = (placed: readonly { readonly text: string; readonly x: number; readonly y: number }[], tag: string): readonly string[] => {
  const start = placed.filter(({ text }) => text === tag).toSorted((a, b) => b.x - a.x)[0]!;
  return placed.filter(({ y }) => y === start.y).toSorted((a, b) => a.x - b.x).map(({ text }) => text);
};

describe('a plate', () => {
  it('tells its thickness, its holes, where they are, and its corners', () => {
    const { texts, placed } = drawnOf(sheet);
    expect(texts).toEqual(expect.arrayContaining(['Face, t = 3.6', '4× R5']));
    expect(rowOf(placed, 'C1')).toEqual(['C1', '10', '42', '4× Ø4.5', 'through']);
    expect(rowOf(placed, 'C4')).toEqual(['C4', '70', '8']);
    const singles = ['D', 'E'].map((tag) => rowOf(placed, tag).slice(1));
    expect(singles).toEqual(expect.arrayContaining([['40', '25', '6 × 20', 'through'], ['40', '39.5', '14 × 9', 'through']]));
  });

  it('has its tags beside the holes and in the table, none on another', () => {
    const { placed } = drawnOf(sheet);
    for (const tag of ['C1', 'C2', 'C3', 'C4', 'D', 'E', '4× R5']) expect(placed.filter(({ text }) => text === tag)).toHaveLength(2);
    placed.forEach((one, at) => placed.slice(at + 1).forEach((other) => expect(Math.abs(one.x - other.x) > 1 || Math.abs(one.y - other.y) > 1.8).toBe(true)));
  });

  it('leaves a tag out rather than writing it on another', () => {
    const row = Array.from({ length: 14 }, (_, at): Outline => hole(round(0.4, 32, [30 + at * 1.2, 25])));
    const { placed } = drawnOf(measured(partOf(plate({ outlines: [rectangle(80, 50), ...row], thickness: 3 }), { finish: plywood })));
    const tags = placed.filter(({ text }) => /^C\d+$/.test(text));
    expect(tags.length).toBeGreaterThanOrEqual(14);
    // As wide as the paper of tests takes letters of seven points for.
    const width = (text: string): number => text.length * 7 * 0.18;
    tags.forEach((one, at) => tags.slice(at + 1).forEach((other) => {
      const clear = Math.abs(one.y - other.y) > 1.9 || one.x + width(one.text) < other.x || other.x + width(other.text) < one.x;
      expect(clear).toBe(true);
    }));
  });

  it('stays on the sheet with a long table, which then tells only how many', () => {
    const many = Array.from({ length: 60 }, (_, at): Outline => hole(round(1.5, 32, [10 + (at % 12) * 8, 10 + Math.floor(at / 12) * 8])));
    const { texts, lines } = drawnOf(measured(partOf(plate({ outlines: [rectangle(110, 60), ...many], thickness: 3 }), { finish: plywood })));
    expect(texts).toContain('60× Ø3');
    expect(texts).not.toContain('C1');
    for (const line of lines) line.forEach((value, at) => expect(value).toBeLessThanOrEqual(at % 2 === 0 ? 287 : 171));
  });

  it('has no table without anything in it', () => expect(drawnOf(measured(partOf(box([80, 50, 3]), { finish: plywood }))).texts).not.toContain('X'));
});

describe('holes that do not go through', () => {
  const pocketed = (depth: number): FabricationPart => measured(partOf(plate({ outlines: [rectangle(40, 30)], thickness: 8, pocket: { outline: round(4, 48, [20, 15]), depth } })));
  it('tell how deep they are', () => expect(rowOf(drawnOf(pocketed(2.5)).placed, 'C')).toEqual(['C', '20', '15', 'Ø8', '2.5']));
  it('are none where something stands out', () => expect(drawnOf(pocketed(-2.5)).texts.filter((text) => text.includes('Ø'))).toEqual([]));

  it('tell a countersink with its angle, where that is right', () => {
    const sunk = (wide: number): readonly string[] => {
      const mesh: Mesh = plate({ outlines: [rectangle(40, 30), hole(round(2, 48, [20, 15]))], thickness: 2 });
      const positions = mesh.positions.slice();
      for (let at = 0; at < positions.length; at += 3) {
        const [x, y] = [positions[at]! - 20, positions[at + 1]! - 15];
        if (positions[at + 2] === 2 && Math.sqrt(x * x + y * y) < 3) positions.set([20 + (x * wide) / 2, 15 + (y * wide) / 2], at);
      }
      return drawnOf(measured(partOf({ ...mesh, positions }))).texts;
    };
    expect(sunk(4)).toContain('Ø4 / Ø8 × 90°');
    expect(sunk(4.5)).toContain('Ø4 / Ø9');
    // The mouth of a bowl with a hole in its floor is no countersink of that.
    expect(sunk(9)).toContain('Ø4');
  });
});

it('does not take an ornament for corners', () => {
  const petals = Array.from({ length: 16 }, (_, at) => arc(4, [8 * at + 4, 20], 180, 0)).flat().toReversed();
  const { texts } = drawnOf(measured(partOf(plate({ outlines: [[[0, 0], [128, 0], ...petals]], thickness: 3 }), { finish: plywood })));
  expect(texts.filter((text) => /R\d/.test(text))).toEqual([]);
});

it('tells how high the broad faces of a solid lie', () => {
  const raised = measured(partOf(plate({ outlines: [rectangle(60, 40)], thickness: 3.6, pocket: { outline: rectangle(30, 20, [15, 10]), depth: -1.2 } })));
  expect(drawnOf(raised).texts).toEqual(expect.arrayContaining(['4.8', '3.6']));
});

describe('a bent part', () => {
  const [thickness, radius, width] = [2, 3, 30];
  const quarter = (r: number, from: number, to: number): Outline => arc(r, [radius + thickness, radius + thickness], from, to);
  const angle: Outline = [[0, 50], ...quarter(radius + thickness, 180, 270), [30, 0], [30, thickness], ...quarter(radius, 270, 180), [thickness, 50]];
  const cut = partOf(plate({ outlines: [rectangle(76.5, width)], thickness }), { finish: plywood });
  const blank = { mesh: cut.mesh, measurements: measured(cut).measurements, bends: 1 };
  const part = measured(partOf(plate({ outlines: [angle], thickness: width }), { finish: plywood, blank }));

  it('shows on its blank where it is bent, which way and how tightly', () => {
    const drawing = drawBlank(part, blank, options);
    const [line] = drawing.views.top!.bends!;
    const paper = recordingPaper();
    const { factor } = paintPart(paper, drawing, 'en');
    expect(paper.texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['90° R3 up', 'Face, t = 2']));
    expect(rowOf(paper.texts, 'B1')).toEqual(['B1', expect.stringMatching(/^(48\.25|28\.25)$/), '90° R3 up']);
    expect([48.25, 28.25].some((x) => Math.abs(x - line!.ends[0][0]) < 1e-3)).toBe(true);
    // From beyond one edge to beyond the other.
    expect(paper.lines.some(([x0, y0, x1, y1]) => x0 === x1 && Math.abs(Math.abs(y1! - y0!) - (width * factor + 6)) < 1e-3)).toBe(true);
  });

  it('calls a hole by one letter before it is bent and afterwards', () => {
    const drilledBlank = partOf(plate({ outlines: [rectangle(76.5, width), hole(round(2.75, 48, [10, 15])), hole(round(1.6, 48, [60, 15]))], thickness }), { finish: plywood });
    const flat = drawBlank(part, { mesh: drilledBlank.mesh, measurements: measured(drilledBlank).measurements, bends: 1 }, options);
    const small = drawPart(measured(partOf(plate({ outlines: [rectangle(40, 20), hole(round(1.6, 48, [20, 10]))], thickness }))), options);
    const letters = lettersOf([small, flat], 'en');
    const tagOf = (drawing: typeof flat): string | undefined => featureRows(drawing, 'en', letters).rows.find(({ cells }) => cells[3] === 'Ø3.2')?.cells[0];
    expect([tagOf(small), tagOf(flat)]).toEqual(['C', 'C']);
    expect(featureRows(flat, 'en', letters).rows.find(({ cells }) => cells[3] === 'Ø5.5')?.cells[0]).toBe('D');
  });

  it('tells the same beside its views', () => expect(drawnOf(part).texts).toContain('90° R3'));
});
