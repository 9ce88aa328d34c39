/** The graph asks for something that no kernel may be asked for; nothing was evaluated. */
export interface GraphRefused {
  readonly code: 'graph-refused';
  /** One sentence for people: what is wrong and what holds. */
  readonly message: string;
  /** Kind of the refused node, or "graph" where the whole is too large or no graph. */
  readonly kind: string;
  /** Parameter of that node; left out where it is about the node's inputs or the whole. */
  readonly parameter?: string;
  /** Place of the node in the list; left out where it is about the whole. */
  readonly node?: number;
}

/** What came out of the kernel cannot be made: empty, open or not finite. */
export interface GeometryUnsound {
  readonly code: 'geometry-unsound';
  readonly message: string;
  /** Id of the root that was asked for. */
  readonly part: string;
}

export type GeometryFault = GraphRefused | GeometryUnsound;

export type Outcome<T, Fault = GeometryFault> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

/**
 * Thrown by a kernel for a node that only turns out to be impossible when its inputs are known, before any call that
 * could break the kernel. The evaluator makes a fault of it.
 */
export class NodeRefused extends Error {
  readonly kind: string;
  readonly parameter: string | undefined;

  constructor(kind: string, parameter: string | undefined, message: string) {
    super(message);
    this.kind = kind;
    this.parameter = parameter;
  }
}
