import type { GraphNode } from './graph.ts';
import type { Measurements, Mesh, Quality } from './mesh.ts';

/**
 * What evaluates graphs. Everything beside these five methods (walking, memoising, limits, checks) is in `evaluate.ts`.
 *
 * A handle is the kernel's own object for a profile or a solid. It stays valid until it is released or the kernel is
 * disposed. A kernel is never called with an unvalidated graph.
 */
export interface Kernel<Handle> {
  /** Names the kernel and its version; part of every artefact's key. */
  readonly id: string;
  supports(kind: string): boolean;
  /** `name` is the node's structural hash. Inputs are handles of the node's inputs, in order. */
  make(node: GraphNode, name: string, inputs: readonly Handle[], quality: Quality): Handle;
  /** Only for handles of solids. */
  mesh(solid: Handle): Mesh;
  measure(solid: Handle): Measurements;
  release(handle: Handle): void;
  dispose(): void;
}
