import { describe, expect, it } from 'vitest';
import { laser, partOf, plywood } from '../testing/meshes.ts';
import { hole, plate, rectangle, round } from '../testing/plates.ts';
import type { FabricationPart } from '../parts/part.ts';
import type { Outline, Point } from './contour.ts';
import { flatPiece } from './flat-piece.ts';

const thickness = 2, radius = 3, width = 30;

const quarter = (r: number, from: number, to: number): Outline => Array.from({ length: 11 }, (_, at): Point => {
  const angle = ((from + ((to - from) * at) / 10) * Math.PI) / 180;
  return [radius + thickness + r * Math.cos(angle), radius + thickness + r * Math.sin(angle)];
});

/** An angle seen along its bend: one leg upwards, one to the right. */
const angle = (up: number, right: number): Outline => [[0, up], ...quarter(radius + thickness, 180, 270), [right, 0], [right, thickness], ...quarter(radius, 270, 180), [thickness, up]];

/** @param blank as it is cut. */
const bentOf = (up: number, right: number, blank: readonly Outline[], bends = 1): FabricationPart => {
  const cut = partOf(plate({ outlines: blank, thickness }));
  return partOf(plate({ outlines: [angle(up, right)], thickness: width }), { finish: plywood, blank: { mesh: cut.mesh, measurements: cut.measurements, bends } });
};
const linesOf = (part: FabricationPart): readonly (readonly [Point, Point])[] | undefined => {
  const piece = flatPiece(laser, part, 'dxf');
  if (!piece.ok) throw new Error(piece.fault.message);
  return piece.value.bends?.map(({ ends }) => ends);
};

describe('bend lines', () => {
  // The flat pieces keep their lengths of 45 and 25, and the bend has what is left between them.
  const [flat, long] = [5, 76.5];
  it('lie in the middle between what stays flat, from edge to edge, whichever way the blank lies', () => {
    const middles = [50 - flat + 6.5 / 2, 30 - flat + 6.5 / 2];
    const [[from, to]] = linesOf(bentOf(50, 30, [rectangle(long, width)])) as [readonly [Point, Point]];
    expect([from[1], to[1]]).toEqual([0, width]);
    expect(middles.some((middle) => Math.abs(middle - from[0]) < 1e-3)).toBe(true);
    const [[below, above]] = linesOf(bentOf(50, 30, [rectangle(width, long)])) as [readonly [Point, Point]];
    expect([below[0], above[0]]).toEqual([0, width]);
    expect(middles.some((middle) => Math.abs(middle - below[1]) < 1e-3)).toBe(true);
  });

  it('tell by how much the sheet is bent, and how tightly', () => {
    const piece = flatPiece(laser, bentOf(50, 30, [rectangle(long, width)]), 'dxf');
    expect(piece.ok && piece.value.bends).toMatchObject([{ degrees: 90, radius, back: false }]);
  });

  it('tell what they take of the blank, and which way they go as it is drawn', () => {
    const piece = flatPiece(laser, bentOf(50, 30, [rectangle(long, width)]), 'dxf');
    const told = piece.ok ? piece.value.bends![0]! : undefined!;
    expect(told).toMatchObject({ allowance: expect.closeTo(6.5, 3), up: true });
    expect(told.from[0] + told.from[1]).toBeCloseTo(long, 3);
    // A hole near one side that the bent part does not show: nobody can say which face is up.
    const odd = flatPiece(laser, bentOf(50, 30, [rectangle(long, width), hole(round(1, 32, [15, 3]))]), 'dxf');
    expect(odd.ok && odd.value.bends).toMatchObject([{ up: undefined }]);
  });

  it('are interrupted by what is cut out on them', () => {
    const [one, two] = linesOf(bentOf(30, 30, [rectangle(long - 20, width), hole(round(1, 32, [(long - 20) / 2, 15]))]))!;
    expect([one![0][1], one![1][1], two![0][1], two![1][1]]).toEqual([0, expect.closeTo(14, 2), expect.closeTo(16, 2), width]);
  });

  it('are not drawn where blank and part do not agree', () => {
    expect(linesOf(bentOf(50, 30, [rectangle(long, width), hole(round(8, 32, [15, 15]))]))).toBeUndefined();
    expect(linesOf(bentOf(50, 30, [rectangle(long, width)], 2))).toBeUndefined();
    expect(linesOf(bentOf(50, 30, [rectangle(60, width)]))).toBeUndefined();
  });

  it('are none on what is not bent', () => {
    expect(linesOf(partOf(plate({ outlines: [rectangle(50, 30)], thickness }), { finish: plywood }))).toEqual([]);
  });
});
