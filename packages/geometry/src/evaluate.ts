/** Evaluates graphs with a kernel, keeping what earlier evaluations made. */
import type { Kernel } from './kernel.ts';
import { Memo } from './memo.ts';
import type { Measurements, Mesh, Quality } from './mesh.ts';
import { namesOf } from './names.ts';
import { nodeKindOf } from './node-kinds.ts';
import { NodeRefused } from './outcome.ts';
import type { GraphRefused, Outcome } from './outcome.ts';
import { planOf } from './plan.ts';
import type { Plan } from './plan.ts';
import { topologyOf } from './topology.ts';
import { unsoundness } from './unsoundness.ts';
import { isChecked } from './validate-graph.ts';
import type { CheckedGraph } from './validate-graph.ts';

export interface Evaluated {
  /** Belongs to the evaluator, which gives it again for the same solid: copy before changing or transferring it. */
  readonly mesh: Mesh;
  readonly measurements: Measurements;
}

export interface EvaluateOrder {
  readonly graph: CheckedGraph;
  /** Solids to be meshed. The id names the root in faults and in the result. */
  readonly roots: readonly { readonly id: string; readonly node: number }[];
  readonly quality: Quality;
}

export interface Evaluator {
  evaluate(order: EvaluateOrder): Outcome<ReadonlyMap<string, Evaluated>>;
  /** Releases everything that was kept: the next evaluation is a fresh one. */
  clear(): void;
  kept(): { readonly handles: number; readonly results: number; readonly bytes: number };
}

/**
 * What a handle takes of a kernel's memory for each triangle or point, and a result of the host's for each triangle. Measured
 * with Manifold 3.5.
 */
const bytesOf = { handle: 300, result: 24 } as const;

/** `budget`: bytes of handles and meshes that are kept between evaluations; 128 MiB if left out, some dozen versions of a product. */
export function createEvaluator<Handle>(kernel: Kernel<Handle>, { budget = 128 * 1024 * 1024 }: { readonly budget?: number } = {}): Evaluator {
  const handles = new Memo<Handle>((handle) => kernel.release(handle));
  const results = new Memo<Evaluated>(() => undefined);
  const shrink = (): void => {
    results.shrink(budget / 4);
    handles.shrink(budget - results.bytes);
  };

  const evaluate = ({ graph, roots, quality }: EvaluateOrder): Outcome<ReadonlyMap<string, Evaluated>> => {
    if (!isChecked(graph)) throw new TypeError('evaluate takes graphs from validateGraph or resolveText only.');
    const misplaced = roots.find(({ node }) => nodeKindOf(graph.nodes[node]?.kind)?.dimension !== 3);
    if (misplaced) return refuse({ kind: 'graph', message: `The part "${misplaced.id}" must be a solid of its graph; let its build return one.` });

    const plan = planOf(graph, { names: namesOf(graph), roots: roots.map(({ node }) => node) });
    const unsupported = plan.steps.find(({ node }) => !kernel.supports(node.kind));
    if (unsupported) return refuse({ kind: unsupported.node.kind, message: `The kernel ${kernel.id} cannot make ${nodeKindOf(unsupported.node.kind)!.noun}; use another kernel, or resolve texts first.` });

    const keys = plan.steps.map(({ key }) => `${quality} ${key}`);
    const known = new Map<number, Evaluated>();
    for (const root of plan.roots) {
      const result = results.get(keys[root]!);
      if (result) known.set(root, result);
    }
    try {
      makeHandles(plan, { kernel, handles, quality, keys, budget, wanted: plan.roots.filter((root) => !known.has(root)) });
    } catch (error) {
      if (!(error instanceof NodeRefused)) throw error;
      shrink();
      return refuse({ kind: error.kind, message: error.message, ...(error.parameter === undefined ? {} : { parameter: error.parameter }) });
    }
    const meshed = new Map<string, Evaluated>();
    for (const [place, { id }] of roots.entries()) {
      const root = plan.roots[place]!;
      let result = known.get(root);
      if (!result) {
        const { mesh, measurements, closed } = meshOf(kernel, handles.get(keys[root]!)!);
        result = { mesh, measurements };
        const wrong = unsoundness(result, closed);
        if (wrong !== undefined) {
          shrink();
          return { ok: false, fault: { code: 'geometry-unsound', part: id, message: `The part "${id}" ${wrong}` } };
        }
        known.set(root, result);
        results.set(keys[root]!, result, bytesOf.result * measurements.triangles);
      }
      meshed.set(id, result);
    }
    shrink();
    return { ok: true, value: meshed };
  };

  const clear = (): void => {
    handles.clear();
    results.clear();
  };
  return { evaluate, clear, kept: () => ({ handles: handles.size, results: results.size, bytes: handles.bytes + results.bytes }) };
}

interface Making<Handle> {
  readonly kernel: Kernel<Handle>;
  readonly handles: Memo<Handle>;
  readonly quality: Quality;
  /** Of each step, with the quality. */
  readonly keys: readonly string[];
  readonly budget: number;
  /** Steps whose handles are asked for; they stay until the next shrinking. */
  readonly wanted: readonly number[];
}

/** Makes what is wanted and not kept. Handles that are still needed are never released on the way; others are, beyond the budget. */
function makeHandles<Handle>(plan: Plan, { kernel, handles, quality, keys, budget, wanted }: Making<Handle>): void {
  const uses = new Uint32Array(plan.steps.length);
  for (const step of wanted) uses[step]! += 1;
  const missing: number[] = [];
  const needed = new Map<string, Handle | undefined>();
  for (let place = plan.steps.length - 1; place >= 0; place -= 1) {
    if (uses[place] === 0) continue;
    const handle = handles.get(keys[place]!);
    needed.set(keys[place]!, handle);
    if (handle !== undefined) continue;
    missing.push(place);
    for (const input of plan.steps[place]!.inputs) uses[input]! += 1;
  }
  for (const place of missing.reverse()) {
    const { node, name, region, inputs, size } = plan.steps[place]!;
    handles.shrink(budget, needed);
    const handle = kernel.make({ node, name, region, quality, inputs: inputs.map((input) => needed.get(keys[input]!)!) });
    needed.set(keys[place]!, handle);
    handles.set(keys[place]!, handle, bytesOf.handle * size);
    for (const input of inputs) {
      uses[input]! -= 1;
      if (uses[input] === 0) needed.delete(keys[input]!);
    }
  }
}

function meshOf<Handle>(kernel: Kernel<Handle>, handle: Handle): Evaluated & { readonly closed: boolean } {
  const mesh = kernel.mesh(handle);
  const { volume, area, bounds } = kernel.measure(handle);
  const { closed, pieces, genus } = topologyOf(mesh);
  return { mesh, closed, measurements: { volume, area, bounds, genus, triangles: mesh.indices.length / 3, pieces } };
}

const refuse = (fault: Omit<GraphRefused, 'code'>): { readonly ok: false; readonly fault: GraphRefused } => ({ ok: false, fault: { code: 'graph-refused', ...fault } });
