import { expect, test } from 'vitest';
import { createGraphBuilder } from './create-graph-builder.ts';
import { namesOf } from './names.ts';
import { resolveText } from './resolve-text.ts';
import type { TextNodeParameters } from './resolve-text.ts';
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
const shape = (parameters: TextNodeParameters) => Promise.resolve({ ok: true, value: { contours: [square], notes: [parameters.text] } } as const);

test('puts outlines in the place of texts and keeps the names', async () => {
  const graph = sign('Haus');
  const resolved = await resolveText(graph, shape);
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
  expect(plain.ok && (await resolveText(plain.value, () => Promise.reject(new Error('asked'))))).toMatchObject({ ok: true, value: { notes: [] } });
  const fault = { code: 'font-missing', message: 'Choose another font.' } as const;
  expect(await resolveText(sign('Haus'), () => Promise.resolve({ ok: false, fault } as const))).toEqual({ ok: false, fault });
});

test('outlines are judged like everything else', async () => {
  const wild = () => Promise.resolve({ ok: true, value: { contours: [[[0, 0], [NaN, 1], [1, 1]]], notes: [] } } as const);
  expect(await resolveText(sign('Haus'), wild)).toMatchObject({ ok: false, fault: { code: 'graph-refused', kind: 'outline', parameter: 'contours' } });
});

test('a text may come out as nothing', async () => {
  const nothing = () => Promise.resolve({ ok: true, value: { contours: [], notes: [] } } as const);
  expect(await resolveText(sign(' '), nothing)).toMatchObject({ ok: true });
});
