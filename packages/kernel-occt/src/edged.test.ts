/** Exact edges of any outline hold what the mesh holds, or are refused by the node's name. */
import type { GeometryBuilder, ProfileRef } from '@patternbook/geometry';
import { createManifoldKernel } from '@patternbook/kernel-manifold';
import type { ManifoldKernel } from '@patternbook/kernel-manifold';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadOcct } from './binding.ts';
import type { Occt } from './binding.ts';
import { createStepWriter } from './create-step-writer.ts';
import { NodeFailed } from './failures.ts';
import { checkedGraph, exactBuild, meshedVolume } from './testing/exact-build.ts';
import type { Build } from './testing/exact-build.ts';

let oc: Occt;
let kernel: ManifoldKernel;
beforeAll(async () => {
  [oc, kernel] = await Promise.all([loadOcct(), createManifoldKernel()]);
}, 60_000);
afterAll(() => kernel.dispose());

const length = fc.double({ min: 6, max: 20, noNaN: true });
const place = fc.double({ min: -15, max: 15, noNaN: true });
type Recipe = (g: GeometryBuilder) => ProfileRef;
const shape: fc.Arbitrary<Recipe> = fc.oneof(
  fc.record({ width: length, depth: length, round: fc.constantFrom(0, 0.2, 0.4) }).map(({ width, depth, round }) => (g: GeometryBuilder) => g.rectangle({ width, depth, radius: Math.min(width, depth) * round })),
  length.map((radius) => (g: GeometryBuilder) => g.circle({ radius })),
  fc.record({ sides: fc.integer({ min: 3, max: 8 }), radius: length }).map((o) => (g: GeometryBuilder) => g.ngon(o)),
);
const outline: fc.Arbitrary<Recipe> = fc.tuple(shape, fc.array(fc.tuple(shape, place, place, fc.constantFrom('union' as const, 'subtract' as const)), { maxLength: 2 })).map(
  ([first, others]) => (g: GeometryBuilder) => others.reduce((made, [other, x, y, verb]) => made[verb](other(g).translate([x, y])), first(g)),
);
const edge = fc.record({ kind: fc.constantFrom('chamfer' as const, 'fillet' as const), size: fc.double({ min: 0.3, max: 2, noNaN: true }) });

it('agrees with the mesh, or says that there is no exact form', { timeout: 120_000 }, () => {
  let [agreed, refused] = [0, 0];
  fc.assert(
    fc.property(outline, edge, edge, (recipe, bottom, top) => {
      const build: Build = (g) => recipe(g).extrude({ height: 10, bottom, top });
      let meshed: number;
      try {
        meshed = meshedVolume(kernel, build);
      } catch {
        // Cut away as a whole, or too large an edge: there is nothing to agree with.
        return;
      }
      try {
        const exact = exactBuild(oc, build);
        expect(exact.valid).toBe(true);
        expect(Math.abs(exact.volume / meshed - 1)).toBeLessThan(0.005);
        agreed += 1;
      } catch (error) {
        if (!(error instanceof NodeFailed)) throw error;
        refused += 1;
      }
    }),
    { numRuns: 25 },
  );
  // A few corners of some outlines are beyond OpenCascade.
  expect(agreed).toBeGreaterThan(refused);
});

it('names the node where a corner has no room for its edge', async () => {
  const build: Build = (g) => g.rectangle({ width: 20, depth: 30, radius: 4 }).extrude({ height: 10, top: { kind: 'chamfer', size: 5 } });
  const { graph, root } = checkedGraph(build);
  const writer = createStepWriter();
  const written = await writer.write({ name: 'Plate', graph, parts: [{ id: 'plate', name: 'Plate', colour: '#336699', quantity: 1, node: root, volume: meshedVolume(kernel, build) }], mark: 'm' });
  writer.dispose();
  expect(written).toMatchObject({ ok: false, fault: { reason: 'not-exact', part: 'plate', kind: 'edged-extrude' } });
  expect(!written.ok && written.fault.message).toContain('an extrusion with cut or rounded edges in it has no exact form: its edges cannot be cut off or rounded so far');
});
