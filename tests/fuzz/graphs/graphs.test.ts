/** Hostile graphs are refused with their kind and parameter, in no time, and before any kernel hears of them. */
import { createEvaluator, graphLimits, nodeKinds, validateGraph } from '@patternbook/geometry';
import type { GraphRefused } from '@patternbook/geometry';
import { createManifoldKernel } from '@patternbook/kernel-manifold';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostileNames, hostileNumbers, hostileValues } from './hostile-values.ts';
import { everyKind } from './valid-graphs.ts';

type LooseNode = { kind: unknown; inputs: unknown; parameters: Record<string, unknown> };

const copyOfEveryKind = (): LooseNode[] => structuredClone(everyKind()) as unknown as LooseNode[];

function refusal(graph: unknown): GraphRefused {
  const outcome = validateGraph(graph);
  expect(outcome.ok).toBe(false);
  if (outcome.ok) throw new Error('accepted');
  expect(outcome.fault.code).toBe('graph-refused');
  expect(outcome.fault.message.length).toBeLessThan(400);
  return outcome.fault;
}

test('the graph that is tampered with below is valid and has every kind', () => {
  expect(validateGraph({ nodes: everyKind() })).toMatchObject({ ok: true });
  expect(new Set(everyKind().map(({ kind }) => kind))).toEqual(new Set(Object.keys(nodeKinds)));
});

const places = everyKind().flatMap(({ kind, parameters }, place) => Object.keys(parameters).map((parameter) => ({ place, kind, parameter })));

describe.each(places)('$parameter of $kind', ({ place, kind, parameter }) => {
  test('is refused by name for every hostile value that is not a value of its kind', () => {
    for (const [order, value] of hostileValues.entries()) {
      const nodes = copyOfEveryKind();
      nodes[place]!.parameters[parameter] = value;
      const outcome = validateGraph({ nodes });
      // A few are harmless somewhere: no contours, any words of a text, a parameter that may be left out.
      const harmless = outcome.ok && (value === undefined || (typeof value === 'string' && ['text', 'name'].includes(parameter)) || (parameter === 'contours' && Array.isArray(value) && value.length === 0) || typeof value === 'boolean');
      if (harmless) continue;
      expect({ order, fault: outcome.ok ? 'none' : outcome.fault }).toMatchObject({ fault: { code: 'graph-refused', kind, parameter, node: place } });
    }
  });

  test('is refused by name wherever a number in it is hostile', () => {
    const numbersIn = (value: unknown, path: readonly number[] = []): readonly (readonly number[])[] => (typeof value === 'number' ? [path] : Array.isArray(value) ? value.flatMap((each, k) => numbersIn(each, [...path, k])) : []);
    for (const path of numbersIn(everyKind()[place]!.parameters[parameter])) {
      for (const number of hostileNumbers) {
        const nodes = copyOfEveryKind();
        let holder: Record<PropertyKey, unknown> = nodes[place]!.parameters;
        let key: PropertyKey = parameter;
        for (const step of path) {
          holder = holder[key] as Record<PropertyKey, unknown>;
          key = step;
        }
        holder[key] = number;
        expect(refusal({ nodes })).toMatchObject({ kind, parameter, node: place });
      }
    }
  });
});

test('names that every object knows are no kinds and no parameters', () => {
  for (const name of hostileNames) {
    expect(refusal({ nodes: [{ kind: name, inputs: [], parameters: {} }] }).node).toBe(0);
    const parameters: Record<string, unknown> = { radius: 5 };
    Object.defineProperty(parameters, name, { value: 5, enumerable: true, configurable: true, writable: true });
    expect(refusal({ nodes: [{ kind: 'circle', inputs: [], parameters }] })).toMatchObject({ kind: 'circle', parameter: name.slice(0, 40) });
  }
  expect(refusal(JSON.parse('{"nodes":[{"kind":"circle","inputs":[],"parameters":{"__proto__":{"radius":5}}}]}'))).toMatchObject({ kind: 'circle', parameter: '__proto__' });
  expect(({} as Record<string, unknown>)['radius']).toBeUndefined();
});

test('parameters that are only inherited are missing', () => {
  expect(refusal({ nodes: [{ kind: 'circle', inputs: [], parameters: Object.create({ radius: 5 }) as object }] })).toMatchObject({ kind: 'circle', parameter: 'radius' });
});

test('no node can reach itself or what comes later', () => {
  for (const [place, { inputs }] of everyKind().entries()) {
    for (const order of inputs.keys()) {
      for (const wrong of [place, place + 1, -1, 1e9, NaN, 0.5, '0', null, undefined, [0]]) {
        const nodes = copyOfEveryKind();
        (nodes[place]!.inputs as unknown[])[order] = wrong;
        expect(refusal({ nodes })).toMatchObject({ kind: nodes[place]!.kind, node: place });
      }
    }
  }
});

test.each([
  ['a million nodes', () => ({ nodes: new Array(1_000_000).fill({ kind: 'circle', inputs: [], parameters: { radius: 1 } }) }), 'graph'],
  ['a node with a million inputs', () => ({ nodes: [{ kind: 'sphere', inputs: [], parameters: { radius: 1 } }, { kind: 'union', inputs: new Array(1_000_000).fill(0), parameters: {} }] }), 'union'],
  ['many nodes with many inputs', () => ({ nodes: [{ kind: 'sphere', inputs: [], parameters: { radius: 1, segments: 4 } }, ...Array.from({ length: 100 }, () => ({ kind: 'union', inputs: new Array(graphLimits.inputs).fill(0), parameters: {} }))] }), 'graph'],
  ['a contour of a million points', () => ({ nodes: [{ kind: 'polygon', inputs: [], parameters: { points: Array.from({ length: 1_000_000 }, (_, k) => [k % 100, k % 77]) } }] }), 'polygon'],
  ['a million contours', () => ({ nodes: [{ kind: 'outline', inputs: [], parameters: { contours: new Array(1_000_000).fill([[0, 0], [1, 0], [0, 1]]) } }] }), 'outline'],
  ['repeats of repeats of repeats', () => ({ nodes: [{ kind: 'sphere', inputs: [], parameters: { radius: 1 } }, ...[0, 1, 2, 3].map((input) => ({ kind: 'repeat-grid', inputs: [input], parameters: { columns: 100, rows: 100, columnStep: [1, 0, 0], rowStep: [0, 1, 0] } }))] }), 'repeat-grid'],
  ['a tower of offsets', () => ({ nodes: [{ kind: 'circle', inputs: [], parameters: { radius: 1 } }, ...Array.from({ length: 60 }, (_, input) => ({ kind: 'offset', inputs: [input], parameters: { distance: 100, corners: 'round' } }))] }), 'offset'],
  ['a tower of scales', () => ({ nodes: [{ kind: 'box', inputs: [], parameters: { size: [1, 1, 1], on: 'bed' } }, ...Array.from({ length: 9 }, (_, input) => ({ kind: 'transform', inputs: [input], parameters: { matrix: [1000, 0, 0, 0, 1000, 0, 0, 0, 1000, 0, 0, 0] } }))] }), 'transform'],
  ['a tower of twists', () => ({ nodes: [{ kind: 'box', inputs: [], parameters: { size: [900, 900, 900], on: 'bed' } }, ...Array.from({ length: 9 }, (_, input) => ({ kind: 'twist', inputs: [input], parameters: { degrees: 3600, height: 1 } }))] }), 'twist'],
  ['unions that double themselves', () => ({ nodes: [{ kind: 'sphere', inputs: [], parameters: { radius: 9 } }, ...Array.from({ length: 40 }, (_, input) => ({ kind: 'union', inputs: [input, input], parameters: {} }))] }), 'union'],
  ['a thousand dense spheres', () => ({ nodes: Array.from({ length: 1000 }, () => ({ kind: 'sphere', inputs: [], parameters: { radius: 9, segments: 1000 } })) }), 'graph'],
])('%s is refused at once', (_name, graph, kind) => {
  expect(refusal(graph()).kind).toBe(kind);
});

test('anything at all is answered, never thrown at', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withObjectString: true, withSparseArray: true, withTypedArray: true }), (anything) => {
      for (const graph of [anything, { nodes: anything }, { nodes: [anything] }, { nodes: [{ kind: 'circle', inputs: anything, parameters: anything }] }]) {
        const outcome = validateGraph(graph);
        expect(outcome.ok ? Array.isArray((graph as { nodes: unknown }).nodes) : outcome.fault.code).toBe(outcome.ok ? true : 'graph-refused');
      }
    }),
    { numRuns: 500 },
  );
});

test('what passes at the very edge of the limits is made or refused, and the kernel lives on', { timeout: 120_000 }, async () => {
  const kernel = await createManifoldKernel();
  const edge = fc.constantFrom(graphLimits.smallestLength, 0.01, 1, 100, graphLimits.length);
  // Huge shapes that are twisted or nearly coincide are not refused but take long: the workshop's deadline is for them.
  const moderate = fc.constantFrom(graphLimits.smallestLength, 0.01, 1, 30);
  const small = fc.constantFrom(1, 2, 3);
  const angle = fc.constantFrom(-3600, -360, -90, -0.001, 0.001, 45, 90, 359.999, 360, 3600);
  const leaf = fc.oneof(
    fc.record({ kind: fc.constant('box'), parameters: fc.record({ size: fc.tuple(edge, edge, edge), on: fc.constantFrom('bed', 'corner', 'centre') }) }),
    fc.record({ kind: fc.constant('cone'), parameters: fc.record({ bottomRadius: edge, topRadius: edge, height: edge, segments: fc.constantFrom(0, 3, 40) }) }),
    fc.record({ kind: fc.constant('sphere'), parameters: fc.record({ radius: edge, segments: fc.constantFrom(3, 8, 40) }) }),
    fc.record({ kind: fc.constant('rounded-box'), parameters: fc.tuple(edge, edge).map(([size, radius]) => ({ size: [size, size, size], radius: Math.min(radius, size / 2) })) }),
  );
  const profile = fc.oneof(
    fc.record({ kind: fc.constant('rectangle'), parameters: fc.tuple(moderate, moderate, moderate).map(([width, depth, radius]) => ({ width, depth, radius: Math.min(radius, width / 2, depth / 2) })) }),
    fc.record({ kind: fc.constant('ngon'), parameters: fc.record({ sides: fc.constantFrom(3, 7, 100), radius: moderate }) }),
    fc.record({ kind: fc.constant('polygon'), parameters: fc.record({ points: fc.array(fc.tuple(fc.constantFrom(0, 0.001, 1, 1, 3, 30), fc.constantFrom(0, -0.001, 1, 2, 2, -30)), { minLength: 3, maxLength: 9 }) }) }),
  );
  const onProfile = fc.oneof(
    fc.record({ kind: fc.constant('extrude'), parameters: fc.record({ height: moderate, twist: angle, taper: fc.constantFrom([1, 1], [0, 0], [0.001, 9]), divisions: fc.constantFrom(0, 1, 9), centred: fc.boolean() }) }),
    fc.record({ kind: fc.constant('edged-extrude'), parameters: fc.record({ height: moderate, bottom: fc.constantFrom('chamfer', 'fillet'), bottomSize: fc.constantFrom(0, 0.001, 0.3, 30), top: fc.constantFrom('chamfer', 'fillet'), topSize: fc.constantFrom(0, 0.001, 0.3, 30), centred: fc.boolean() }) }),
    fc.record({ kind: fc.constant('revolve'), parameters: fc.record({ degrees: fc.constantFrom(0.001, 1, 90, 359.999, 360), segments: fc.constantFrom(0, 3) }) }),
    fc.record({ kind: fc.constant('shell'), parameters: fc.tuple(moderate, moderate, moderate).map(([height, wall, floor]) => ({ height, wall, floor: Math.min(floor, height / 2), lid: height / 4 })) }),
  );
  const onSolid = fc.oneof(
    fc.record({ kind: fc.constant('transform'), parameters: fc.record({ matrix: fc.constantFrom([-9, 0, 0, 0, 1, 0, 0, 0, 0.001, 0, 0, 0], [1, 0, 0, 5, 1, 0, 0, 0, 1, 10_000, 0, 0], [0, 1, 0, 0, 0, 1, 1, 0, 0, -1, 0, 0]) }) }),
    fc.record({ kind: fc.constant('mirror'), parameters: fc.record({ normal: fc.constantFrom([0.001, 0, 0], [10_000, 1, -10_000]) }) }),
    fc.record({ kind: fc.constant('repeat-linear'), parameters: fc.record({ count: small, step: fc.constantFrom([0, 0, 0], [1, 1, 1], [9, 0, 0]) }) }),
    fc.record({ kind: fc.constant('repeat-polar'), parameters: fc.record({ count: small, sweep: fc.constantFrom(-360, 0, 180, 360) }) }),
    fc.record({ kind: fc.constant('twist'), parameters: fc.record({ degrees: angle, height: edge }) }),
    fc.record({ kind: fc.constant('bend'), parameters: fc.record({ radius: moderate }) }),
    fc.record({ kind: fc.constant('hull'), parameters: fc.constant({}) }),
  );
  const control = { nodes: [{ kind: 'box', inputs: [], parameters: { size: [1, 2, 3], on: 'bed' } }] };
  fc.assert(
    fc.property(leaf, profile, onProfile, fc.array(onSolid, { maxLength: 3 }), fc.constantFrom('union', 'difference', 'intersection'), (a, p, b, chain, verb) => {
      const nodes: object[] = [{ ...a, inputs: [] }, { ...p, inputs: [] }, { ...b, inputs: [1] }];
      for (const each of chain) nodes.push({ ...each, inputs: [nodes.length - 1] });
      nodes.push({ kind: verb, inputs: [0, nodes.length - 1], parameters: {} });
      const checked = validateGraph({ nodes });
      if (!checked.ok) {
        expect(checked.fault.code).toBe('graph-refused');
        return;
      }
      const evaluator = createEvaluator(kernel);
      const outcome = evaluator.evaluate({ graph: checked.value, roots: [{ id: 'part', node: nodes.length - 1 }], quality: 'draft' });
      if (!outcome.ok) expect(['graph-refused', 'geometry-unsound']).toContain(outcome.fault.code);
      evaluator.clear();
      expect(kernel.live()).toBe(0);
      const box = validateGraph(control);
      const still = box.ok && evaluator.evaluate({ graph: box.value, roots: [{ id: 'box', node: 0 }], quality: 'draft' });
      expect(still && still.ok && still.value.get('box')!.measurements.volume).toBe(6);
      evaluator.clear();
    }),
    { numRuns: 80, interruptAfterTimeLimit: 8_000 },
  );
});
