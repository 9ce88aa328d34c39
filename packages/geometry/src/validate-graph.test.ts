import { expect, test } from 'vitest';
import { createGraphBuilder } from './create-graph-builder.ts';
import type { Graph } from './graph.ts';
import { limits } from './limits.ts';
import { nodeKinds } from './node-kinds.ts';
import type { GraphRefused } from './outcome.ts';
import { validateGraph } from './validate-graph.ts';

const faultOf = (graph: unknown): GraphRefused | undefined => {
  const outcome = validateGraph(graph);
  return outcome.ok ? undefined : outcome.fault;
};
const node = (kind: string, parameters: object, inputs: readonly unknown[] = []) => ({ kind, inputs, parameters });
const circle = node('circle', { radius: 5, segments: 0 });

test('fills in what may be left out', () => {
  const outcome = validateGraph({ nodes: [node('circle', { radius: 5 }), node('extrude', { height: 2 }, [0])] });
  expect(outcome.ok && outcome.value.nodes[1]!.parameters).toEqual({ height: 2, twist: 0, taper: [1, 1], divisions: 0, centred: false });
});

test('names the kind and the parameter, and says what holds', () => {
  expect(faultOf({ nodes: [node('circle', { radius: -1 })] })).toEqual({
    code: 'graph-refused',
    kind: 'circle',
    parameter: 'radius',
    node: 0,
    message: 'The radius of a circle must be a number from 0.001 to 10000 mm, but it is -1.',
  });
});

test.each([
  ['a missing parameter', node('circle', {}), 'radius'],
  ['NaN', node('circle', { radius: NaN }), 'radius'],
  ['what JSON makes of NaN', node('circle', { radius: null }), 'radius'],
  ['a number as a word', node('circle', { radius: '5' }), 'radius'],
  ['an unknown parameter', node('circle', { radius: 5, colour: 'red' }), 'colour'],
  ['a key of the prototype', node('circle', JSON.parse('{"radius":5,"__proto__":{"segments":8}}')), '__proto__'],
  ['a fraction of a count', node('ngon', { sides: 5.5, radius: 1 }), 'sides'],
  ['a corner rounder than its side', node('rectangle', { width: 4, depth: 2, radius: 1.5 }), 'radius'],
  ['a hole in a list', node('box', { size: [1, , 3], on: 'bed' }), 'size'], // oxlint-disable-line no-sparse-arrays -- holes are the point
  ['a list that is all holes', node('box', { size: new Array(3), on: 'bed' }), 'size'],
  ['two numbers for three', node('box', { size: [1, 2], on: 'bed' }), 'size'],
  ['a word that is no choice', node('box', { size: [1, 2, 3], on: 'table' }), 'on'],
  ['a contour without an area', node('polygon', { points: [[0, 0], [1, 1], [2, 2]] }), 'points'],
  ['a contour of two points', node('polygon', { points: [[0, 0], [1, 1]] }), 'points'],
  ['points in space', node('polygon', { points: [[0, 0, 0], [1, 0, 0], [0, 1, 0]] }), 'points'],
  ['a cone of nothing', node('cone', { bottomRadius: 0, topRadius: 0, height: 1 }), 'bottomRadius'],
  ['a region without a name', node('region', { name: '' }, [1]), 'name'],
  ['a region with a path', node('region', { name: '../x' }, [1]), 'name'],
  ['edges that meet', node('edged-extrude', { height: 4, bottom: 'chamfer', bottomSize: 1, top: 'fillet', topSize: 3 }, [0]), 'topSize'],
  ['an edge that is a film', node('edged-extrude', { height: 4, bottom: 'chamfer', bottomSize: 0.0001, top: 'fillet', topSize: 0 }, [0]), 'bottomSize'],
  ['a wedge', node('extrude', { height: 1, taper: [0, 1] }, [0]), 'taper'],
  ['a floor as high as the vessel', node('shell', { height: 10, wall: 1, floor: 8, lid: 2 }, [0]), 'floor'],
  ['a flattening', node('transform', { matrix: [1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0] }, [1]), 'matrix'],
  ['a mirror without a direction', node('mirror', { normal: [0, 0, 0] }, [1]), 'normal'],
])('refuses %s', (_name, wrong, parameter) => {
  expect(faultOf({ nodes: [circle, node('sphere', { radius: 1 }), wrong] })).toMatchObject({ code: 'graph-refused', kind: wrong.kind, parameter, node: 2 });
});

test.each([
  ['no list of nodes', { nodes: {} }, 'graph'],
  ['null', null, 'graph'],
  ['too many nodes', { nodes: new Array(limits.nodes + 1).fill(circle) }, 'graph'],
  ['an unknown kind', { nodes: [node('minkowski', {})] }, 'minkowski'],
  ['a kind of the prototype', { nodes: [node('constructor', {})] }, 'constructor'],
  ['a node that is no object', { nodes: [5] }, 'unknown'],
  ['no inputs', { nodes: [{ kind: 'circle', parameters: { radius: 1 } }] }, 'circle'],
  ['no parameters', { nodes: [{ kind: 'circle', inputs: [] }] }, 'circle'],
  ['an input too many', { nodes: [circle, node('circle', { radius: 1 }, [0])] }, 'circle'],
  ['a union of nothing', { nodes: [node('union', {})] }, 'union'],
  ['a cycle', { nodes: [circle, node('union', {}, [1])] }, 'union'],
  ['a reference forwards', { nodes: [node('profile-union', {}, [1]), circle] }, 'profile-union'],
  ['a fraction of a place', { nodes: [circle, node('profile-union', {}, [0.5])] }, 'profile-union'],
  ['a place in words', { nodes: [circle, node('profile-union', {}, ['0'])] }, 'profile-union'],
  ['a profile for a solid', { nodes: [circle, node('union', {}, [0])] }, 'union'],
  ['a solid for a profile', { nodes: [node('sphere', { radius: 1 }), node('extrude', { height: 1 }, [0])] }, 'extrude'],
])('refuses %s', (_name, graph, kind) => {
  const fault = faultOf(graph);
  expect(fault).toMatchObject({ code: 'graph-refused', kind });
  expect(fault).not.toHaveProperty('parameter');
});

test('blames the parameter that makes a node too large', () => {
  const ball = node('sphere', { radius: 50, segments: 400 });
  expect(faultOf({ nodes: [ball, node('repeat-grid', { columns: 3, rows: 90, columnStep: [9, 0, 0], rowStep: [0, 9, 0] }, [0])] })).toMatchObject({ kind: 'repeat-grid', parameter: 'rows' });
  expect(faultOf({ nodes: [ball, node('repeat-linear', { count: 20, step: [9000, 0, 0] }, [0])] })).toMatchObject({ kind: 'repeat-linear', parameter: 'count' });
  expect(faultOf({ nodes: [circle, node('extrude', { height: 1, divisions: 2000, twist: 3600 }, [0]), node('repeat-polar', { count: 10_000 }, [1])] })).toMatchObject({ kind: 'repeat-polar', parameter: 'count' });
});

test('repeats of repeats are counted through', () => {
  const repeat = (input: number) => node('repeat-linear', { count: 1000, step: [1, 0, 0] }, [input]);
  expect(faultOf({ nodes: [node('box', { size: [1, 1, 1], on: 'bed' }), repeat(0), repeat(1), repeat(2)] })).toMatchObject({ kind: 'repeat-linear', parameter: 'count', node: 2 });
});

test('counts what is evaluated, so a chain of unions is as cheap as one union', () => {
  const { g, graph } = createGraphBuilder();
  let body = g.sphere({ radius: 50 });
  for (let k = 1; k < 400; k += 1) body = body.union(g.sphere({ radius: 2 }).translate([k, 0, 0]));
  expect(faultOf(graph())).toBeUndefined();
  // The same spheres, each repeated by itself, are together too many.
  const heavy = createGraphBuilder();
  for (let k = 0; k < 30; k += 1) heavy.g.sphere({ radius: 50 + k }).repeat({ count: 50, step: [1, 0, 0] });
  expect(faultOf(heavy.graph())).toMatchObject({ kind: 'graph' });
});

test('does not keep what the caller may still change', () => {
  const graph = { nodes: [{ kind: 'circle', inputs: [] as number[], parameters: { radius: 5 } as Record<string, number> }] };
  const outcome = validateGraph(graph);
  graph.nodes[0]!.parameters['radius'] = NaN;
  graph.nodes.push(graph.nodes[0]!);
  expect(outcome.ok && outcome.value).toEqual({ nodes: [{ kind: 'circle', inputs: [], parameters: { radius: 5, segments: 0 } }] } satisfies Graph);
});

test('messages show hostile values shortly and on one line', () => {
  for (const radius of ['x'.repeat(1e6), { toString: () => { throw new Error('ran'); } }, [[['deep']]], new Array(1e5).fill(1), '\n\u001b[31m']) {
    const message = faultOf({ nodes: [node('circle', { radius })] })!.message;
    expect(message.length).toBeLessThan(200);
    // oxlint-disable-next-line no-control-regex -- control characters are the point
    expect(message).not.toMatch(/[\u0000-\u001f]/);
  }
});

test('every kind is registered under its own name with a noun', () => {
  for (const [name, kind] of Object.entries(nodeKinds)) {
    expect(kind.kind).toBe(name);
    expect(kind.noun).toMatch(/^(an?|copies) /);
  }
  expect(new Set(Object.values(nodeKinds).map(({ noun }) => noun)).size).toBe(Object.keys(nodeKinds).length);
});
