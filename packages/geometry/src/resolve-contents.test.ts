import { expect, test } from 'vitest';
import { createGraphBuilder } from './create-graph-builder.ts';
import { namesOf } from './names.ts';
import { resolveContents } from './resolve-contents.ts';
import type { TextNodeParameters } from './resolve-contents.ts';
import { validateGraph } from './validate-graph.ts';
import type { CheckedGraph } from './validate-graph.ts';

const font = 'c'.repeat(64);
const square = [[0, 0], [1, 0], [1, 1], [0, 1]];

function sign(text: string): CheckedGraph {
  const { g, graph } = createGraphBuilder({ hashes: { serif: font }, fallbacks: [] });
  g.box({ size: [50, 20, 2] }).subtract(g.text({ text, font: 'serif', size: 9 }).extrude({ height: 1 }));
  const checked = validateGraph(graph());
  if (!checked.ok) throw new Error(checked.fault.message);
  return checked.value;
}
const none = { drawing: () => undefined, image: () => undefined };
const shape = (parameters: TextNodeParameters) => Promise.resolve({ ok: true, value: { contours: [square], notes: [parameters.text] } } as const);

test('puts outlines in the place of texts and keeps the names', async () => {
  const graph = sign('Haus');
  const resolved = await resolveContents(graph, { ...none, shape: shape });
  if (!resolved.ok) throw new Error('refused');
  expect(resolved.value.graph.nodes.map(({ kind }) => kind)).toEqual(['box', 'outline', 'extrude', 'difference']);
  expect(resolved.value.graph.nodes[1]!.parameters).toEqual({ contours: [square] });
  expect(resolved.value.notes).toEqual(['Haus']);
  expect(namesOf(resolved.value.graph)).toEqual(namesOf(graph));
  expect(namesOf(sign('Hof'))).not.toEqual(namesOf(graph));
});

test('asks for text only where there is some, and passes its faults on', async () => {
  const { g, graph } = createGraphBuilder();
  g.sphere({ radius: 1 });
  const plain = validateGraph(graph());
  expect(plain.ok && (await resolveContents(plain.value, { ...none, shape: () => Promise.reject(new Error('asked')) }))).toMatchObject({ ok: true, value: { notes: [] } });
  const fault = { code: 'font-missing', message: 'Choose another font.' } as const;
  expect(await resolveContents(sign('Haus'), { ...none, shape: () => Promise.resolve({ ok: false, fault } as const) })).toEqual({ ok: false, fault });
});

test('outlines are judged like everything else', async () => {
  const wild = () => Promise.resolve({ ok: true, value: { contours: [[[0, 0], [NaN, 1], [1, 1]]], notes: [] } } as const);
  expect(await resolveContents(sign('Haus'), { ...none, shape: wild })).toMatchObject({ ok: false, fault: { code: 'graph-refused', kind: 'outline', parameter: 'contours' } });
});

test('a text may come out as nothing', async () => {
  const nothing = () => Promise.resolve({ ok: true, value: { contours: [], notes: [] } } as const);
  expect(await resolveContents(sign(' '), { ...none, shape: nothing })).toMatchObject({ ok: true });
});

const build = (make: (g: ReturnType<typeof createGraphBuilder>['g']) => void): CheckedGraph => {
  const { g, graph } = createGraphBuilder();
  make(g);
  const checked = validateGraph(graph());
  if (!checked.ok) throw new Error(checked.fault.message);
  return checked.value;
};
const star = { drawing: 'd'.repeat(64), width: 40, height: 20 };
const photo = { image: 'e'.repeat(64), width: 8, height: 9, levels: 'A'.repeat(72) };

test('a drawing is fitted into what was asked for, and centred', async () => {
  const drawing = { width: 40, height: 20, contours: [[[0, 0], [40, 0], [40, 20]]] };
  const graph = build((g) => [g.drawing(star, { width: 80 }), g.drawing(star, { width: 80, height: 10 }), g.drawing(star)]);
  const resolved = await resolveContents(graph, { ...none, shape, drawing: (hash) => (hash === star.drawing ? drawing : undefined) });
  expect(resolved.ok && resolved.value.graph.nodes.map(({ parameters }) => parameters['contours'])).toEqual([[[[-40, -20], [40, -20], [40, 20]]], [[[-10, -5], [10, -5], [10, 5]]], [[[-20, -10], [20, -10], [20, 10]]]]);
  expect(resolved.ok && namesOf(resolved.value.graph)).toEqual(namesOf(graph));
});

test('a relief becomes a height field', async () => {
  const image = { width: 8, height: 9, levels: Array.from({ length: 72 }, (_, place) => place % 64) };
  const graph = build((g) => g.relief(photo, { width: 80, depth: 90, dark: 3, light: 1 }));
  const resolved = await resolveContents(graph, { ...none, shape, image: () => image });
  expect(resolved.ok && resolved.value.graph.nodes[0]).toEqual({ kind: 'height-field', inputs: [], parameters: { columns: 8, rows: 9, levels: image.levels, width: 80, depth: 90, dark: 3, light: 1 } });
});

test('what the design does not hold is refused', async () => {
  for (const graph of [build((g) => g.drawing(star)), build((g) => g.relief(photo, { width: 8, depth: 9, dark: 1, light: 2 }))]) expect(await resolveContents(graph, { ...none, shape })).toMatchObject({ ok: false, fault: { code: 'graph-refused' } });
});
