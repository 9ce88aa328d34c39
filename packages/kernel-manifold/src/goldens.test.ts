/** Every kind of node against what geometry says of it: not recorded numbers, but formulas of the polygons that circles become. */
import { createGraphBuilder, nodeKinds, segmentsOf } from '@patternbook/geometry';
import type { Bounds, NodeKindName, Quality } from '@patternbook/geometry';
import { beforeAll, describe, expect, test } from 'vitest';
import { createManifoldKernel } from './create-manifold-kernel.ts';
import type { ManifoldKernel } from './create-manifold-kernel.ts';
import { checkedGraph, evaluatedBuild } from './evaluated-build.ts';
import type { Build } from './evaluated-build.ts';

interface Golden {
  readonly name: string;
  readonly build: Build;
  readonly volume: number;
  readonly area?: number;
  readonly genus?: number;
  readonly pieces?: number;
  readonly bounds: readonly [Bounds['min'], Bounds['max']];
  /** Relative; 1e-9 if left out. Larger where a curve has no formula as a polyhedron. */
  readonly within?: number;
}

const radians = Math.PI / 180;
/** Area and perimeter of the regular polygon that stands for a circle. */
const discArea = (radius: number, segments = segmentsOf(radius, 'final')): number => (segments / 2) * radius * radius * Math.sin(2 * Math.PI / segments);
const rim = (radius: number, segments = segmentsOf(radius, 'final')): number => 2 * segments * radius * Math.sin(Math.PI / segments);
const square = (side: number): readonly [number, number][] => [[-side / 2, -side / 2], [side / 2, -side / 2], [side / 2, side / 2], [-side / 2, side / 2]];

const diamond: readonly [number, number][] = [[2, 0], [0, 2], [-2, 0], [0, -2]];

/** Simpson's rule, exact for what narrows in straight lines. */
const frustum = (height: number, area: (inset: number) => number): number => (height / 6) * (area(0) + 4 * area(height / 2) + area(height));
/** Of an edge rounded to a quarter circle that stands as chords. */
const rounding = (radius: number, area: (inset: number) => number): number => {
  const steps = segmentsOf(radius, 'final') / 4;
  const at = (step: number) => ({ inset: radius * (1 - Math.cos((90 * radians * step) / steps)), height: radius * Math.sin((90 * radians * step) / steps) });
  return Array.from({ length: steps }, (_, step) => [at(step), at(step + 1)] as const).reduce((sum, [from, to]) => sum + ((to.height - from.height) / 6) * (area(from.inset) + 4 * area((from.inset + to.inset) / 2) + area(to.inset)), 0);
};
/** Radius of a polygon for a circle whose sides moved in. */
const inset = (radius: number, by: number): number => radius - by / Math.cos(Math.PI / segmentsOf(radius, 'final'));
/** A square of 20 with corners cut off by 1: where they have come to nothing, and its area before. */
const GONE = 1 / (2 - Math.SQRT2);
const cornered = (t: number): number => (20 - 2 * t) * (20 - 2 * t) - 2 * (1 - (2 - Math.SQRT2) * t) * (1 - (2 - Math.SQRT2) * t);

const profiles: readonly Golden[] = [
  { name: 'rectangle', build: (g) => g.rectangle({ width: 10, depth: 20 }).extrude({ height: 3 }), volume: 600, area: 580, bounds: [[-5, -10, 0], [5, 10, 3]] },
  { name: 'rectangle with round corners', build: (g) => g.rectangle({ width: 10, depth: 20, radius: 2 }).extrude({ height: 1 }), volume: 200 - 16 + discArea(2), bounds: [[-5, -10, 0], [5, 10, 1]] },
  { name: 'rectangle that is all corner', build: (g) => g.rectangle({ width: 4, depth: 4, radius: 2 }).extrude({ height: 1 }), volume: discArea(2), bounds: [[-2, -2, 0], [2, 2, 1]], within: 1e-7 },
  { name: 'circle', build: (g) => g.circle({ radius: 71 }).extrude({ height: 1 }), volume: discArea(71), area: 2 * discArea(71) + rim(71), bounds: [[-71, -71, 0], [71, 71, 1]] },
  { name: 'circle of six sides is one of eight', build: (g) => g.circle({ radius: 10, segments: 6 }).extrude({ height: 1 }), volume: discArea(10, 8), bounds: [[-10, -10, 0], [10, 10, 1]] },
  { name: 'ngon', build: (g) => g.ngon({ sides: 6, radius: 10 }).extrude({ height: 1 }), volume: discArea(10, 6), bounds: [[-10, -10 * Math.sin(60 * radians), 0], [10, 10 * Math.sin(60 * radians), 1]] },
  { name: 'polygon, counter-clockwise', build: (g) => g.polygon([[0, 0], [4, 0], [0, 3]]).extrude({ height: 2 }), volume: 12, area: 36, bounds: [[0, 0, 0], [4, 3, 2]] },
  { name: 'polygon, clockwise', build: (g) => g.polygon([[0, 3], [4, 0], [0, 0]]).extrude({ height: 2 }), volume: 12, area: 36, bounds: [[0, 0, 0], [4, 3, 2]] },
  { name: 'polygon that runs twice around', build: (g) => g.polygon([...square(2), ...square(2)]).extrude({ height: 1 }), volume: 4, bounds: [[-1, -1, 0], [1, 1, 1]] },
  { name: 'offset, mitred', build: (g) => g.rectangle({ width: 10, depth: 10 }).offset(2, 'mitre').extrude({ height: 1 }), volume: 196, bounds: [[-7, -7, 0], [7, 7, 1]] },
  { name: 'offset, bevelled', build: (g) => g.rectangle({ width: 10, depth: 10 }).offset(2, 'bevel').extrude({ height: 1 }), volume: 196 - 8, bounds: [[-7, -7, 0], [7, 7, 1]] },
  { name: 'offset, round', build: (g) => g.rectangle({ width: 10, depth: 10 }).offset(2).extrude({ height: 1 }), volume: 100 + 80 + 4 * Math.PI, bounds: [[-7, -7, 0], [7, 7, 1]], within: 1e-3 },
  { name: 'offset inwards', build: (g) => g.rectangle({ width: 10, depth: 10 }).offset(-2).extrude({ height: 1 }), volume: 36, bounds: [[-3, -3, 0], [3, 3, 1]] },
  { name: 'offset by nothing', build: (g) => g.rectangle({ width: 10, depth: 10 }).offset(0).extrude({ height: 1 }), volume: 100, bounds: [[-5, -5, 0], [5, 5, 1]] },
  { name: 'fill', build: (g) => g.polygon(square(10)).subtract(g.polygon(square(6))).union(g.polygon(square(2))).union(g.polygon(square(4)).translate([20, 0])).filled().extrude({ height: 1 }), volume: 116, pieces: 2, bounds: [[-5, -5, 0], [22, 5, 1]] },
  { name: 'fill of nothing to fill', build: (g) => g.polygon(square(10)).filled().extrude({ height: 1 }), volume: 100, bounds: [[-5, -5, 0], [5, 5, 1]] },
  // Half a bar's width of each end stands beside the tip that it reaches into.
  { name: 'join', build: (g) => g.union([g.polygon(diamond), g.polygon(diamond).translate([8, 0]), g.polygon(diamond).translate([8, 9])]).joined({ width: 1 }).extrude({ height: 1 }), volume: 24 + 4 + 5 + 4 * 0.25, pieces: 1, bounds: [[-2, -2, 0], [10, 11, 1]] },
  { name: 'join of what stands in a hole', build: (g) => g.polygon(square(20)).subtract(g.polygon(square(16))).union(g.polygon(diamond).translate([3, 0])).joined({ width: 2 }).extrude({ height: 1 }), volume: 144 + 8 + 6 + 1, genus: 1, pieces: 1, bounds: [[-10, -10, 0], [10, 10, 1]] },
  { name: 'join of one piece', build: (g) => g.polygon(square(4)).joined({ width: 1 }).extrude({ height: 1 }), volume: 16, bounds: [[-2, -2, 0], [2, 2, 1]] },
  { name: 'profile-union', build: (g) => g.union([g.rectangle({ width: 4, depth: 2 }), g.rectangle({ width: 2, depth: 4 })]).extrude({ height: 1 }), volume: 12, bounds: [[-2, -2, 0], [2, 2, 1]] },
  { name: 'profile-difference', build: (g) => g.rectangle({ width: 4, depth: 4 }).subtract(g.rectangle({ width: 1, depth: 1 }), g.rectangle({ width: 1, depth: 1 }).translate([1.5, 0])).extrude({ height: 1 }), volume: 14, genus: 1, bounds: [[-2, -2, 0], [2, 2, 1]] },
  { name: 'profile-intersection', build: (g) => g.intersection([g.rectangle({ width: 4, depth: 2 }), g.rectangle({ width: 2, depth: 4 })]).extrude({ height: 1 }), volume: 4, bounds: [[-1, -1, 0], [1, 1, 1]] },
  { name: 'profile-hull', build: (g) => g.hull([g.rectangle({ width: 2, depth: 2 }), g.rectangle({ width: 2, depth: 2 }).translate([4, 0])]).extrude({ height: 1 }), volume: 12, bounds: [[-1, -1, 0], [5, 1, 1]] },
  { name: 'profile-transform', build: (g) => g.rectangle({ width: 2, depth: 4 }).rotate(90).scale([2, 1]).translate([1, 0]).extrude({ height: 1 }), volume: 16, bounds: [[-3, -1, 0], [5, 1, 1]] },
  { name: 'profile-transform that reflects', build: (g) => g.polygon([[0, 0], [4, 0], [0, 3]]).scale([-1, 1]).extrude({ height: 1 }), volume: 6, bounds: [[-4, 0, 0], [0, 3, 1]] },
  { name: 'profile-mirror', build: (g) => g.polygon([[0, 0], [4, 0], [0, 3]]).mirror([7, 0]).extrude({ height: 1 }), volume: 6, bounds: [[-4, 0, 0], [0, 3, 1]] },
  { name: 'profile-repeat-linear', build: (g) => g.polygon(square(2)).repeat({ count: 3, step: [3, 1] }).extrude({ height: 1 }), volume: 12, pieces: 3, bounds: [[-1, -1, 0], [7, 3, 1]] },
  { name: 'profile-repeat-grid', build: (g) => g.polygon(square(2)).repeatGrid({ columns: 3, rows: 2, columnStep: [3, 0], rowStep: [0, 5] }).extrude({ height: 1 }), volume: 24, pieces: 6, bounds: [[-1, -1, 0], [7, 6, 1]] },
  { name: 'profile-repeat-polar', build: (g) => g.polygon(square(2)).translate([5, 0]).repeatAround({ count: 4 }).extrude({ height: 1 }), volume: 16, pieces: 4, bounds: [[-6, -6, 0], [6, 6, 1]] },
  { name: 'profile-repeat-polar over a part of a turn', build: (g) => g.polygon(square(2)).translate([5, 0]).repeatAround({ count: 2, sweep: 90 }).extrude({ height: 1 }), volume: 8, pieces: 2, bounds: [[-1, -1, 0], [6, 6, 1]] },
];

const ball = (radius: number): number => (4 / 3) * Math.PI * radius ** 3;
const solids: readonly Golden[] = [
  { name: 'box on the bed', build: (g) => g.box({ size: [2, 4, 6] }), volume: 48, area: 88, bounds: [[-1, -2, 0], [1, 2, 6]] },
  { name: 'box in the corner', build: (g) => g.box({ size: [2, 4, 6], on: 'corner' }), volume: 48, bounds: [[0, 0, 0], [2, 4, 6]] },
  { name: 'box around the centre', build: (g) => g.box({ size: [2, 4, 6], on: 'centre' }), volume: 48, bounds: [[-1, -2, -3], [1, 2, 3]] },
  { name: 'rounded-box', build: (g) => g.roundedBox({ size: [10, 20, 30], radius: 3 }), volume: 4 * 14 * 24 + 2 * 3 * (4 * 14 + 14 * 24 + 4 * 24) + Math.PI * 9 * (4 + 14 + 24) + ball(3), bounds: [[-5, -10, 0], [5, 10, 30]], within: 2e-3 },
  { name: 'rounded-box that is a ball', build: (g) => g.roundedBox({ size: [6, 6, 6], radius: 3 }), volume: ball(3), bounds: [[-3, -3, 0], [3, 3, 6]], within: 2e-2 },
  { name: 'cylinder', build: (g) => g.cylinder({ radius: 71, height: 10 }), volume: 10 * discArea(71), area: 2 * discArea(71) + 10 * rim(71), bounds: [[-71, -71, 0], [71, 71, 10]] },
  { name: 'cone', build: (g) => g.cone({ bottomRadius: 6, topRadius: 3, height: 10 }), volume: (10 / 3) * discArea(1, segmentsOf(6, 'final')) * (36 + 18 + 9), bounds: [[-6, -6, 0], [6, 6, 10]] },
  { name: 'cone to a point', build: (g) => g.cone({ bottomRadius: 6, topRadius: 0, height: 10 }), volume: (10 / 3) * discArea(6), bounds: [[-6, -6, 0], [6, 6, 10]] },
  { name: 'cone from a point', build: (g) => g.cone({ bottomRadius: 0, topRadius: 6, height: 10 }), volume: (10 / 3) * discArea(6), bounds: [[-6, -6, 0], [6, 6, 10]] },
  { name: 'sphere', build: (g) => g.sphere({ radius: 71 }), volume: ball(71), area: 4 * Math.PI * 71 * 71, bounds: [[-71, -71, -71], [71, 71, 71]], within: 1e-3 },
  { name: 'extrude, centred', build: (g) => g.polygon(square(2)).extrude({ height: 3, centred: true }), volume: 12, bounds: [[-1, -1, -1.5], [1, 1, 1.5]] },
  { name: 'extrude, tapered', build: (g) => g.polygon(square(60)).extrude({ height: 100, taper: 0.5 }), volume: (100 / 3) * (3600 + 1800 + 900), bounds: [[-30, -30, 0], [30, 30, 100]] },
  { name: 'extrude, tapered in one direction', build: (g) => g.polygon(square(2)).extrude({ height: 6, taper: [2, 1] }), volume: 6 * 2 * 3, bounds: [[-2, -1, 0], [2, 1, 6]] },
  { name: 'extrude to a point', build: (g) => g.polygon(square(2)).extrude({ height: 6, taper: 0 }), volume: 8, bounds: [[-1, -1, 0], [1, 1, 6]] },
  // Turning slices does not change their areas, so twisted volumes are plain ones (Cavalieri); the corner that passes an axis says how wide.
  { name: 'extrude, twisted', build: (g) => g.polygon(square(60)).extrude({ height: 100, twist: 90 }), volume: 360_000, bounds: [[-42.426, -42.426, 0], [42.426, 42.426, 100]], within: 5e-4 },
  { name: 'extrude, twisted the other way', build: (g) => g.polygon(square(60)).extrude({ height: 100, twist: -90 }), volume: 360_000, bounds: [[-42.426, -42.426, 0], [42.426, 42.426, 100]], within: 1e-3 },
  { name: 'extrude, twisted in given layers', build: (g) => g.circle({ radius: 10, segments: 40 }).extrude({ height: 10, twist: 18, divisions: 2 }), volume: 10 * discArea(10, 40), bounds: [[-10, -10, 0], [10, 10, 10]], within: 1e-2 },
  { name: 'edged-extrude, chamfered', build: (g) => g.rectangle({ width: 10, depth: 20 }).extrude({ height: 5, bottom: { kind: 'chamfer', size: 1 }, top: { kind: 'chamfer', size: 2 } }), volume: 2 * 200 + frustum(1, (t) => (10 - 2 * t) * (20 - 2 * t)) + frustum(2, (t) => (10 - 2 * t) * (20 - 2 * t)), bounds: [[-5, -10, 0], [5, 10, 5]] },
  { name: 'edged-extrude, rounded', build: (g) => g.rectangle({ width: 10, depth: 20 }).extrude({ height: 5, top: { kind: 'fillet', size: 2 } }), volume: 3 * 200 + rounding(2, (t) => (10 - 2 * t) * (20 - 2 * t)), bounds: [[-5, -10, 0], [5, 10, 5]] },
  { name: 'edged-extrude of a circle, centred', build: (g) => g.circle({ radius: 10 }).extrude({ height: 6, top: { kind: 'chamfer', size: 1 }, centred: true }), volume: 5 * discArea(10) + frustum(1, (t) => discArea(inset(10, t), segmentsOf(10, 'final'))), bounds: [[-10, -10, -3], [10, 10, 3]] },
  { name: 'edged-extrude with a hole', build: (g) => g.polygon(square(20)).subtract(g.polygon(square(8))).extrude({ height: 5, top: { kind: 'chamfer', size: 2 } }), volume: 3 * 336 + frustum(2, (t) => (20 - 2 * t) * (20 - 2 * t) - (8 + 2 * t) * (8 + 2 * t)), genus: 1, bounds: [[-10, -10, 0], [10, 10, 5]] },
  // The step inwards keeps its shape, with its edges moved: 2 t less on each outer side, t more on the step.
  { name: 'edged-extrude with a corner inwards', build: (g) => g.polygon([[0, 0], [20, 0], [20, 8], [8, 8], [8, 20], [0, 20]]).extrude({ height: 5, bottom: { kind: 'fillet', size: 3 } }), volume: 2 * 256 + rounding(3, (t) => (20 - 2 * t) * (20 - 2 * t) - 144), bounds: [[0, 0, 0], [20, 20, 5]] },
  // The small corners come to nothing after 1 mm; then their neighbours meet.
  { name: 'edged-extrude beyond its small edges', build: (g) => g.polygon([[1, 0], [19, 0], [20, 1], [20, 19], [19, 20], [1, 20], [0, 19], [0, 1]]).extrude({ height: 9, top: { kind: 'chamfer', size: 5 } }), volume: 4 * 398 + frustum(GONE, cornered) + frustum(5 - GONE, (t) => (20 - 2 * (GONE + t)) * (20 - 2 * (GONE + t))), bounds: [[0, 0, 0], [20, 20, 9]] },
  { name: 'revolve', build: (g) => g.polygon([[4, 0], [6, 0], [6, 2], [4, 2]]).revolve(), volume: 2 * (discArea(6) - discArea(4, segmentsOf(6, 'final'))), genus: 1, bounds: [[-6, -6, 0], [6, 6, 2]] },
  { name: 'revolve, a quarter', build: (g) => g.polygon([[0, 0], [6, 0], [6, 2], [0, 2]]).revolve({ degrees: 90 }), volume: discArea(6) / 2, bounds: [[0, 0, 0], [6, 6, 2]] },
  { name: 'revolve, cut off at the axis', build: (g) => g.rectangle({ width: 12, depth: 2 }).revolve(), volume: 2 * discArea(6), bounds: [[-6, -6, -1], [6, 6, 1]] },
  { name: 'shell, open', build: (g) => g.shell(g.polygon(square(20)), { height: 10, wall: 2, floor: 3 }), volume: 4000 - 16 * 16 * 7, genus: 0, bounds: [[-10, -10, 0], [10, 10, 10]] },
  { name: 'shell, closed', build: (g) => g.shell(g.polygon(square(20)), { height: 10, wall: 2, floor: 3, lid: 1 }), volume: 4000 - 16 * 16 * 6, area: 1600 + 512 + 384, pieces: 1, bounds: [[-10, -10, 0], [10, 10, 10]] },
  { name: 'shell without a floor', build: (g) => g.shell(g.polygon(square(20)), { height: 10, wall: 2, floor: 0 }), volume: 4000 - 2560, genus: 1, bounds: [[-10, -10, 0], [10, 10, 10]] },
  { name: 'shell narrower than its walls', build: (g) => g.shell(g.polygon(square(4)), { height: 10, wall: 2, floor: 1 }), volume: 160, bounds: [[-2, -2, 0], [2, 2, 10]] },
  { name: 'union', build: (g) => g.box({ size: [4, 2, 2] }).union(g.box({ size: [2, 4, 2] })), volume: 24, bounds: [[-2, -2, 0], [2, 2, 2]] },
  { name: 'union of pieces apart', build: (g) => g.union([0, 1, 2].map((k) => g.box({ size: [1, 1, 1] }).translate([2 * k, 0, 0]))), volume: 3, pieces: 3, bounds: [[-0.5, -0.5, 0], [4.5, 0.5, 1]] },
  { name: 'difference', build: (g) => g.box({ size: [4, 4, 4] }).subtract(g.box({ size: [2, 2, 8], on: 'centre' })), volume: 48, genus: 1, bounds: [[-2, -2, 0], [2, 2, 4]] },
  { name: 'intersection', build: (g) => g.box({ size: [4, 4, 4] }).intersect(g.box({ size: [4, 4, 4] }).translate([2, 2, 2])), volume: 8, bounds: [[0, 0, 2], [2, 2, 4]] },
  { name: 'hull', build: (g) => g.hull([g.box({ size: [2, 2, 2] }), g.box({ size: [2, 2, 2] }).translate([6, 0, 0])]), volume: 32, bounds: [[-1, -1, 0], [7, 1, 2]] },
  { name: 'transform', build: (g) => g.box({ size: [2, 4, 6], on: 'corner' }).rotate([90, 0, 90]).scale([1, 1, 2]).translate([0, 0, 5]), volume: 96, bounds: [[0, 0, 5], [6, 2, 13]] },
  { name: 'transform that reflects', build: (g) => g.box({ size: [2, 4, 6], on: 'corner' }).scale([-1, 1, 1]), volume: 48, bounds: [[-2, 0, 0], [0, 4, 6]] },
  { name: 'mirror', build: (g) => g.cone({ bottomRadius: 3, topRadius: 0, height: 4 }).mirror([0, 0, 9]), volume: (4 / 3) * discArea(3), bounds: [[-3, -3, -4], [3, 3, 0]] },
  { name: 'repeat-linear', build: (g) => g.box({ size: [1, 1, 1] }).repeat({ count: 4, step: [0, 0, 2] }), volume: 4, pieces: 4, bounds: [[-0.5, -0.5, 0], [0.5, 0.5, 7]] },
  { name: 'repeat-linear of copies that overlap', build: (g) => g.box({ size: [2, 1, 1] }).repeat({ count: 3, step: [1, 0, 0] }), volume: 4, pieces: 1, bounds: [[-1, -0.5, 0], [3, 0.5, 1]] },
  { name: 'repeat-grid', build: (g) => g.box({ size: [1, 1, 1] }).repeatGrid({ columns: 3, rows: 2, columnStep: [2, 0, 0], rowStep: [0, 0, 3] }), volume: 6, pieces: 6, bounds: [[-0.5, -0.5, 0], [4.5, 0.5, 4]] },
  { name: 'repeat-polar', build: (g) => g.box({ size: [2, 2, 1] }).translate([9, 0, 0]).repeatAround({ count: 4 }), volume: 16, pieces: 4, bounds: [[-10, -10, 0], [10, 10, 1]] },
  { name: 'twist', build: (g) => g.box({ size: [60, 60, 100] }).twist({ degrees: 90, height: 100 }), volume: 360_000, bounds: [[-42.426, -42.426, 0], [42.426, 42.426, 100]], within: 1e-3 },
  { name: 'twist that stops below the top', build: (g) => g.box({ size: [60, 60, 100] }).translate([0, 0, -20]).twist({ degrees: 90, height: 40 }), volume: 360_000, bounds: [[-42.426, -42.426, -20], [42.426, 42.426, 80]], within: 1e-3 },
  { name: 'twist by nothing', build: (g) => g.box({ size: [6, 6, 10] }).twist({ degrees: 0, height: 10 }), volume: 360, bounds: [[-3, -3, 0], [3, 3, 10]] },
  // A quarter of a ring: the middle of the plate keeps its length, so the volume is that of the plate less what the height bends in.
  { name: 'bend', build: (g) => g.box({ size: [40 * Math.PI, 10, 4], on: 'centre' }).bend({ radius: 80 }), volume: 40 * Math.PI * 40, bounds: [[-82 * Math.sin(45 * radians), -5, -2], [82 * Math.sin(45 * radians), 5, 80 - 78 * Math.cos(45 * radians)]], within: 1e-3 },
  { name: 'region', build: (g) => g.box({ size: [4, 2, 2] }).union(g.box({ size: [2, 4, 2] }).region('cross')).region('body'), volume: 24, bounds: [[-2, -2, 0], [2, 2, 2]] },
];
const goldens = [...profiles, ...solids];

let kernel: ManifoldKernel;
beforeAll(async () => {
  kernel = await createManifoldKernel();
});

describe.each(goldens)('$name', ({ build, volume, area, genus = 0, pieces = 1, bounds: [min, max], within = 1e-9 }) => {
  const near = (actual: number, expected: number, tolerance: number): void => expect(Math.abs(actual - expected), `${actual} is not ${expected}`).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(expected)));

  test('is what it says', () => {
    const { mesh, measurements } = evaluatedBuild(kernel, build);
    near(measurements.volume, volume, within);
    if (area !== undefined) near(measurements.area, area, within);
    expect(measurements).toMatchObject({ genus, pieces, triangles: mesh.indices.length / 3 });
    for (const axis of [0, 1, 2] as const) {
      near(measurements.bounds.min[axis], min[axis], within);
      near(measurements.bounds.max[axis], max[axis], within);
    }
  });

  test('is nearly the same as a draft, and not finer', () => {
    const draft = evaluatedBuild(kernel, build, 'draft').measurements;
    near(draft.volume, volume, Math.max(0.04, 5 * within));
    expect(draft).toMatchObject({ genus, pieces });
    expect(draft.triangles).toBeLessThanOrEqual(evaluatedBuild(kernel, build).measurements.triangles);
  });
});

test('circles and spheres are exactly as wide as they say, in every quality', () => {
  for (const quality of ['draft', 'final'] satisfies Quality[]) {
    for (const build of [(g) => g.cylinder({ radius: 71, height: 5 }), (g) => g.circle({ radius: 71 }).extrude({ height: 5 }), (g) => g.circle({ radius: 71 }).union(g.circle({ radius: 3 })).extrude({ height: 5, taper: 0.5 })] satisfies Build[]) {
      const { bounds } = evaluatedBuild(kernel, build, quality).measurements;
      expect([bounds.min[0], bounds.min[1], bounds.max[0], bounds.max[1]]).toEqual([-71, -71, 71, 71]);
    }
    expect(evaluatedBuild(kernel, (g) => g.sphere({ radius: 71 }), quality).measurements.bounds).toEqual({ min: [-71, -71, -71], max: [71, 71, 71] });
  }
});

test('each kind of node has a golden, but those that no kernel makes', () => {
  const covered = new Set(goldens.flatMap(({ build }) => checkedGraph(build).graph.nodes.map(({ kind }) => kind)));
  const kinds = Object.keys(nodeKinds) as NodeKindName[];
  expect(kinds.filter((kind) => !covered.has(kind))).toEqual(['outline', 'text', 'drawing', 'relief', 'height-field']);
  expect(kinds.filter((kind) => !kernel.supports(kind))).toEqual(['text', 'drawing', 'relief', 'region']);
  expect(kernel.supports('constructor')).toBe(false);
});

test('the builder of the goldens is the authors\' builder', () => {
  expect(Object.keys(createGraphBuilder().g)).toContain('roundedBox');
});
