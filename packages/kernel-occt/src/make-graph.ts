/** Walks a graph from its leaves and makes each node once. */
import { hashGraph } from '@patternbook/geometry';
import type { CheckedGraph, Graph } from '@patternbook/geometry';
import type { Bench } from './bench.ts';
import { apart } from './booleans.ts';
import { circlesOf } from './circles.ts';
import { hullPrismOf } from './discs.ts';
import { NodeFailed } from './failures.ts';
import type { Made } from './made.ts';
import { makerOf } from './makers.ts';
import { hull, profileHull } from './nodes/hull.ts';
import { neededFor } from './supports.ts';

export interface MadeGraph {
  /** Everything that was made, by its place. */
  readonly made: ReadonlyMap<number, Made>;
  /** The same solid with its pieces apart; worked out where it is asked for. */
  wholeOf(place: number): Made;
}

/** `places` are those that have to be made, in their order. Throws `NodeFailed`. */
export function makeGraph(bench: Bench, graph: CheckedGraph, roots: readonly number[]): MadeGraph {
  const names = hashGraph(graph);
  const byName = new Map<string, Made>();
  const made = new Map<number, Made>();
  for (const place of neededFor(graph.nodes, roots)) {
    const name = names[place]!;
    const found = byName.get(name) ?? attempt(place, () => makeNode(bench, graph, { place, inputs: graph.nodes[place]!.inputs.map((input) => made.get(input)!) }));
    byName.set(name, found);
    made.set(place, found);
  }
  return { made, wholeOf: (place) => attempt(place, () => apart(bench, made.get(place)!)) };
}

function makeNode(bench: Bench, { nodes }: Graph, { place, inputs }: { readonly place: number; readonly inputs: readonly Made[] }): Made {
  const { kind, parameters } = nodes[place]!;
  if (kind === 'hull') return hull(bench, hullPrismOf(nodes, place)!);
  if (kind === 'profile-hull') return profileHull(bench, circlesOf(nodes, place)!);
  return makerOf(kind)!(parameters as never, bench, inputs);
}

function attempt(place: number, make: () => Made): Made {
  try {
    return make();
  } catch (error) {
    throw new NodeFailed(place, error);
  }
}
