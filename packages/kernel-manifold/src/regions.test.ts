import type { Mesh } from '@patternbook/geometry';
import { beforeAll, expect, test } from 'vitest';
import { createManifoldKernel } from './create-manifold-kernel.ts';
import type { ManifoldKernel } from './create-manifold-kernel.ts';
import { checkedGraph, evaluatedBuild } from './evaluated-build.ts';
import type { Build } from './evaluated-build.ts';

let kernel: ManifoldKernel;
beforeAll(async () => {
  kernel = await createManifoldKernel();
});

/** Surface by region, square millimetres. */
function areas({ positions: p, indices, runs }: Mesh): Readonly<Record<string, number>> {
  const result: Record<string, number> = {};
  for (const { region, start, count } of runs) {
    for (let t = start; t < start + count; t += 1) {
      const [a, b, c] = [0, 1, 2].map((corner) => [0, 1, 2].map((axis) => p[3 * indices[3 * t + corner]! + axis]!)) as [number[], number[], number[]];
      const [u, v] = [b, c].map((q) => q.map((each, axis) => each - a[axis]!)) as [number[], number[]];
      const normal = [u[1]! * v[2]! - u[2]! * v[1]!, u[2]! * v[0]! - u[0]! * v[2]!, u[0]! * v[1]! - u[1]! * v[0]!];
      result[region] = (result[region] ?? 0) + Math.hypot(...normal) / 2;
    }
  }
  return Object.fromEntries(Object.entries(result).map(([region, area]) => [region, Math.round(area * 1e3) / 1e3]));
}
const areasOf = (build: Build) => areas(evaluatedBuild(kernel, build).mesh);

test('a region survives booleans, moves, copies, mirrors and warps', () => {
  const badge: Build = (g) => g.box({ size: [10, 10, 2] }).union(g.box({ size: [4, 4, 3] }).region('badge'));
  // Of the badge, the top and what stands out of the plate are seen.
  expect(areasOf(badge)).toEqual({ '': 2 * 100 + 80 - 16, badge: 16 + 16 });
  expect(areasOf((g) => badge(g).rotate([90, 0, 0]).mirror([1, 0, 0]).translate([5, 5, 5]))).toEqual({ '': 264, badge: 32 });
  expect(areasOf((g) => badge(g).repeat({ count: 3, step: [20, 0, 0] }))).toEqual({ '': 3 * 264, badge: 3 * 32 });
  expect(areasOf((g) => badge(g).subtract(g.box({ size: [100, 100, 100] }).translate([50, 0, -50])))['badge']).toBe(8 + 8);
  const bent = areasOf((g) => badge(g).bend({ radius: 300 }));
  expect(bent['badge']).toBeGreaterThan(31);
  expect(bent['badge']).toBeLessThan(33);
});

test('a pocket has the region of what was taken away', () => {
  expect(areasOf((g) => g.box({ size: [10, 10, 4] }).subtract(g.box({ size: [2, 2, 2] }).translate([0, 0, 3]).region('pocket')))).toEqual({ '': 200 + 160 - 4, pocket: 4 + 8 });
});

test('the nearest name wins, and a solid outside keeps none', () => {
  const build: Build = (g) => {
    const inner = g.box({ size: [1, 1, 1] });
    return g.union([inner, inner.translate([3, 0, 0]).region('named'), inner.translate([6, 0, 0]).region('inner').region('outer'), inner.translate([9, 0, 0]).union(inner.translate([12, 0, 0]).region('inner')).region('outer')]);
  };
  expect(areasOf(build)).toEqual({ '': 6, named: 6, inner: 12, outer: 6 });
});

test('each run names the node whose surface it is', () => {
  const build: Build = (g) => g.shell(g.circle({ radius: 5 }), { height: 9, wall: 1, floor: 1 }).union(g.box({ size: [1, 1, 20] }).region('post'));
  const { graph } = checkedGraph(build);
  const kinds = graph.nodes.map(({ kind }) => kind);
  expect(kinds).toEqual(['circle', 'shell', 'box', 'region', 'union']);
  const { mesh } = evaluatedBuild(kernel, build);
  expect(new Set(mesh.runs.map(({ region, node }) => `${region} ${node.length}`))).toEqual(new Set([' 64', 'post 64']));
  expect(new Set(mesh.runs.map(({ node }) => node)).size).toBe(2);
});

test('copies of one surface are one run', () => {
  const { mesh } = evaluatedBuild(kernel, (g) => g.box({ size: [1, 1, 1] }).repeatGrid({ columns: 9, rows: 9, columnStep: [2, 0, 0], rowStep: [0, 2, 0] }));
  expect(mesh.runs).toHaveLength(1);
});
