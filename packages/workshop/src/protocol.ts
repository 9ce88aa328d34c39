/** What the workshop is asked and what it answers; plain values that cross the worker's border. */
import type { Graph, Measurements, Mesh, Quality } from '@patternbook/geometry';
import type { Dimension, Handle, Hardware, Literal, ProductDefinition } from '@patternbook/product';
import type { Script } from '@patternbook/sandbox';

/** A product's script with the hash of its text. The worker keeps what it has compiled by this hash. */
export interface ProductSource extends Script {
  readonly hash: string;
}

export interface EvaluateRequest {
  readonly source: ProductSource;
  /** Complete and checked values. */
  readonly values: Readonly<Record<string, Literal>>;
  readonly quality: Quality;
  /** "show" reuses what earlier evaluations left; "make" starts fresh and sorts the meshes, so that equal variants give equal bytes. */
  readonly purpose: 'show' | 'make';
}

export interface EvaluatedPart {
  readonly id: string;
  readonly quantity: number;
  /** Place of its solid in the graph. */
  readonly node: number;
  /** In the place that the part has in the assembly. */
  readonly mesh: Mesh;
  /** Creased vertex normals for drawing: 3 × vertices of `drawn`; only for "show". */
  readonly drawn?: { readonly positions: Float32Array; readonly normals: Float32Array; readonly runs: Mesh['runs'] };
  readonly measurements: Measurements;
  readonly explode: readonly [number, number, number];
  readonly printRotation: readonly [number, number, number];
  /** The flat piece of sheet that it is bent from. */
  readonly blank?: { readonly mesh: Mesh; readonly measurements: Measurements; readonly bends: number };
}

/** A graph that did not come from a script: what fabrication makes of a variant's, such as the pieces of a part that is cut up. */
export interface SolidsRequest {
  /** Without texts and drawings, as `Evaluation.outlined` has it. It is checked like any other. */
  readonly graph: Graph;
  readonly roots: readonly { readonly id: string; readonly node: number }[];
}

/** Always for making: final, fresh and sorted. In the order of the roots. */
export interface MadeSolid {
  readonly id: string;
  readonly mesh: Mesh;
  readonly measurements: Measurements;
}

/** Something about text that its maker should know. */
export interface TextNote {
  readonly code: 'shrunk' | 'missing-letters' | 'thin-strokes';
  readonly text: string;
  /** Scale that made it fit; the letters that no font has; millimetres that the finest strokes do not reach. */
  readonly detail: string;
}

export interface Evaluation {
  readonly graph: Graph;
  /** The same with outlines in place of texts and drawings; only for "make". */
  readonly outlined?: Graph;
  readonly parts: readonly EvaluatedPart[];
  readonly handles: readonly Handle[];
  readonly dimensions: readonly Dimension[];
  readonly hardware: readonly Hardware[];
  readonly notes: readonly TextNote[];
  readonly milliseconds: { readonly build: number; readonly text: number; readonly evaluate: number };
}

export type WorkshopFault =
  | { readonly code: 'script-failed'; readonly message: string; readonly line?: number }
  | { readonly code: 'script-refused'; readonly message: string }
  | { readonly code: 'deadline'; readonly message: string; readonly milliseconds: number }
  | { readonly code: 'memory'; readonly message: string }
  | { readonly code: 'graph-refused'; readonly message: string; readonly kind: string; readonly parameter?: string }
  | { readonly code: 'geometry-unsound'; readonly message: string; readonly part: string }
  | { readonly code: 'resource-missing'; readonly message: string }
  | { readonly code: 'superseded'; readonly message: string }
  | { readonly code: 'worker-lost'; readonly message: string };

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: WorkshopFault };

export interface Workshop {
  /** Compiles a script in the sandbox and returns everything but its `build`, validated. */
  describe(source: ProductSource): Promise<Outcome<ProductDefinition>>;
  evaluate(request: EvaluateRequest): Promise<Outcome<Evaluation>>;
  solids(request: SolidsRequest): Promise<Outcome<readonly MadeSolid[]>>;
  dispose(): Promise<void>;
}
