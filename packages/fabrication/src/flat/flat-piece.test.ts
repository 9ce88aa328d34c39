import { describe, expect, it } from 'vitest';
import { areaOf } from '../testing/areas.ts';
import { box, board, laser, partOf, plywood, router, together, tube } from '../testing/meshes.ts';
import { hole, plate, rectangle, round } from '../testing/plates.ts';
import { openEdges } from '../testing/edges.ts';
import { contourOf } from './arcs.ts';
import { doubleArea } from './contour.ts';
import { type FlatPiece, flatPiece } from './flat-piece.ts';

const panel = { outlines: [rectangle(80, 40), hole(round(6, 48, [20, 20]))], thickness: 3 };
const drawn = (mesh: Parameters<typeof partOf>[0], override: Parameters<typeof partOf>[1] = {}, machine: typeof laser | typeof router = laser): FlatPiece => {
  const piece = flatPiece(machine, partOf(mesh, { finish: plywood, ...override }), 'dxf');
  if (!piece.ok) throw new Error(piece.fault.message);
  return piece.value;
};

describe('a flat piece', () => {
  it('is drawn from the corners of its mesh: material counter-clockwise, holes clockwise', () => {
    expect(openEdges(plate(panel).indices)).toBe(0);
    const { outlines, thickness, width, depth, floors, bevels } = drawn(plate(panel));
    expect([thickness, width, depth, floors, bevels]).toEqual([3, 80, 40, [], []]);
    expect(outlines.map((outline) => outline.length)).toEqual([4, 48]);
    expect(doubleArea(outlines[0]!) / 2).toBeCloseTo(3200, 3);
    expect(doubleArea(outlines[1]!)).toBeLessThan(0);
    expect(contourOf(outlines[1]!).circle).toMatchObject({ x: expect.closeTo(20, 5), y: expect.closeTo(20, 5), radius: expect.closeTo(6, 5) });
  });

  it('lies as it is turned for its machine, and begins at the origin', () => {
    const upright = plate(panel);
    const turned = { ...upright, positions: upright.positions.map((_, at, all) => [all[at]!, -all[at + 1]!, all[at - 1]!][at % 3]! + 100) };
    const { outlines, width, depth, thickness } = drawn(turned, { printRotation: [-90, 0, 0] });
    expect([width, depth, thickness]).toEqual([expect.closeTo(80, 4), expect.closeTo(40, 4), expect.closeTo(3, 4)]);
    expect(Math.min(...outlines.flat().map(([x]) => x))).toBe(0);
    expect(areaOf(contourOf(outlines[1]!))).toBeCloseTo(-36 * Math.PI, 3);
  });

  it('has what is worked into its face by depth and region, and is turned over when that lies below', () => {
    const pocketed = plate({ ...panel, pocket: { outline: rectangle(10, 8, [50, 10]), depth: 0.4, region: 'letters' } });
    const { floors, outlines } = drawn(pocketed);
    expect(floors).toEqual([{ depth: 0.4, region: 'letters', outlines: [expect.anything()] }]);
    expect(doubleArea(floors[0]!.outlines[0]!) / 2).toBeCloseTo(80, 3);
    expect(outlines).toHaveLength(2);
    const below = drawn(pocketed, { printRotation: [180, 0, 0] });
    expect(below.floors).toEqual(floors.map((floor) => expect.objectContaining({ depth: floor.depth, region: floor.region })));
    // Turned over twice, it lies as before.
    expect(below.floors[0]!.outlines[0]!.map(([x]) => Math.round(x)).toSorted()).toEqual([50, 50, 60, 60]);
    expect(below.floors[0]!.outlines[0]!.map(([, y]) => Math.round(y)).toSorted()).toEqual([10, 10, 18, 18]);
  });

  it('may have its edges bevelled by a router', () => {
    const bevelled = plate({ outlines: [rectangle(200, 100)], thickness: 12, bevel: 1.5 });
    const { bevels, outlines } = drawn(bevelled, { finish: board }, router);
    expect(bevels).toEqual([{ depth: 1.5, width: 1.5, outlines: [expect.anything()] }]);
    expect(Math.abs(doubleArea(bevels[0]!.outlines[0]!)) / 2).toBeCloseTo(197 * 97, 3);
    expect(doubleArea(outlines[0]!) / 2).toBeCloseTo(20_000, 3);
    expect(flatPiece(laser, partOf(bevelled, { finish: plywood }), 'dxf')).toMatchObject({ ok: false, fault: { code: 'format-unsuited', part: 'body', message: expect.stringContaining('bevelled') } });
  });

  it.each([
    ['a tube on its side', tube(20, 15, 60), [90, 0, 0]],
    ['a step worked from both sides', together(box([40, 40, 3]), box([20, 20, 3], [50, 0, 3])), [0, 0, 0]],
  ] as const)('is refused as %s', (_, mesh, printRotation) => {
    expect(flatPiece(router, partOf(mesh, { name: 'Odd', printRotation }), 'svg')).toMatchObject({ ok: false, fault: { code: 'format-unsuited', format: 'svg', part: 'body', message: expect.stringMatching(/^Odd cannot be drawn flat, because /) } });
  });
});
