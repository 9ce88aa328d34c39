import { createManifoldKernel } from '@patternbook/kernel-manifold';
import { createSandbox } from '@patternbook/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPipeline } from './pipeline.ts';
import type { Pipeline } from './pipeline.ts';
import type { EvaluateRequest, Evaluation } from './protocol.ts';

const script = (inside = ''): string => `import { defineProduct, length } from 'patternbook';
export default defineProduct({
  id: 'pot', version: '1.0.0', name: { en: 'Pot' }, tagline: { en: 'A pot' }, description: { en: 'A pot.' }, groups: [{ id: 'size', label: { en: 'Size' } }],
  parameters: { diameter: length({ label: { en: 'Diameter' }, group: 'size', default: 120, min: 60, max: 240, step: 1 }) },
  rules: [], presets: [], parts: { pot: { name: { en: 'Pot' }, finish: { material: 'pla', colour: 'white' } }, saucer: { name: { en: 'Saucer' }, finish: { material: 'pla', colour: 'white' } } },
  build: ({ diameter }, g) => {
    ${inside}
    const pot = g.shell(g.circle({ radius: diameter / 2 }), { height: 80, wall: 3, floor: 4 }).union(g.cylinder({ radius: diameter / 2 + 2, height: 5 }).subtract(g.cylinder({ radius: diameter / 2 - 3, height: 5 })).translate([0, 0, 75]).region('rim'));
    const saucer = g.cylinder({ radius: 130, height: 3 });
    return {
      parts: [{ id: 'pot', solid: pot, explode: [0, 0, 40] }, { id: 'saucer', solid: saucer, quantity: 2, printRotation: [180, 0, 0] }],
      handles: [{ parameter: 'diameter', part: 'pot', at: [diameter / 2, 0, 40], axis: [1, 0, 0], gain: 2 }],
      dimensions: [{ id: 'width', part: 'saucer', from: [-130, 0, 0], to: [130, 0, 0], offset: [0, -20, 0], overall: 'x' }],
      hardware: [{ designation: 'ISO 4762 M3×10', quantity: 4, purpose: { en: 'Feet' } }],
    };
  },
});`;

let pipeline: Pipeline;
let release: () => void;
beforeAll(async () => {
  const [sandbox, kernel] = await Promise.all([createSandbox(), createManifoldKernel()]);
  pipeline = createPipeline({ sandbox, kernel, shaper: () => Promise.reject(new Error('No text here.')), fonts: { hashes: {}, fallbacks: [] }, now: () => performance.now() });
  release = () => {
    sandbox.dispose();
    kernel.dispose();
  };
});
afterAll(() => release());

const source = { hash: 'pot', script: script() };
const request = (diameter: number, change: Partial<EvaluateRequest> = {}): EvaluateRequest => ({ source, values: { diameter }, quality: 'final', purpose: 'show', ...change });
const evaluate = async (asked: EvaluateRequest): Promise<Evaluation> => {
  const outcome = await pipeline.evaluate(asked);
  if (!outcome.ok) throw new Error(outcome.fault.message);
  return outcome.value;
};
const faultOf = async (inside: string): Promise<unknown> => {
  const outcome = await pipeline.evaluate(request(120, { source: { hash: inside, script: script(inside) } }));
  return outcome.ok ? undefined : outcome.fault;
};

describe('pipeline', () => {
  it('takes a script to parts with measurements, and everything that belongs to them', async () => {
    const { parts, handles, dimensions, hardware, graph, notes } = await evaluate(request(120));
    expect(parts.map(({ id, quantity, explode, printRotation }) => ({ id, quantity, explode, printRotation }))).toEqual([
      { id: 'pot', quantity: 1, explode: [0, 0, 40], printRotation: [0, 0, 0] },
      { id: 'saucer', quantity: 2, explode: [0, 0, 0], printRotation: [180, 0, 0] },
    ]);
    expect(parts[0]?.measurements.bounds).toEqual({ min: [-62, -62, 0], max: [62, 62, 80] });
    expect(parts[0]?.mesh.runs.map(({ region }) => region)).toContain('rim');
    expect(parts[0]?.drawn?.normals.length).toBe((parts[0]?.mesh.indices.length ?? 0) * 3);
    expect([handles.length, dimensions.length, hardware.length, notes.length]).toEqual([1, 1, 1, 0]);
    expect(graph.nodes.length).toBeGreaterThan(5);
  });

  it('draws with about half the triangles while dragging', async () => {
    const [draft, final] = [await evaluate(request(121, { quality: 'draft' })), await evaluate(request(121))];
    expect(draft.parts[0]?.measurements.triangles).toBeLessThan((final.parts[0]?.measurements.triangles ?? 0) * 0.7);
  });

  it('answers what has not changed within a millisecond', async () => {
    const first = await evaluate(request(122));
    const times: number[] = [];
    for (let run = 0; run < 50; run += 1) {
      const begun = performance.now();
      const again = await evaluate(request(122));
      times.push(performance.now() - begun);
      expect(again.parts[0]?.mesh).toBe(first.parts[0]?.mesh);
    }
    expect(times.sort((a, b) => a - b)[25]).toBeLessThan(1);
  });

  it('does not make again what an edit does not touch', async () => {
    const [before, after] = [await evaluate(request(123)), await evaluate(request(124))];
    expect(after.parts[1]?.mesh).toBe(before.parts[1]?.mesh);
    expect(after.parts[1]?.drawn).toBe(before.parts[1]?.drawn);
    expect(after.parts[0]?.mesh).not.toBe(before.parts[0]?.mesh);
  });

  it('makes the same bytes for files, whatever was shown before', async () => {
    const one = await evaluate(request(125, { purpose: 'make' }));
    for (const diameter of [126, 127, 125]) await evaluate(request(diameter, { quality: 'draft' }));
    await evaluate(request(125));
    const two = await evaluate(request(125, { purpose: 'make' }));
    expect(two.parts.map(({ mesh }) => mesh)).toEqual(one.parts.map(({ mesh }) => mesh));
    expect(two.parts[0]?.drawn).toBeUndefined();
  });

  it('names what was refused', async () => {
    expect(await faultOf('return { parts: [{ id: "pot", solid: g.sphere({ radius: NaN }) }] };')).toMatchObject({ code: 'graph-refused', kind: 'sphere', parameter: 'radius' });
    expect(await faultOf('return { parts: [{ id: "pot", solid: g.box({ size: [1, 1, 1] }).subtract(g.box({ size: [2, 2, 2] })) }] };')).toMatchObject({ code: 'geometry-unsound', part: 'pot' });
    expect(await faultOf('throw new Error("no");')).toMatchObject({ code: 'script-failed', line: 7 });
    expect(await faultOf('while (true);')).toMatchObject({ code: 'deadline' });
    expect(await faultOf('return {};')).toMatchObject({ code: 'script-failed', message: expect.stringMatching(/build must return/) });
  });

  it('makes solids of a graph that no script wrote, and checks it like any other', async () => {
    const { outlined, parts } = await evaluate(request(127, { purpose: 'make' }));
    const nodes = [...outlined!.nodes, { kind: 'box', inputs: [], parameters: { size: [500, 500, 40], on: 'bed' } }];
    const graph = { nodes: [...nodes, { kind: 'intersection', inputs: [parts[0]!.node, nodes.length - 1], parameters: {} }] };
    const made = pipeline.solids({ graph, roots: [{ id: 'lower', node: nodes.length }, { id: 'whole', node: parts[0]!.node }] });
    if (!made.ok) throw new Error(made.fault.message);
    expect(made.value.map(({ id }) => id)).toEqual(['lower', 'whole']);
    expect(made.value[0]?.measurements.bounds.max[2]).toBe(40);
    expect(made.value[1]?.mesh.positions).toEqual(parts[0]?.mesh.positions);
    expect(pipeline.solids({ graph: { nodes: [{ kind: 'sphere', inputs: [], parameters: { radius: NaN } }] }, roots: [{ id: 'a', node: 0 }] })).toMatchObject({ ok: false, fault: { code: 'graph-refused', kind: 'sphere', parameter: 'radius' } });
    expect(pipeline.solids({ graph, roots: [{ id: 'a', node: 0 }] }).ok).toBe(false);
  });

  it('describes', async () => {
    const described = await pipeline.describe(source);
    expect(described.ok && described.value.id).toBe('pot');
    expect(await pipeline.describe({ hash: 'x', script: 'export default 3' })).toMatchObject({ ok: false, fault: { code: 'script-failed' } });
  });
});
