import { expect, test } from 'vitest';
import type { GeometryBuilder, SolidRef } from './builder.ts';
import { createGraphBuilder } from './create-graph-builder.ts';
import { createEvaluator } from './evaluate.ts';
import type { Kernel, MakeOrder } from './kernel.ts';
import type { Mesh } from './mesh.ts';
import { NodeRefused } from './outcome.ts';
import type { CheckedGraph } from './validate-graph.ts';
import { validateGraph } from './validate-graph.ts';

const tetrahedron: Mesh = { positions: Float32Array.from([0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1]), indices: Uint32Array.from([0, 2, 1, 0, 1, 3, 1, 2, 3, 2, 0, 3]), runs: [{ region: '', node: 'n', start: 0, count: 4 }] };

/** A kernel that makes words of what it is asked for. */
function scribe({ mesh = tetrahedron, volume = 1 / 6, refuses = '' } = {}) {
  const made: string[] = [];
  const alive = new Set<string>();
  const kernel: Kernel<string> = {
    id: 'scribe',
    supports: (kind) => kind !== 'text' && kind !== 'bend',
    make: ({ node, region, inputs, quality }: MakeOrder<string>) => {
      if (node.kind === refuses) throw new NodeRefused(node.kind, 'radius', 'It does not fit.');
      for (const input of inputs) expect(alive).toContain(input);
      const handle = `${node.kind}${region && `@${region}`}(${inputs.join(', ')})${quality === 'draft' ? '~' : ''} ${JSON.stringify(node.parameters)}`;
      made.push(node.kind);
      alive.add(handle);
      return handle;
    },
    mesh: (handle) => { expect(alive).toContain(handle); return { ...mesh }; },
    measure: () => ({ volume, area: 1, bounds: { min: [0, 0, 0], max: [1, 1, 1] } }),
    release: (handle) => { expect(alive.delete(handle)).toBe(true); },
    dispose: () => alive.clear(),
  };
  return { kernel, made, alive };
}

function graphOf(build: (g: GeometryBuilder) => SolidRef): { readonly graph: CheckedGraph; readonly roots: readonly { readonly id: string; readonly node: number }[] } {
  const { g, graph } = createGraphBuilder();
  const { node } = build(g);
  const checked = validateGraph(graph());
  if (!checked.ok) throw new Error(checked.fault.message);
  return { graph: checked.value, roots: [{ id: 'body', node }] };
}
const plate = (height: number) => (g: GeometryBuilder) => g.rectangle({ width: 10, depth: 10 }).extrude({ height }).subtract(g.cylinder({ radius: 1, height: 5 }));

test('makes each node once and nothing that did not change', () => {
  const { kernel, made } = scribe();
  const { evaluate } = createEvaluator(kernel);
  expect(evaluate({ ...graphOf(plate(2)), quality: 'final' })).toMatchObject({ ok: true });
  expect(made).toEqual(['rectangle', 'extrude', 'cylinder', 'difference']);
  evaluate({ ...graphOf(plate(3)), quality: 'final' });
  expect(made.slice(4)).toEqual(['extrude', 'difference']);
});

test('gives an unchanged graph its mesh again without asking the kernel', () => {
  const { kernel, made } = scribe();
  const { evaluate } = createEvaluator(kernel);
  const first = evaluate({ ...graphOf(plate(2)), quality: 'final' });
  const second = evaluate({ ...graphOf(plate(2)), quality: 'final' });
  expect(made).toHaveLength(4);
  expect(first.ok && second.ok && first.value.get('body') === second.value.get('body')).toBe(true);
  evaluate({ ...graphOf(plate(2)), quality: 'draft' });
  expect(made).toHaveLength(8);
});

test('measures genus, pieces and triangles from the mesh', () => {
  const { evaluate } = createEvaluator(scribe().kernel);
  const outcome = evaluate({ ...graphOf(plate(2)), quality: 'final' });
  expect(outcome.ok && outcome.value.get('body')!.measurements).toEqual({ volume: 1 / 6, area: 1, bounds: { min: [0, 0, 0], max: [1, 1, 1] }, genus: 0, pieces: 1, triangles: 4 });
});

test('two parts of one solid share it', () => {
  const { kernel, made } = scribe();
  const { graph, roots } = graphOf(plate(2));
  const outcome = createEvaluator(kernel).evaluate({ graph, roots: [...roots, { id: 'twin', node: roots[0]!.node }], quality: 'final' });
  expect(outcome.ok && outcome.value.get('body') === outcome.value.get('twin')).toBe(true);
  expect(made).toHaveLength(4);
});

test('keeps no more than its budget, and releases everything when cleared', () => {
  const { kernel, alive } = scribe();
  const evaluator = createEvaluator(kernel, { budget: 120_000 });
  for (let height = 1; height <= 50; height += 1) {
    evaluator.evaluate({ ...graphOf(plate(height)), quality: 'final' });
    expect(evaluator.kept().bytes).toBeLessThanOrEqual(120_000);
    expect(evaluator.kept().handles).toBe(alive.size);
  }
  expect(alive.size).toBeGreaterThan(1);
  evaluator.clear();
  expect(alive.size).toBe(0);
});

test('works in a budget of nothing: what is still needed is never released', () => {
  const { kernel, alive } = scribe();
  const evaluator = createEvaluator(kernel, { budget: 0 });
  expect(evaluator.evaluate({ ...graphOf((g) => plate(2)(g).union(plate(3)(g).region('a'), g.hull([plate(2)(g), plate(4)(g)]))), quality: 'final' })).toMatchObject({ ok: true });
  expect(alive.size).toBe(0);
});

test('a node that the kernel lacks, or finds impossible, is a fault that names it', () => {
  expect(createEvaluator(scribe().kernel).evaluate({ ...graphOf((g) => g.box({ size: [1, 1, 1] }).bend({ radius: 9 })), quality: 'final' })).toMatchObject({ ok: false, fault: { code: 'graph-refused', kind: 'bend' } });
  const { kernel, made } = scribe({ refuses: 'cylinder' });
  expect(createEvaluator(kernel).evaluate({ ...graphOf(plate(2)), quality: 'final' })).toEqual({ ok: false, fault: { code: 'graph-refused', kind: 'cylinder', parameter: 'radius', message: 'It does not fit.' } });
  expect(made).toEqual(['rectangle', 'extrude']);
});

test.each([
  ['nothing', { mesh: { ...tetrahedron, indices: new Uint32Array(0) } }, 'empty'],
  ['an open surface', { mesh: { ...tetrahedron, indices: tetrahedron.indices.slice(3) } }, 'open surface'],
  ['what is no number', { mesh: { ...tetrahedron, positions: tetrahedron.positions.with(4, NaN) } }, 'no numbers'],
  ['infinities that cancel', { mesh: { ...tetrahedron, positions: tetrahedron.positions.with(4, Infinity).with(7, -Infinity) } }, 'no numbers'],
  ['no volume', { volume: 0 }, 'without a volume'],
  ['the inside out', { volume: -1 }, 'without a volume'],
  ['a volume of NaN', { volume: NaN }, 'no numbers'],
])('a kernel that gives %s is found out', (_name, options, words) => {
  const outcome = createEvaluator(scribe(options).kernel).evaluate({ ...graphOf(plate(2)), quality: 'final' });
  expect(outcome).toMatchObject({ ok: false, fault: { code: 'geometry-unsound', part: 'body' } });
  expect(outcome.ok || outcome.fault.message).toContain(words);
});

test('a part must be a solid of its graph', () => {
  const { graph } = graphOf(plate(2));
  for (const node of [0, 99, -1, 0.5]) expect(createEvaluator(scribe().kernel).evaluate({ graph, roots: [{ id: 'p', node }], quality: 'final' })).toMatchObject({ ok: false, fault: { code: 'graph-refused', kind: 'graph' } });
});

test('a graph that nobody checked never reaches a kernel', () => {
  const { kernel, made } = scribe();
  const { graph, roots } = graphOf(plate(2));
  expect(() => createEvaluator(kernel).evaluate({ graph: { ...graph }, roots, quality: 'final' })).toThrow('validateGraph');
  expect(made).toEqual([]);
});

test('a broken kernel is the caller\'s to replace', () => {
  const { kernel } = scribe();
  const broken = { ...kernel, make: () => { throw new WebAssembly.RuntimeError('unreachable'); } };
  expect(() => createEvaluator(broken).evaluate({ ...graphOf(plate(2)), quality: 'final' })).toThrow('unreachable');
});
