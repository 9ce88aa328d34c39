import { expect, test } from 'vitest';
import { createGraphBuilder } from './create-graph-builder.ts';
import type { Graph } from './graph.ts';
import { hashGraph } from './hash-graph.ts';

const names = (build: (g: ReturnType<typeof createGraphBuilder>['g']) => unknown): readonly string[] => {
  const { g, graph } = createGraphBuilder();
  build(g);
  return hashGraph(graph());
};
const last = (build: Parameters<typeof names>[0]): string => names(build).at(-1)!;

test('a name follows from the recipe alone, wherever it stands in its graph', () => {
  const alone = last((g) => g.circle({ radius: 5 }).extrude({ height: 3 }));
  const among = last((g) => {
    g.box({ size: [1, 2, 3] });
    const circle = g.circle({ radius: 5 });
    g.sphere({ radius: 1 });
    return circle.extrude({ height: 3 });
  });
  expect(among).toBe(alone);
});

test('every part of a recipe shows in its name', () => {
  const base = last((g) => g.box({ size: [1, 2, 3] }).subtract(g.sphere({ radius: 1 })));
  const others = [
    last((g) => g.box({ size: [1, 2, 3.0000001] }).subtract(g.sphere({ radius: 1 }))),
    last((g) => g.box({ size: [1, 2, 3], on: 'corner' }).subtract(g.sphere({ radius: 1 }))),
    last((g) => g.box({ size: [1, 2, 3] }).union(g.sphere({ radius: 1 }))),
    last((g) => g.sphere({ radius: 1 }).subtract(g.box({ size: [1, 2, 3] }))),
    last((g) => g.box({ size: [1, 2, 3] }).subtract(g.sphere({ radius: 1 }), g.sphere({ radius: 1 }))),
  ];
  expect(new Set([base, ...others]).size).toBe(others.length + 1);
});

test('the order of keys and the sign of zero do not show', () => {
  const one: Graph = { nodes: [{ kind: 'circle', inputs: [], parameters: { radius: 1, segments: 0 } }] };
  const two: Graph = { nodes: [{ kind: 'circle', inputs: [], parameters: { segments: -0, radius: 1 } }] };
  expect(hashGraph(two)).toEqual(hashGraph(one));
});

test('values of different types with the same look have different names', () => {
  const hashes = ['1', 1, true, [1], ['1'], [[1]], []].map((value) => hashGraph({ nodes: [{ kind: 'x', inputs: [], parameters: { value } }] })[0]);
  expect(new Set(hashes).size).toBe(hashes.length);
  const split = [{ a: 'bc' }, { ab: 'c' }].map((parameters) => hashGraph({ nodes: [{ kind: 'x', inputs: [], parameters }] })[0]);
  expect(split[0]).not.toBe(split[1]);
});

test('names are the same in every release', () => {
  expect(last((g) => g.circle({ radius: 71 }).extrude({ height: 120, twist: 45 }).translate([0, 0, 1]))).toMatchInlineSnapshot(`"5baaf2891c196f5904ad064be76c6da554aebaece284b0c58358641d8da5d64c"`);
});
