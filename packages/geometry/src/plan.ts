/** What has to be made, and in which order, for some nodes of a graph: regions resolved, chains flattened, equal nodes made once. */
import type { GraphNode } from './graph.ts';
import type { Estimate } from './node-kind.ts';
import { nodeKindOf } from './node-kinds.ts';
import type { CheckedGraph } from './validate-graph.ts';

export interface Step {
  /** The same for the same result: structural hash and region. */
  readonly key: string;
  readonly node: GraphNode;
  readonly name: string;
  readonly region: string;
  /** Places of earlier steps. */
  readonly inputs: readonly number[];
  /** Triangles of a solid or points of a profile, estimated. */
  readonly size: number;
}

export interface Plan {
  /** Every step stands behind its inputs. */
  readonly steps: readonly Step[];
  /** For each asked node its step. */
  readonly roots: readonly number[];
}

/** A node under the region that its surface belongs to. */
interface Use {
  readonly place: number;
  readonly region: string;
}

export function planOf(graph: CheckedGraph, { names, roots }: { readonly names: readonly string[]; readonly roots: readonly number[] }): Plan {
  const { nodes } = graph;
  const first = new Map<string, number>();
  for (const [place, name] of names.entries()) if (!first.has(name)) first.set(name, place);

  const kindOf = (place: number) => nodeKindOf(nodes[place]!.kind)!;
  const resolve = (use: Use): Use => {
    let { place, region } = use;
    let node = nodes[place]!;
    // The name nearest to the leaf wins, so that a named letter on a named plate keeps its own.
    while (node.kind === 'region') {
      region = node.parameters['name'] as string;
      place = node.inputs[0]!;
      node = nodes[place]!;
    }
    // Profiles have no surface, so they are the same in every region.
    return { place: first.get(names[place]!)!, region: kindOf(place).dimension === 2 ? '' : region };
  };

  // Steps by place, then region. A node's inputs have lower places, so one sweep downwards meets every use of a node before the node.
  const uses: Map<string, readonly Use[]>[] = nodes.map(() => new Map());
  const ask = (use: Use): void => {
    if (!uses[use.place]!.has(use.region)) uses[use.place]!.set(use.region, []);
  };
  const asked = roots.map((place) => resolve({ place, region: '' }));
  asked.forEach(ask);
  for (let place = nodes.length - 1; place >= 0; place -= 1) {
    for (const region of uses[place]!.keys()) {
      const inputs = inputsOf({ place, region }, { nodes, resolve });
      uses[place]!.set(region, inputs);
      inputs.forEach(ask);
    }
  }

  const steps: Step[] = [];
  const stepOf = new Map<string, number>();
  const estimates: Estimate[] = [];
  const keyOf = ({ place, region }: Use): string => `${names[place]!}${region}`;
  for (const [place, byRegion] of uses.entries()) {
    const node = nodes[place]!;
    for (const [region, inputs] of byRegion) {
      const key = keyOf({ place, region });
      const before = inputs.map((use) => stepOf.get(keyOf(use))!);
      const estimate = kindOf(place).estimate(node.parameters as never, before.map((step) => estimates[step]!));
      estimates.push(estimate);
      stepOf.set(key, steps.push({ key, node, name: names[place]!, region, inputs: before, size: estimate.size }) - 1);
    }
  }
  return { steps, roots: asked.map((use) => stepOf.get(keyOf(use))!) };
}

/** Inputs of a node with those that it absorbs replaced by theirs. All absorbing kinds give the same for an input that comes twice. */
function inputsOf(use: Use, { nodes, resolve }: { readonly nodes: readonly GraphNode[]; readonly resolve: (use: Use) => Use }): readonly Use[] {
  const node = nodes[use.place]!;
  const below = node.inputs.map((place) => resolve({ place, region: use.region }));
  const { absorbs } = nodeKindOf(node.kind)!;
  if (!absorbs) return below;

  // Head first: (a − b) − c is a − b − c; then the others in order.
  const waiting: Use[] = below.slice(1).reverse();
  let head = below[0]!;
  while (absorbs.first.includes(nodes[head.place]!.kind)) {
    const [next, ...others] = nodes[head.place]!.inputs.map((place) => resolve({ place, region: head.region }));
    // A loop, not a spread: a union of some thousand shapes would overflow the stack.
    for (const other of others.reverse()) waiting.push(other);
    head = next!;
  }
  const flat: Use[] = [head];
  const seen = new Set<string>();
  // Only where the head counts like the others: a − a is nothing, not a.
  if (absorbs.others.includes(node.kind)) seen.add(`${head.place} ${head.region}`);
  while (waiting.length > 0) {
    const next = waiting.pop()!;
    const key = `${next.place} ${next.region}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (absorbs.others.includes(nodes[next.place]!.kind)) {
      for (const place of nodes[next.place]!.inputs.toReversed()) waiting.push(resolve({ place, region: next.region }));
    } else {
      flat.push(next);
    }
  }
  return flat;
}
