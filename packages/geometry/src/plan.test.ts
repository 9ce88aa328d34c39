import { expect, test } from 'vitest';
import type { GeometryBuilder, SolidRef } from './builder.ts';
import { createGraphBuilder } from './create-graph-builder.ts';
import { namesOf } from './names.ts';
import { planOf } from './plan.ts';
import { validateGraph } from './validate-graph.ts';

/** Steps as text: kind, region, and the steps below by place. */
function planned(build: (g: GeometryBuilder) => SolidRef | readonly SolidRef[]): readonly string[] {
  const { g, graph } = createGraphBuilder();
  const roots = [build(g)].flat();
  const checked = validateGraph(graph());
  if (!checked.ok) throw new Error(checked.fault.message);
  const plan = planOf(checked.value, { names: namesOf(checked.value), roots: roots.map(({ node }) => node) });
  return plan.steps.map(({ node, region, inputs }) => [node.kind, region && `@${region}`, ...inputs].filter((each) => each !== '').join(' '));
}
const box = (g: GeometryBuilder, height: number): SolidRef => g.box({ size: [1, 1, height] });

test('only what the roots need is planned, inputs first', () => {
  expect(planned((g) => { g.sphere({ radius: 1 }); return g.circle({ radius: 1 }).extrude({ height: 1 }); })).toEqual(['circle', 'extrude 0']);
});

test('chains of one operation become one step', () => {
  expect(planned((g) => box(g, 1).union(box(g, 2)).union(box(g, 3).union(box(g, 4))))).toEqual(['box', 'box', 'box', 'box', 'union 0 1 2 3']);
  expect(planned((g) => box(g, 1).subtract(box(g, 2)).subtract(g.union([box(g, 3), box(g, 4)])))).toEqual(['box', 'box', 'box', 'box', 'difference 0 1 2 3']);
});

test('what is taken away is not itself taken apart', () => {
  expect(planned((g) => box(g, 1).subtract(box(g, 2).subtract(box(g, 3))))).toEqual(['box', 'box', 'box', 'difference 1 2', 'difference 0 3']);
});

test('a shape without itself is nothing, a shape with itself is itself', () => {
  expect(planned((g) => box(g, 1).subtract(box(g, 1)))).toEqual(['box', 'difference 0 0']);
  expect(planned((g) => box(g, 1).union(box(g, 1), box(g, 1)))).toEqual(['box', 'union 0']);
});

test('equal recipes are made once, wherever they stand', () => {
  expect(planned((g) => box(g, 1).translate([5, 0, 0]).union(box(g, 1).translate([5, 0, 0])))).toEqual(['box', 'transform 0', 'union 1']);
});

test('doubling a union over and over stays as small as it is', () => {
  expect(
    planned((g) => {
      let body = box(g, 1);
      for (let k = 0; k < 15; k += 1) body = body.union(body);
      return body;
    }),
  ).toEqual(['box', 'union 0']);
});

test('regions name the leaves below them, the nearest name first', () => {
  expect(planned((g) => box(g, 1).union(box(g, 2).region('inner')).region('outer'))).toEqual(['box @outer', 'box @inner', 'union @outer 0 1']);
});

test('a solid that is in a region and outside of it is made twice, its profile once', () => {
  expect(
    planned((g) => {
      const disc = g.circle({ radius: 1 }).extrude({ height: 1 });
      return disc.union(disc.translate([5, 0, 0]).region('far'));
    }),
  ).toEqual(['circle', 'extrude 0', 'extrude @far 0', 'transform @far 2', 'union 1 3']);
});

test('a union of thousands neither overflows the stack nor takes long', () => {
  const steps = planned((g) => {
    let body = box(g, 1);
    for (let k = 2; k < 6000; k += 1) body = body.union(box(g, k));
    return body;
  });
  expect(steps).toHaveLength(6000);
});
