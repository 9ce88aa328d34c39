/** The recipe of a design as plain data: a directed acyclic graph of operations. */

/** A parameter of a node: numbers are finite, arrays are points or vectors. */
export type NodeParameter = string | number | boolean | readonly number[] | readonly (readonly number[])[] | readonly (readonly (readonly number[])[])[] | readonly string[];

export interface GraphNode {
  /** One of the node kinds; append-only, because frozen variants keep their graphs for ever. */
  readonly kind: string;
  /** Places of earlier nodes in the list: a node can only name what stands before it, so cycles cannot be written. */
  readonly inputs: readonly number[];
  readonly parameters: Readonly<Record<string, NodeParameter>>;
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
}
