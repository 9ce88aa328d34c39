import { describe, expect, it } from 'vitest';
import { lengthOf } from '../testing/areas.ts';
import { rectangle, round } from '../testing/plates.ts';
import { contourOf } from './arcs.ts';
import { type Contour, distance, type Outline, type Point } from './contour.ts';
import { withTabs } from './tabs.ts';

const end = ({ vertices }: Contour): Point => [vertices.at(-1)!.x, vertices.at(-1)!.y];
const start = ({ vertices }: Contour): Point => [vertices[0]!.x, vertices[0]!.y];
const gaps = (pieces: readonly Contour[]): readonly number[] => pieces.map((piece, at) => distance(end(piece), start(pieces[(at + 1) % pieces.length]!)));

describe('tabs', () => {
  it('leave gaps of their width, at least two, and cut everything else', () => {
    for (const [outline, count] of [[rectangle(20, 10), 2], [rectangle(400, 300), 6], [rectangle(60, 400), 4]] as const) {
      const contour = contourOf(outline);
      const pieces = withTabs(contour, 2)!;
      expect(pieces).toHaveLength(count);
      expect(pieces.every(({ closed }) => !closed)).toBe(true);
      for (const gap of gaps(pieces)) expect(gap).toBeCloseTo(2, 9);
      expect(pieces.reduce((sum, piece) => sum + lengthOf(piece), 0)).toBeCloseTo(lengthOf(contour) - 2 * count, 6);
    }
  });

  it('keep off corners and stand on straight stretches, at about equal distances', () => {
    const outline = rectangle(400, 300);
    const pieces = withTabs(contourOf(outline), 3)!;
    const middles = pieces.map((piece, at): Point => {
      const [a, b] = [end(piece), start(pieces[(at + 1) % pieces.length]!)];
      expect(Math.min(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]))).toBeCloseTo(0, 9);
      return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    });
    for (const middle of middles) for (const corner of outline) expect(distance(middle, corner)).toBeGreaterThan(4);
    for (const piece of pieces) expect(Math.abs(lengthOf(piece) / (1400 / 6) - 1)).toBeLessThan(0.25);
  });

  it('leave arcs alone where there are straight stretches', () => {
    const arc = (x: number, from: number): Outline => Array.from({ length: 33 }, (_, at): Point => [x + 30 * Math.cos(((from + at * 5.625) * Math.PI) / 180), 30 * Math.sin(((from + at * 5.625) * Math.PI) / 180)]);
    const pieces = withTabs(contourOf([...arc(100, -90), ...arc(0, 90)]), 2)!;
    for (const piece of pieces) expect(Math.abs(end(piece)[1])).toBeCloseTo(30, 3);
    expect(pieces.flatMap(({ vertices }) => vertices.filter(({ bulge }) => bulge !== 0))).toHaveLength(2);
  });

  it('stand in the middle of halves of a wide disc, which has nothing else', () => {
    const contour = contourOf(round(80, 200));
    const pieces = withTabs(contour, 2)!;
    expect(pieces).toHaveLength(2);
    for (const gap of gaps(pieces)) expect(gap).toBeCloseTo(2, 6);
    for (const { vertices } of pieces) for (const { x, y } of vertices) expect(Math.hypot(x, y)).toBeCloseTo(80, 6);
    expect(pieces.reduce((sum, piece) => sum + lengthOf(piece), 0)).toBeCloseTo(2 * Math.PI * 80 - 4, 2);
  });

  it('are refused where there is no room for two', () => {
    expect(withTabs(contourOf(rectangle(5, 5)), 2)).toBeUndefined();
    expect(withTabs(contourOf(round(8, 48)), 2)).toBeUndefined();
  });
});
