/** Walks a graph from its leaves and makes each node once. */
import { hashGraph } from '@patternbook/geometry';
import type { CheckedGraph, Graph } from '@patternbook/geometry';
import type { Bench } from './bench.ts';
import { apart } from './booleans.ts';
import { chamferedPlateOf } from './chamfers.ts';
import { circlesOf } from './circles.ts';
import { hullPrismOf } from './discs.ts';
import { NodeFailed } from './failures.ts';
import type { Made } from './made.ts';
import { makerOf } from './makers.ts';
import { chamferedHull, hull, profileHull } from './nodes/hull.ts';
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
    const found = byName.get(name) ?? attempt(place, () => makeNode(bench, graph, { place, made }));
    byName.set(name, found);
    made.set(place, found);
  }
  return { made, wholeOf: (place) => attempt(place, () => apart(bench, made.get(place)!)) };
}

function makeNode(bench: Bench, { nodes }: Graph, { place, made }: { readonly place: number; readonly made: ReadonlyMap<number, Made> }): Made {
  const { kind, parameters, inputs } = nodes[place]!;
  if (kind === 'hull') {
    const prism = hullPrismOf(nodes, place);
    if (prism) return hull(bench, prism);
    const plate = chamferedPlateOf(nodes, place)!;
    return chamferedHull(bench, apart(bench, made.get(plate.profile)!), plate);
  }
  if (kind === 'profile-hull') return profileHull(bench, circlesOf(nodes, place)!);
  return makerOf(kind)!(parameters as never, bench, inputs.map((input) => made.get(input)!));
}

function attempt(place: number, make: () => Made): Made {
  try {
    return make();
  } catch (error) {
    throw new NodeFailed(place, error);
  }
}
