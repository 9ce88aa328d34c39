import { expect, test } from 'vitest';
import type { ProfileRef, SolidRef } from './builder.ts';
import { createGraphBuilder } from './create-graph-builder.ts';
import { nodeKinds } from './node-kinds.ts';
import { validateGraph } from './validate-graph.ts';

const font = 'a'.repeat(64);
const other = 'b'.repeat(64);

/** Every verb that authors have, once. */
function everything() {
  const builder = createGraphBuilder({ hashes: { serif: font, sans: other }, fallbacks: [] });
  const { g } = builder;
  const profiles: readonly ProfileRef[] = [
    g.rectangle({ width: 4, depth: 2, radius: 1 }),
    g.circle({ radius: 3 }),
    g.ngon({ sides: 6, radius: 2 }),
    g.polygon([[0, 0], [1, 0], [0, 1]]),
    g.text({ text: 'Ähre', font: 'sans', size: 8 }),
  ];
  g
    .union([g.intersection(profiles), g.hull(profiles)])
    .union(profiles[0]!)
    .subtract(profiles[1]!)
    .intersect(profiles[2]!)
    .offset(1)
    .filled()
    .joined({ width: 2 })
    .hull()
    .mirror([1, 0])
    .rotate(30)
    .scale(2)
    .translate([1, 2])
    .repeat({ count: 2, step: [10, 0] })
    .repeatGrid({ columns: 2, rows: 2, columnStep: [20, 0], rowStep: [0, 20] })
    .repeatAround({ count: 3 });
  const solids: readonly SolidRef[] = [
    g.box({ size: [1, 2, 3] }),
    g.roundedBox({ size: [5, 5, 5], radius: 1 }),
    g.cylinder({ radius: 1, height: 2 }),
    g.cone({ bottomRadius: 1, topRadius: 0, height: 2 }),
    g.sphere({ radius: 1 }),
    g.shell(profiles[1]!, { height: 10, wall: 1, floor: 1 }),
    profiles[2]!.extrude({ height: 2, twist: 10, taper: 0.5 }),
    profiles[2]!.extrude({ height: 2, top: { kind: 'fillet', size: 0.5 } }),
    profiles[0]!.revolve({ degrees: 90 }),
  ];
  const solid = g
    .union([g.intersection(solids), g.hull(solids)])
    .union(solids[0]!)
    .subtract(solids[1]!)
    .intersect(solids[2]!)
    .hull()
    .rotate([10, 20, 30])
    .scale([1, 2, 3])
    .translate([1, 2, 3])
    .mirror([0, 0, 1])
    .repeat({ count: 2, step: [10, 0, 0] })
    .repeatGrid({ columns: 1, rows: 2, columnStep: [20, 0, 0], rowStep: [0, 20, 0] })
    .repeatAround({ count: 1, sweep: 90 })
    .twist({ degrees: 10, height: 5 })
    .bend({ radius: 200 })
    .region('body')
    .union(g.drawing({ drawing: 'd'.repeat(64), width: 30, height: 20 }, { width: 12 }).extrude({ height: 2 }), g.relief({ image: 'e'.repeat(64), width: 8, height: 8, levels: 'A'.repeat(64) }, { width: 20, depth: 20, dark: 1, light: 3 }));
  return { ...builder, solid };
}

test('the verbs reach every kind of node, and what they record is valid', () => {
  const { graph } = everything();
  const checked = validateGraph(JSON.parse(JSON.stringify(graph())));
  expect(checked.ok ? undefined : checked.fault.message).toBeUndefined();
  const kinds = new Set(graph().nodes.map(({ kind }) => kind));
  // These come from texts, drawings and pictures, not from authors.
  expect(Object.keys(nodeKinds).filter((kind) => !kinds.has(kind))).toEqual(['outline', 'height-field']);
});

test('a chain of moves is one move of the shape', () => {
  const { g, graph } = createGraphBuilder();
  const box = g.box({ size: [1, 1, 1] });
  const moved = box.rotate([0, 0, 90]).translate([5, 0, 0]).scale(2);
  const node = graph().nodes[moved.node]!;
  expect(node.inputs).toEqual([box.node]);
  expect(node.parameters['matrix']).toEqual([0, 2, 0, -2, 0, 0, 0, 0, 2, 10, 0, 0]);
});

test('what was returned does not change with later calls', () => {
  const { g, graph } = createGraphBuilder();
  g.sphere({ radius: 1 });
  const before = graph();
  g.sphere({ radius: 2 });
  expect(before.nodes).toHaveLength(1);
  expect(graph().nodes).toHaveLength(2);
});

test('the chosen font comes first, then those that stand in, each once', () => {
  const { g, graph } = createGraphBuilder({ hashes: { serif: font, sans: other }, fallbacks: [font] });
  g.text({ text: 'a', font: 'sans', size: 5 });
  g.text({ text: 'a', font: 'serif', size: 5 });
  expect(graph().nodes.map(({ parameters }) => parameters['fonts'])).toEqual([[other, font], [font]]);
  expect(() => g.text({ text: 'a', font: 'comic', size: 5 })).toThrow('There is no font "comic". Choose one of: serif, sans.');
  expect(() => g.text({ text: 'a', font: 'constructor', size: 5 })).toThrow('There is no font "constructor"');
});

test('mistakes in a script are said at their line', () => {
  const { g } = createGraphBuilder();
  const circle = g.circle({ radius: 1 });
  const ball = g.sphere({ radius: 1 });
  expect(() => g.union([])).toThrow('g.union needs at least one profile or solid');
  expect(() => g.union<ProfileRef | SolidRef>([ball, circle])).toThrow('Expected a solid, got a profile');
  expect(() => ball.subtract({ dimension: 3, node: 0 } as SolidRef)).toThrow('Expected a solid made with g, got a object');
  expect(() => ball.union([ball] as unknown as SolidRef)).toThrow('did you forget "..."?');
  expect(() => createGraphBuilder().g.hull([ball])).toThrow('made by another build');
});

test('edges of size 0 are those of a plain extrusion, and edges go with straight walls', () => {
  const { g, graph } = createGraphBuilder();
  const square = g.rectangle({ width: 9, depth: 9 });
  square.extrude({ height: 5 });
  square.extrude({ height: 5, bottom: { kind: 'chamfer', size: 0 } });
  square.extrude({ height: 5, bottom: { kind: 'chamfer', size: 0 }, top: { kind: 'fillet', size: 2 } });
  const [, plain, none, rounded] = graph().nodes;
  expect(none).toEqual(plain);
  expect(rounded).toEqual({ kind: 'edged-extrude', inputs: [0], parameters: { height: 5, bottom: 'chamfer', bottomSize: 0, top: 'fillet', topSize: 2, centred: false } });
  expect(() => square.extrude({ height: 5, twist: 30, top: { kind: 'fillet', size: 2 } })).toThrow('go with straight walls');
});
