/** Edges of any outline: closed, as large as slices say, and refused in words where they do not fit. */
import { createEvaluator } from '@patternbook/geometry';
import type { GeometryBuilder, ProfileRef, Quality } from '@patternbook/geometry';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { createManifoldKernel } from '../create-manifold-kernel.ts';
import type { ManifoldKernel } from '../create-manifold-kernel.ts';
import { evaluatedBuild, outcomeOf } from '../evaluated-build.ts';
import type { Build } from '../evaluated-build.ts';

let kernel: ManifoldKernel;
beforeAll(async () => {
  kernel = await createManifoldKernel();
});

const refusalOf = (build: Build, quality: Quality = 'final') => {
  const evaluator = createEvaluator(kernel);
  const made = outcomeOf(evaluator, build, quality);
  evaluator.clear();
  return made.ok ? undefined : made.fault;
};

const volumeOf = (build: Build, quality: Quality = 'final'): number => evaluatedBuild(kernel, build, quality).measurements.volume;
const edges = (kind: 'chamfer' | 'fillet', size: number) => ({ height: 30, top: { kind, size } }) as const;

describe('what does not fit', () => {
  type Outline = (g: GeometryBuilder) => ProfileRef;
  const outlines: readonly (readonly [what: string, outline: Outline, most: number])[] = [
    ['a bar that closes up along its middle', (g) => g.rectangle({ width: 30, depth: 10 }), 5],
    ['a disc that comes to a point', (g) => g.circle({ radius: 10, segments: 32 }), 10 * Math.cos(Math.PI / 32)],
    ['a wall between two holes', (g) => g.rectangle({ width: 40, depth: 20 }).subtract(g.rectangle({ width: 5, depth: 5 }).translate([-4, 0]), g.rectangle({ width: 5, depth: 5 }).translate([4, 0])), 1.5],
    ['a wall between a hole and the outside', (g) => g.rectangle({ width: 20, depth: 20 }).subtract(g.circle({ radius: 5 }).translate([3, 0])), 1],
    ['a neck between two corners inwards', (g) => g.rectangle({ width: 40, depth: 20 }).subtract(g.ngon({ sides: 4, radius: 8 }).translate([0, 10]), g.ngon({ sides: 4, radius: 8 }).translate([0, -10])), 2 * Math.SQRT1_2],
    // The tip of the wedge runs towards the far side, faster than its walls.
    ['a corner inwards that reaches a side', (g) => g.polygon([[0, 0], [20, 0], [20, 20], [10, 8], [0, 20]]), 8 / (1 + Math.sqrt(244) / 10)],
  ];
  it.each(outlines)('%s', (_, outline, most) => {
    for (const kind of ['chamfer', 'fillet'] as const) {
      const fault = refusalOf((g) => outline(g).extrude(edges(kind, most + 0.03)));
      expect(fault).toMatchObject({ code: 'graph-refused', kind: 'edged-extrude', parameter: 'topSize' });
      const named = Number(/at most ([\d.]+) mm/.exec(fault!.message)?.[1]);
      expect(named).toBeGreaterThan(most - 0.013);
      expect(named).toBeLessThanOrEqual(most);
      expect(refusalOf((g) => outline(g).extrude(edges(kind, named)))).toBeUndefined();
    }
  });

  it('says which edge is meant, and that of what touches itself none fits', () => {
    expect(refusalOf((g) => g.rectangle({ width: 30, depth: 10 }).extrude({ height: 30, bottom: { kind: 'fillet', size: 6 }, top: { kind: 'chamfer', size: 1 } }))!.message).toBe(
      'The edge at the bottom of an extrusion with cut or rounded edges is 6 mm, but at most 4.99 mm fits before its outline closes up; choose a smaller bottomSize.',
    );
    const touching: Build = (g) => g.rectangle({ width: 20, depth: 20 }).subtract(g.ngon({ sides: 4, radius: 5 }).translate([5, 0])).extrude(edges('chamfer', 1));
    expect(refusalOf(touching)!.message).toContain('its outline is too narrow for any; set topSize to 0');
  });

  it('lets a draft have what its chords miss only just', () => {
    const build: Build = (g) => g.circle({ radius: 10 }).extrude(edges('fillet', 9.95));
    expect(Math.abs(volumeOf(build, 'draft') / volumeOf(build) - 1)).toBeLessThan(0.02);
  });
});

it('comes to lie exactly beside what else is made', () => {
  const build: Build = (g) => g.rectangle({ width: 10.1, depth: 10.3 }).extrude({ height: 3.2, top: { kind: 'chamfer', size: 0.5 } }).union(g.box({ size: [3, 3, 3] }).translate([0, 0, 3.2]));
  const { measurements } = evaluatedBuild(kernel, build);
  expect(measurements.pieces).toBe(1);
  expect(measurements.bounds.max[2]).toBe(6.2);
});

const length = fc.double({ min: 2, max: 20, noNaN: true });
const place = fc.double({ min: -15, max: 15, noNaN: true });
type Recipe = (g: GeometryBuilder) => ProfileRef;

/** Convex and not, in pieces, with holes and arcs, with the short edges that cutting leaves. */
const shape: fc.Arbitrary<Recipe> = fc.oneof(
  fc.record({ width: length, depth: length, round: fc.double({ min: 0, max: 0.5, noNaN: true }) }).map(({ width, depth, round }) => (g: GeometryBuilder) => g.rectangle({ width, depth, radius: Math.min(width, depth) * round })),
  length.map((radius) => (g: GeometryBuilder) => g.circle({ radius })),
  fc.record({ sides: fc.integer({ min: 3, max: 8 }), radius: length }).map((o) => (g: GeometryBuilder) => g.ngon(o)),
  // A star around the origin: corners inwards of any sharpness down to some 40 degrees.
  fc.array(fc.double({ min: 8, max: 16, noNaN: true }), { minLength: 5, maxLength: 9 }).map((radii) => (g: GeometryBuilder) => g.polygon(radii.map((radius, k) => [radius * Math.cos((2 * Math.PI * k) / radii.length), radius * Math.sin((2 * Math.PI * k) / radii.length)]))),
);
const outline: fc.Arbitrary<Recipe> = fc.tuple(shape, fc.array(fc.tuple(shape, place, place, fc.constantFrom('union', 'subtract'))), fc.double({ min: -180, max: 180, noNaN: true })).map(([first, others, turn]) => (g: GeometryBuilder) =>
  others.reduce((made, [other, x, y, verb]) => made[verb as 'union'](other(g).translate([x, y])), first(g)).rotate(turn),
);

/** Of slices: the outline moved in with sharp corners, by another algorithm. */
function slopeOf(recipe: Recipe, { kind, size }: { readonly kind: 'chamfer' | 'fillet'; readonly size: number }): number {
  const panels = 40;
  const areaAt = (height: number): number => {
    const inset = kind === 'chamfer' ? height : size - Math.sqrt(Math.max(0, size * size - height * height));
    return volumeOf((g) => recipe(g).offset(-inset, 'mitre').extrude({ height: 1 }));
  };
  const at = Array.from({ length: panels + 1 }, (_, panel) => areaAt((size * panel) / panels));
  return (size / panels) * (at.reduce((sum, area) => sum + area, 0) - (at[0]! + at.at(-1)!) / 2);
}

/** The size that a refusal names: mm; 0 where none fits. */
const mostOf = ({ message }: { readonly message: string }): number => Number(/at most ([\d.]+) mm/.exec(message)?.[1] ?? 0);

test('any outline has edges that are closed and as large as its slices, or is told what fits', { timeout: 120_000 }, () => {
  let [made, refused] = [0, 0];
  fc.assert(
    fc.property(outline, fc.constantFrom('chamfer' as const, 'fillet' as const), fc.double({ min: 0.3, max: 4, noNaN: true }), (recipe, kind, size) => {
      const build = (of: number): Build => (g) => recipe(g).extrude({ height: 10, bottom: { kind, size: of } });
      if (refusalOf((g) => recipe(g).extrude({ height: 10 })) !== undefined) return;
      const fault = refusalOf(build(size));
      const most = fault === undefined ? size : mostOf(fault);
      if (fault === undefined) made += 1;
      else refused += 1;
      if (most < 0.05) return;
      const { measurements } = evaluatedBuild(kernel, build(most));
      const plain = evaluatedBuild(kernel, (g) => recipe(g).extrude({ height: 10 })).measurements;
      expect(measurements).toMatchObject({ pieces: plain.pieces, genus: plain.genus });
      const expected = (plain.volume / 10) * (10 - most) + slopeOf(recipe, { kind, size: most });
      // The slices know no limit to a corner but that of a mitre, and are few.
      expect(Math.abs(measurements.volume / expected - 1)).toBeLessThan(3e-3);
      // The chords of a draft may narrow a neck, or part what nearly touches: a draft keeps the pieces it has, or is told what fits it.
      const asked = Math.max(0.05, most - 0.2);
      const told = refusalOf(build(asked), 'draft');
      if (told === undefined) {
        const draftPlain = evaluatedBuild(kernel, (g) => recipe(g).extrude({ height: 10 }), 'draft').measurements;
        expect(evaluatedBuild(kernel, build(asked), 'draft').measurements.pieces).toBe(draftPlain.pieces);
      } else {
        expect(mostOf(told)).toBeLessThan(asked);
        if (mostOf(told) > 0) expect(refusalOf(build(mostOf(told)), 'draft')).toBeUndefined();
      }
    }),
    { numRuns: 40 },
  );
  expect(made).toBeGreaterThan(5);
  expect(refused).toBeGreaterThan(2);
});
