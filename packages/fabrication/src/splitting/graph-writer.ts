import type { Affine, Graph, GraphNode } from '@patternbook/geometry';

/** Adds nodes behind those of a graph, whose places stay what they were. */
export class GraphWriter {
  readonly #nodes: GraphNode[];

  constructor(graph: Graph) {
    this.#nodes = [...graph.nodes];
  }

  /** Place of the new node. */
  add(kind: string, inputs: readonly number[], parameters: GraphNode['parameters'] = {}): number {
    return this.#nodes.push({ kind, inputs, parameters }) - 1;
  }

  move(node: number, matrix: Affine): number {
    return this.add('transform', [node], { matrix });
  }

  graph(): Graph {
    return { nodes: [...this.#nodes] };
  }
}
