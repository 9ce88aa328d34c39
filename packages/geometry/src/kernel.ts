import type { GraphNode } from './graph.ts';
import type { Measurements, Mesh, Quality } from './mesh.ts';

/** One node to be made. */
export interface MakeOrder<Handle> {
  /** Its parameters are complete and inside their limits. Its `inputs` are places in the graph; use the handles below. */
  readonly node: GraphNode;
  /** Structural hash of the node. */
  readonly name: string;
  /** Region that the node's surface belongs to; empty outside of all regions. */
  readonly region: string;
  /** Handles of the inputs, in order; chains of booleans are flattened, so there may be more than the node has. */
  readonly inputs: readonly Handle[];
  readonly quality: Quality;
}

/**
 * What evaluates graphs. Everything beside these methods (walking, memoising, limits, checks) is in `evaluate.ts`.
 *
 * A handle is the kernel's own object for a profile or a solid. It stays valid until it is released or the kernel is
 * disposed. A kernel is never called with an unvalidated graph.
 */
export interface Kernel<Handle> {
  /** Names the kernel and its version; part of every artefact's key. */
  readonly id: string;
  supports(kind: string): boolean;
  /** Throws `NodeRefused` for what turns out to be impossible once the inputs are known; anything else thrown means that the kernel is broken. */
  make(order: MakeOrder<Handle>): Handle;
  /** Only for handles of solids. The arrays are the caller's. */
  mesh(solid: Handle): Mesh;
  measure(solid: Handle): Pick<Measurements, 'volume' | 'area' | 'bounds'>;
  release(handle: Handle): void;
  dispose(): void;
}
