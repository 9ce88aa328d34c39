/** Every kind of node against what geometry says of it, and against the mesh that everybody sees. */
import { nodeKinds } from '@patternbook/geometry';
import { createManifoldKernel } from '@patternbook/kernel-manifold';
import type { ManifoldKernel } from '@patternbook/kernel-manifold';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadOcct } from './binding.ts';
import type { Occt } from './binding.ts';
import { unsupportedNodes } from './supports.ts';
import { checkedGraph, exactBuild, meshedVolume } from './testing/exact-build.ts';
import type { Build } from './testing/exact-build.ts';

interface Golden {
  readonly name: string;
  readonly build: Build;
  readonly volume: number;
  readonly solids?: number;
  readonly faces?: Readonly<Record<string, number>>;
  /** By how much the mesh may differ, whose circles are polygons; 0.5 % if left out. */
  readonly meshWithin?: number;
}

const { PI } = Math;
const square = (side: number): readonly [number, number][] => [[-side / 2, -side / 2], [side / 2, -side / 2], [side / 2, side / 2], [-side / 2, side / 2]];
const diamond: readonly [number, number][] = [[2, 0], [0, 2], [-2, 0], [0, -2]];
const post: readonly [number, number][] = [[0, 0], [4, 0], [5, 1], [5, 20], [0, 20]];
/** Of a flat rectangle with a disc around it. */
const rounded = (width: number, depth: number, radius: number): number => width * depth + 2 * radius * (width + depth) + PI * radius * radius;
/** Simpson's rule, exact for what narrows in straight lines. */
const frustum = (height: number, area: (share: number) => number): number => (height / 6) * (area(0) + 4 * area(0.5) + area(1));

const chamfer = (size: number) => ({ kind: 'chamfer', size }) as const;
const fillet = (size: number) => ({ kind: 'fillet', size }) as const;
/** What a quarter circle takes away where an outline that moves in by t loses `rim` t − `corners` t² of its area: the integral of that over the height. */
const rounding = (radius: number, rim: number, corners: number): number => rim * radius * radius * (1 - PI / 4) - corners * radius * radius * radius * (5 / 3 - PI / 2);

const profiles: readonly Golden[] = [
  { name: 'rectangle', build: (g) => g.rectangle({ width: 10, depth: 20 }).extrude({ height: 3 }), volume: 600, faces: { Plane: 6 } },
  { name: 'rectangle with round corners', build: (g) => g.rectangle({ width: 40, depth: 20, radius: 6 }).extrude({ height: 3 }), volume: 3 * rounded(28, 8, 6), faces: { Plane: 6, Cylinder: 4 } },
  { name: 'rectangle that is all corner', build: (g) => g.rectangle({ width: 40, depth: 40, radius: 20 }).extrude({ height: 1 }), volume: PI * 400 },
  { name: 'circle', build: (g) => g.circle({ radius: 71 }).extrude({ height: 1 }), volume: PI * 71 * 71, faces: { Plane: 2, Cylinder: 1 } },
  { name: 'circle of so few sides that a polygon was meant', build: (g) => g.circle({ radius: 10, segments: 6 }).extrude({ height: 1 }), volume: 4 * 100 * Math.SQRT1_2, faces: { Plane: 10 } },
  { name: 'circle of sides that show', build: (g) => g.circle({ radius: 60, segments: 24 }).extrude({ height: 1 }), volume: 12 * 3600 * Math.sin(PI / 12), faces: { Plane: 26 } },
  { name: 'ngon', build: (g) => g.ngon({ sides: 6, radius: 10 }).extrude({ height: 1 }), volume: 150 * Math.sqrt(3), faces: { Plane: 8 } },
  { name: 'polygon, clockwise', build: (g) => g.polygon([[0, 3], [4, 0], [0, 0]]).extrude({ height: 2 }), volume: 12 },
  { name: 'offset, mitred', build: (g) => g.rectangle({ width: 10, depth: 10 }).offset(2, 'mitre').extrude({ height: 1 }), volume: 196, faces: { Plane: 6 } },
  { name: 'offset, round', build: (g) => g.rectangle({ width: 50, depth: 50 }).offset(10).extrude({ height: 1 }), volume: rounded(50, 50, 10), faces: { Plane: 6, Cylinder: 4 } },
  { name: 'offset of a ring, inwards', build: (g) => g.circle({ radius: 50 }).subtract(g.circle({ radius: 30 })).offset(-2).extrude({ height: 1 }), volume: PI * (48 * 48 - 32 * 32), faces: { Plane: 2, Cylinder: 2 } },
  { name: 'offset by nothing', build: (g) => g.rectangle({ width: 10, depth: 10 }).offset(0).extrude({ height: 1 }), volume: 100 },
  { name: 'fill', build: (g) => g.polygon(square(10)).subtract(g.polygon(square(6))).union(g.polygon(square(2))).union(g.polygon(square(4)).translate([20, 0])).filled().extrude({ height: 1 }), volume: 116, solids: 2 },
  { name: 'join', build: (g) => g.union([g.polygon(diamond), g.polygon(diamond).translate([8, 0]), g.polygon(diamond).translate([8, 9])]).joined({ width: 1 }).extrude({ height: 1 }), volume: 24 + 4 + 5 + 4 * 0.25 },
  { name: 'profile-union', build: (g) => g.union([g.rectangle({ width: 4, depth: 2 }), g.rectangle({ width: 2, depth: 4 })]).extrude({ height: 1 }), volume: 12, faces: { Plane: 14 } },
  { name: 'profile-difference', build: (g) => g.rectangle({ width: 40, depth: 40 }).subtract(g.circle({ radius: 10 }), g.circle({ radius: 10 }).translate([8, 0])).extrude({ height: 1 }), volume: 1600 - (200 * PI - (200 * Math.acos(0.4) - 4 * Math.sqrt(400 - 64))) },
  { name: 'profile-intersection', build: (g) => g.intersection([g.rectangle({ width: 4, depth: 2 }), g.rectangle({ width: 2, depth: 4 })]).extrude({ height: 1 }), volume: 4 },
  { name: 'profile-hull of circles', build: (g) => g.hull([g.circle({ radius: 20 }), g.circle({ radius: 20 }).translate([60, 0])]).extrude({ height: 1 }), volume: 40 * 60 + PI * 400, faces: { Plane: 4, Cylinder: 2 } },
  { name: 'profile-hull of corners', build: (g) => g.hull([g.rectangle({ width: 2, depth: 2 }), g.rectangle({ width: 2, depth: 2 }).translate([4, 4])]).extrude({ height: 1 }), volume: 4 + 16 },
  { name: 'profile-transform that stretches a circle', build: (g) => g.circle({ radius: 30 }).scale([2, 1]).rotate(30).extrude({ height: 1 }), volume: 1800 * PI },
  { name: 'profile-transform that stretches a rounded rectangle', build: (g) => g.rectangle({ width: 40, depth: 20, radius: 8 }).scale([1, 3]).extrude({ height: 1 }), volume: 3 * rounded(24, 4, 8) },
  { name: 'profile-transform that reflects', build: (g) => g.polygon([[0, 0], [4, 0], [0, 3]]).scale([-1, 1]).extrude({ height: 1 }), volume: 6 },
  { name: 'profile-mirror of what has a hole', build: (g) => g.rectangle({ width: 40, depth: 40 }).subtract(g.circle({ radius: 10 })).mirror([1, 0]).subtract(g.rectangle({ width: 4, depth: 4 }).translate([18, 18])).extrude({ height: 1 }), volume: 1600 - 100 * PI - 16 },
  { name: 'profile-repeat-linear', build: (g) => g.polygon(square(2)).repeat({ count: 3, step: [3, 1] }).extrude({ height: 1 }), volume: 12, solids: 3 },
  { name: 'profile-repeat-grid that overlaps', build: (g) => g.polygon(square(2)).repeatGrid({ columns: 3, rows: 2, columnStep: [1, 0], rowStep: [0, 1] }).extrude({ height: 1 }), volume: 12, faces: { Plane: 6 } },
  { name: 'profile-repeat-polar', build: (g) => g.polygon(square(2)).translate([5, 0]).repeatAround({ count: 4 }).extrude({ height: 1 }), volume: 16, solids: 4 },
];

const solids: readonly Golden[] = [
  { name: 'box', build: (g) => g.box({ size: [2, 3, 4] }), volume: 24, faces: { Plane: 6 } },
  { name: 'rounded-box', build: (g) => g.roundedBox({ size: [60, 50, 40], radius: 10 }), volume: 40 * 30 * 20 + 20 * (40 * 30 + 40 * 20 + 30 * 20) + PI * 100 * 90 + (4 / 3) * PI * 1000, faces: { Plane: 6, Cylinder: 12, Sphere: 8 } },
  { name: 'cylinder', build: (g) => g.cylinder({ radius: 30, height: 4 }), volume: 3600 * PI, faces: { Plane: 2, Cylinder: 1 } },
  { name: 'cylinder of few sides', build: (g) => g.cylinder({ radius: 30, height: 1, segments: 4 }), volume: 1800, faces: { Plane: 6 } },
  { name: 'cone', build: (g) => g.cone({ bottomRadius: 30, topRadius: 10, height: 20 }), volume: (20 * PI / 3) * (900 + 300 + 100), faces: { Plane: 2, Cone: 1 } },
  { name: 'cone with a tip below', build: (g) => g.cone({ bottomRadius: 0, topRadius: 30, height: 20 }), volume: 6000 * PI, faces: { Plane: 1, Cone: 1 } },
  { name: 'cone of few sides with a tip below', build: (g) => g.cone({ bottomRadius: 0, topRadius: 30, height: 20, segments: 4 }), volume: 12_000, faces: { Plane: 5 } },
  { name: 'sphere', build: (g) => g.sphere({ radius: 30 }), volume: 36_000 * PI, faces: { Sphere: 1 } },
  { name: 'extrude, centred', build: (g) => g.rectangle({ width: 2, depth: 2 }).extrude({ height: 6, centred: true }).intersect(g.box({ size: [9, 9, 9], on: 'bed' })), volume: 12 },
  { name: 'extrude, tapered', build: (g) => g.rectangle({ width: 20, depth: 20 }).subtract(g.rectangle({ width: 10, depth: 10 })).extrude({ height: 6, taper: [0.5, 0.5] }), volume: frustum(6, (share) => 300 * (1 - share / 2) * (1 - share / 2)), faces: { Plane: 10 } },
  { name: 'extrude of a circle, tapered', build: (g) => g.circle({ radius: 30 }).extrude({ height: 20, taper: [0.5, 0.5] }), volume: frustum(20, (share) => 900 * PI * (1 - share / 2) * (1 - share / 2)), faces: { Plane: 2, Cone: 1 } },
  { name: 'extrude to a point', build: (g) => g.rectangle({ width: 20, depth: 20 }).extrude({ height: 6, taper: [0, 0] }), volume: 800, faces: { Plane: 5 } },
  { name: 'edged-extrude, chamfered', build: (g) => g.rectangle({ width: 10, depth: 20 }).extrude({ height: 5, bottom: chamfer(1), top: chamfer(2) }), volume: 2 * 200 + frustum(1, (share) => (10 - 2 * share) * (20 - 2 * share)) + frustum(2, (share) => (10 - 4 * share) * (20 - 4 * share)), faces: { Plane: 14 } },
  { name: 'edged-extrude, rounded', build: (g) => g.rectangle({ width: 10, depth: 20 }).extrude({ height: 5, top: fillet(2) }), volume: 1000 - rounding(2, 60, 4), faces: { Plane: 6, Cylinder: 4 } },
  { name: 'edged-extrude of a ring, one of each', build: (g) => g.circle({ radius: 30 }).subtract(g.circle({ radius: 20 })).extrude({ height: 9, bottom: chamfer(1), top: fillet(2) }), volume: 9 * 500 * PI - 100 * PI * 0.5 - rounding(2, 100 * PI, 0), faces: { Plane: 2, Cylinder: 2, Cone: 2, Torus: 2 } },
  { name: 'edged-extrude with round corners, centred', build: (g) => g.rectangle({ width: 40, depth: 30, radius: 6 }).extrude({ height: 9, top: fillet(2), centred: true }).intersect(g.box({ size: [90, 90, 90], on: 'bed' })), volume: 4.5 * rounded(28, 18, 6) - rounding(2, 92 + 12 * PI, PI), faces: { Plane: 6, Cylinder: 8, Torus: 4 } },
  { name: 'edged-extrude, as round as its corners', build: (g) => g.rectangle({ width: 40, depth: 30, radius: 6 }).extrude({ height: 9, top: fillet(5.98) }), volume: 9 * rounded(28, 18, 6) - rounding(5.98, 92 + 12 * PI, PI) },
  { name: 'edged-extrude with a corner inwards', build: (g) => g.polygon([[0, 0], [20, 0], [20, 8], [8, 8], [8, 20], [0, 20]]).extrude({ height: 5, bottom: fillet(3) }), volume: 5 * 256 - rounding(3, 80, 4), faces: { Plane: 8, Cylinder: 6 } },
  { name: 'revolve', build: (g) => g.rectangle({ width: 10, depth: 4 }).translate([35, 0]).revolve(), volume: 2 * PI * 35 * 40, faces: { Plane: 2, Cylinder: 2 } },
  { name: 'revolve by a part of a turn', build: (g) => g.rectangle({ width: 10, depth: 4 }).translate([35, 0]).revolve({ degrees: 90 }), volume: (PI / 2) * 35 * 40 },
  { name: 'revolve of what reaches over the axis', build: (g) => g.circle({ radius: 30 }).revolve(), volume: 36_000 * PI, faces: { Sphere: 1 } },
  { name: 'revolve in few sides', build: (g) => g.polygon([[0, 0], [10, 0], [10, 5], [0, 10]]).revolve({ segments: 8 }), volume: 8 * 50 * Math.SQRT1_2 * (5 + 5 / 3), faces: { Plane: 24 } },
  { name: 'revolve in many sides that show', build: (g) => g.polygon([[90, 0], [100, 0], [100, 20], [90, 20]]).revolve({ segments: 64 }), volume: 20 * 32 * Math.sin(PI / 32) * (10_000 - 8100), faces: { Plane: 4 * 64 } },
  { name: 'revolve in sides that nobody can see', build: (g) => g.polygon([[4, 0], [10, 0], [10, 5], [4, 5]]).revolve({ segments: 24 }), volume: 5 * PI * 84, faces: { Plane: 2, Cylinder: 2 }, meshWithin: 0.02 },
  { name: 'shell', build: (g) => g.shell(g.rectangle({ width: 40, depth: 30, radius: 6 }), { height: 20, wall: 2, floor: 3 }), volume: 20 * rounded(28, 18, 6) - 17 * rounded(28, 18, 4) },
  { name: 'union', build: (g) => g.union([g.box({ size: [4, 2, 2] }), g.box({ size: [2, 4, 2] })]), volume: 24 },
  { name: 'union of what touches in a face', build: (g) => g.union([g.box({ size: [4, 2, 2] }), g.box({ size: [4, 2, 2] }).translate([4, 0, 0])]), volume: 32, solids: 1 },
  { name: 'difference with tools that overlap', build: (g) => g.box({ size: [80, 80, 10], on: 'bed' }).subtract(...[0, 8, 16].map((x) => g.cylinder({ radius: 10, height: 30 }).translate([x, 0, -5]))), volume: 64_000 - 10 * (100 * PI + 2 * (100 * PI - (200 * Math.acos(0.4) - 4 * Math.sqrt(400 - 64)))) },
  { name: 'difference with a union', build: (g) => g.box({ size: [80, 80, 10] }).subtract(g.union([g.box({ size: [10, 10, 30] }), g.box({ size: [5, 20, 30] })])), volume: 64_000 - 1500 },
  { name: 'difference that leaves two pieces', build: (g) => g.box({ size: [10, 10, 10] }).subtract(g.box({ size: [2, 20, 20] })), volume: 800, solids: 2 },
  { name: 'intersection', build: (g) => g.intersection([g.box({ size: [4, 4, 4], on: 'centre' }), g.box({ size: [4, 4, 4] }), g.box({ size: [1, 9, 9] })]), volume: 8 },
  { name: 'hull of posts', build: (g) => g.hull([g.polygon(post).revolve().repeatGrid({ columns: 2, rows: 2, columnStep: [60, 0, 0], rowStep: [0, 40, 0] })]), volume: 19 * rounded(60, 40, 5) + frustum(1, (share) => rounded(60, 40, 4 + share)), faces: { Plane: 10, Cylinder: 4, Cone: 4 } },
  { name: 'hull of two turned discs', build: (g) => g.hull([0, 60].map((z) => g.polygon([[0, -10], [19, -10], [20, -9], [20, 10], [0, 10]]).revolve().rotate([0, 90, 0]).translate([0, 0, z]))), volume: 19 * rounded(60, 0, 20) + frustum(1, (share) => rounded(60, 0, 19 + share)), faces: { Plane: 6, Cylinder: 2, Cone: 2 } },
  { name: 'hull of a plate and its inset', build: (g) => g.hull([g.rectangle({ width: 80, depth: 60, radius: 10 }).extrude({ height: 3 }), g.rectangle({ width: 80, depth: 60, radius: 10 }).offset(-2).extrude({ height: 5 })]), volume: 3 * rounded(60, 40, 10) + frustum(2, (share) => rounded(60, 40, 10 - 2 * share)), faces: { Plane: 10, Cylinder: 4, Cone: 4 } },
  { name: 'hull of a plate with sharp corners and its inset', build: (g) => ((sheet) => g.hull([sheet.extrude({ height: 3 }), sheet.offset(-2, 'mitre').extrude({ height: 5 })]))(g.rectangle({ width: 80, depth: 60 })), volume: 3 * 4800 + frustum(2, (share) => (80 - 4 * share) * (60 - 4 * share)), faces: { Plane: 10 } },
  { name: 'hull of cylinders of one axis', build: (g) => g.hull([g.cylinder({ radius: 20, height: 2 }), g.cylinder({ radius: 40, height: 1 }).translate([0, 0, 10])]), volume: PI * ((10 / 3) * (400 + 800 + 1600) + 1600), faces: { Plane: 2, Cylinder: 1, Cone: 1 } },
  { name: 'transform', build: (g) => g.box({ size: [1, 2, 3] }).rotate([30, 40, 50]).scale(2).translate([7, 8, 9]), volume: 48, faces: { Plane: 6 } },
  { name: 'transform that reflects', build: (g) => g.cylinder({ radius: 30, height: 4 }).scale([-1, 1, 1]), volume: 3600 * PI },
  { name: 'mirror', build: (g) => g.box({ size: [1, 2, 3], on: 'corner' }).mirror([1, 1, 0]).union(g.box({ size: [1, 2, 3] }).translate([9, 0, 0])), volume: 12, solids: 2 },
  { name: 'repeat-linear', build: (g) => g.box({ size: [2, 2, 2] }).repeat({ count: 4, step: [1, 0, 0] }), volume: 20, solids: 1 },
  { name: 'repeat-grid', build: (g) => g.box({ size: [2, 2, 2] }).repeatGrid({ columns: 3, rows: 2, columnStep: [3, 0, 0], rowStep: [0, 3, 0] }), volume: 48, solids: 6 },
  { name: 'repeat-polar', build: (g) => g.box({ size: [2, 2, 2] }).translate([5, 0, 0]).repeatAround({ count: 3 }), volume: 24, solids: 3 },
  { name: 'region', build: (g) => g.box({ size: [2, 3, 4] }).region('front'), volume: 24 },
];

let oc: Occt;
let kernel: ManifoldKernel;
beforeAll(async () => {
  [oc, kernel] = await Promise.all([loadOcct(), createManifoldKernel()]);
}, 60_000);
afterAll(() => kernel.dispose());

describe.each([['profiles', profiles], ['solids', solids]] as const)('%s', (_, goldens) => {
  it.each(goldens.map((golden) => [golden.name, golden] as const))('%s', (_name, { build, volume, solids: count = 1, faces, meshWithin = 0.005 }) => {
    const { graph, root } = checkedGraph(build);
    expect(unsupportedNodes(graph, root)).toEqual([]);
    const exact = exactBuild(oc, build);
    expect(exact).toMatchObject({ valid: true, solids: count, ...(faces && { faces }) });
    expect(Math.abs(exact.volume / volume - 1)).toBeLessThan(1e-6);
    expect(Math.abs(exact.volume / meshedVolume(kernel, build) - 1)).toBeLessThan(meshWithin);
  });
});

describe('what has no exact form', () => {
  const refused: readonly (readonly [kind: string, build: Build])[] = [
    ['bend', (g) => g.box({ size: [10, 10, 1] }).bend({ radius: 30 })],
    ['twist', (g) => g.box({ size: [10, 10, 10] }).twist({ degrees: 30, height: 10 })],
    ['extrude', (g) => g.rectangle({ width: 10, depth: 10 }).extrude({ height: 10, twist: 30 })],
    ['extrude', (g) => g.rectangle({ width: 10, depth: 10 }).extrude({ height: 10, taper: [0.5, 1] })],
    ['transform', (g) => g.sphere({ radius: 10 }).scale([1, 1, 2])],
    ['hull', (g) => g.hull([g.sphere({ radius: 10 }), g.box({ size: [9, 9, 30] })])],
    ['hull', (g) => g.hull([g.cylinder({ radius: 10, height: 1 }), g.cylinder({ radius: 10, height: 1 }).rotate([90, 0, 0])])],
    ['profile-hull', (g) => g.hull([g.circle({ radius: 10 }).scale([1, 2]), g.circle({ radius: 1 })]).extrude({ height: 1 })],
    ['offset', (g) => g.rectangle({ width: 10, depth: 10 }).offset(2, 'bevel').extrude({ height: 1 })],
    ['offset', (g) => g.circle({ radius: 10 }).scale([1, 2]).offset(-1).extrude({ height: 1 })],
    ['sphere', (g) => g.sphere({ radius: 10, segments: 8 })],
    ['revolve', (g) => g.circle({ radius: 10 }).revolve({ segments: 8 })],
    ['revolve', (g) => g.rectangle({ width: 10, depth: 10 }).revolve({ segments: 8, degrees: 90 })],
  ];

  it.each(refused)('%s', (kind, build) => {
    const { graph, root } = checkedGraph((g) => g.union([g.box({ size: [1, 1, 1] }), build(g)]));
    expect(unsupportedNodes(graph, root).map((each) => each.kind)).toEqual([kind]);
    // Only where it is needed.
    expect(unsupportedNodes(graph, 0)).toEqual([]);
  });

  it('leaves no kind without an answer', () => {
    const answered = new Set([...profiles, ...solids].flatMap(({ build }) => checkedGraph(build).graph.nodes.map(({ kind }) => kind)).concat(refused.map(([kind]) => kind)));
    // Outlines come of these, and height fields of reliefs.
    expect(Object.keys(nodeKinds).filter((kind) => !answered.has(kind))).toEqual(['outline', 'text', 'drawing', 'relief', 'height-field']);
  });
});
