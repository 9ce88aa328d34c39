import type { Graph } from './graph.ts';
import { hashGraph } from './hash-graph.ts';

const namesByGraph = new WeakMap<Graph, readonly string[]>();

/** The structural hashes of a graph's nodes, worked out once. */
export function namesOf(graph: Graph): readonly string[] {
  let names = namesByGraph.get(graph);
  if (!names) {
    names = hashGraph(graph);
    namesByGraph.set(graph, names);
  }
  return names;
}

/** Gives a graph whose texts were resolved the names of the one that it came from, node by node. */
export function keepNames(graph: Graph, names: readonly string[]): void {
  namesByGraph.set(graph, names);
}
