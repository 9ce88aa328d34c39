/** What holds for any values. */
import { canonicalMesh, createEvaluator } from '@patternbook/geometry';
import type { GeometryBuilder, Mesh, ProfileRef, SolidRef } from '@patternbook/geometry';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { createManifoldKernel } from './create-manifold-kernel.ts';
import type { ManifoldKernel } from './create-manifold-kernel.ts';
import { evaluatedBuild, outcomeOf } from './evaluated-build.ts';
import type { Build } from './evaluated-build.ts';

let kernel: ManifoldKernel;
beforeAll(async () => {
  kernel = await createManifoldKernel();
});

const size = fc.double({ min: 1, max: 40, noNaN: true, noDefaultInfinity: true });
const place = fc.double({ min: -30, max: 30, noNaN: true, noDefaultInfinity: true });

/** A recipe that can be carried out by any builder: a function that fast-check makes and shrinks. */
type Recipe<T> = (g: GeometryBuilder) => T;
const { solid } = fc.letrec<{ profile: Recipe<ProfileRef>; leaf: Recipe<SolidRef>; solid: Recipe<SolidRef> }>((tie) => ({
  profile: fc.oneof(
    fc.record({ width: size, depth: size }).map((o) => (g: GeometryBuilder) => g.rectangle({ ...o, radius: Math.min(o.width, o.depth) / 4 })),
    size.map((radius) => (g: GeometryBuilder) => g.circle({ radius })),
    fc.tuple(fc.integer({ min: 3, max: 9 }), size).map(([sides, radius]) => (g: GeometryBuilder) => g.ngon({ sides, radius }).offset(0.3)),
  ),
  leaf: fc.oneof(
    fc.tuple(size, size, size).map((box) => (g: GeometryBuilder) => g.box({ size: box })),
    fc.tuple(size, size).map(([radius, height]) => (g: GeometryBuilder) => g.cylinder({ radius, height })),
    size.map((radius) => (g: GeometryBuilder) => g.sphere({ radius, segments: 16 })),
    fc.tuple(tie('profile'), size, fc.double({ min: -90, max: 90, noNaN: true })).map(([profile, height, twist]) => (g: GeometryBuilder) => profile(g).extrude({ height, twist })),
    fc.tuple(tie('profile'), size).map(([profile, height]) => (g: GeometryBuilder) => g.shell(profile(g), { height, wall: 0.5, floor: height / 5 })),
  ),
  solid: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc.tuple(tie('solid'), tie('solid'), fc.constantFrom('union', 'subtract', 'intersect'), place, place).map(([a, b, verb, x, z]) => (g: GeometryBuilder) => a(g)[verb as 'union'](b(g).translate([x, x / 3, z]))),
    fc.tuple(tie('solid'), place, place).map(([a, x, angle]) => (g: GeometryBuilder) => a(g).rotate([angle, x, 0]).translate([x, 0, angle])),
    tie('solid').map((a) => (g: GeometryBuilder) => a(g).region('part')),
    fc.tuple(tie('solid'), fc.integer({ min: 2, max: 4 })).map(([a, count]) => (g: GeometryBuilder) => a(g).translate([20, 0, 0]).repeatAround({ count })),
    // The copies are asked for their corners before or after their union, as the memo has it.
    fc.tuple(tie('leaf'), place, place).map(([a, x, y]) => (g: GeometryBuilder) => {
      const copies = a(g).repeat({ count: 3, step: [x, y, 1] });
      return copies.hull().translate([0, 0, 50]).union(copies);
    }),
  ),
}));

const bytesOf = (mesh: Mesh): string => {
  const { positions, indices, runs } = canonicalMesh(mesh);
  return `${Buffer.from(positions.buffer).toString('hex')} ${Buffer.from(indices.buffer).toString('hex')} ${JSON.stringify(runs)}`;
};

test('any sound recipe gives the same bytes whatever the memo held', () => {
  const busy = createEvaluator(kernel, { budget: 3_000_000 });
  fc.assert(
    fc.property(solid, (recipe) => {
      const fresh = createEvaluator(kernel);
      const [a, b] = [outcomeOf(busy, recipe), outcomeOf(fresh, recipe)];
      expect(a.ok).toBe(b.ok);
      if (a.ok && b.ok) {
        expect(bytesOf(a.value.get('body')!.mesh)).toBe(bytesOf(b.value.get('body')!.mesh));
        expect(a.value.get('body')!.measurements).toEqual(b.value.get('body')!.measurements);
      } else {
        expect(a).toEqual(b);
      }
      fresh.clear();
    }),
    { numRuns: 80 },
  );
  busy.clear();
});

test('another kernel gives the same bytes', async () => {
  const other = await createManifoldKernel();
  fc.assert(
    fc.property(solid, (recipe) => {
      const [a, b] = [kernel, other].map((each) => {
        const evaluator = createEvaluator(each);
        const outcome = outcomeOf(evaluator, recipe, 'draft');
        evaluator.clear();
        return outcome.ok ? bytesOf(outcome.value.get('body')!.mesh) : outcome.fault.code;
      });
      expect(a).toBe(b);
    }),
    { numRuns: 30 },
  );
  other.dispose();
});

test('every triangle has a run, and every run a node of the graph', () => {
  fc.assert(
    fc.property(solid, (recipe) => {
      const evaluator = createEvaluator(kernel);
      const outcome = outcomeOf(evaluator, (g) => recipe(g).union(g.box({ size: [1, 1, 1] }).region('extra')));
      if (outcome.ok) {
        const { mesh } = outcome.value.get('body')!;
        let next = 0;
        for (const { start, count, node, region } of mesh.runs) {
          expect(start).toBe(next);
          expect(count).toBeGreaterThan(0);
          expect(node).toMatch(/^[0-9a-f]{64}$/);
          expect(['', 'part', 'extra']).toContain(region);
          next += count;
        }
        expect(3 * next).toBe(mesh.indices.length);
      }
      evaluator.clear();
    }),
    { numRuns: 30 },
  );
});

const volumeOf = (build: Build): number => evaluatedBuild(kernel, build).measurements.volume;
const box: Build = (g) => g.box({ size: [3, 4, 5] }).subtract(g.cylinder({ radius: 1, height: 9 }));

test('scaling by k makes k³ of the volume', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 20, noNaN: true }), (k) => {
      expect(volumeOf((g) => box(g).scale(k)) / volumeOf(box)).toBeCloseTo(k ** 3, 6);
    }),
    { numRuns: 30 },
  );
});

test('moving, turning and mirroring leave volume, area and genus', () => {
  const { volume, area, genus } = evaluatedBuild(kernel, box).measurements;
  fc.assert(
    fc.property(place, place, place, (x, y, z) => {
      const moved = evaluatedBuild(kernel, (g) => box(g).rotate([x, y, z]).translate([z, x, y]).mirror([1, y, z])).measurements;
      expect(moved.volume).toBeCloseTo(volume, 6);
      expect(moved.area).toBeCloseTo(area, 6);
      expect(moved.genus).toBe(genus);
    }),
    { numRuns: 30 },
  );
});

test('copies that do not touch add up', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }), (columns, rows) => {
      const { volume, pieces, genus } = evaluatedBuild(kernel, (g) => box(g).repeatGrid({ columns, rows, columnStep: [7, 0, 0], rowStep: [0, 8, 0] })).measurements;
      expect(volume).toBeCloseTo(columns * rows * volumeOf(box), 6);
      expect([pieces, genus]).toEqual([columns * rows, columns * rows]);
    }),
    { numRuns: 20 },
  );
});

test('what is common and what is not make up the whole', () => {
  fc.assert(
    fc.property(solid, solid, place, (a, b, x) => {
      const volumes = (['union', 'intersect', 'subtract'] as const).map((verb) => {
        const evaluator = createEvaluator(kernel);
        const outcome = outcomeOf(evaluator, (g) => a(g)[verb](b(g).translate([x, 0, 0])));
        evaluator.clear();
        return outcome.ok ? outcome.value.get('body')!.measurements.volume : 0;
      });
      const evaluator = createEvaluator(kernel);
      const [whole, other] = [outcomeOf(evaluator, a), outcomeOf(evaluator, (g) => b(g).translate([x, 0, 0]))].map((outcome) => (outcome.ok ? outcome.value.get('body')!.measurements.volume : 0)) as [number, number];
      evaluator.clear();
      const [union, common, rest] = volumes as [number, number, number];
      expect(Math.abs(union + common - whole - other)).toBeLessThan(1e-6 * (whole + other) + 1e-6);
      expect(Math.abs(rest + common - whole)).toBeLessThan(1e-6 * whole + 1e-6);
    }),
    { numRuns: 30 },
  );
});
