import type { NodeParameter } from './graph.ts';
import type { ParameterOf, ParameterSchema } from './parameter-schema.ts';

/** Bounds of what a node makes, known without any kernel. */
export interface Estimate {
  /** Triangles of a solid, points of a profile. */
  readonly size: number;
  /** No point is further than this from the origin, in millimetres. */
  readonly reach: number;
}

export type ParametersOf<Schemas> = { readonly [Name in keyof Schemas]: ParameterOf<Schemas[Name]> };

export type Schemas = Readonly<Record<string, ParameterSchema>>;

/** One parameter that does not fit the others, with what holds as the end of "… must be …". */
export interface Misfit {
  readonly parameter: string;
  readonly holds: string;
}

/** Everything that is known of one kind of node. Append-only: frozen graphs name kinds for ever, so a change of meaning is a new kind. */
export interface NodeKind<Parameters extends Schemas = Schemas> {
  readonly kind: string;
  /** The kind as people call it, with its article: "a circle". */
  readonly noun: string;
  readonly dimension: 2 | 3;
  readonly inputs: { readonly dimension: 2 | 3; readonly min: number; readonly max: number };
  readonly parameters: Parameters;
  /** Relations between parameters that are each right by themselves. */
  readonly check?: (parameters: ParametersOf<Parameters>) => Misfit | undefined;
  readonly estimate: (parameters: ParametersOf<Parameters>, inputs: readonly Estimate[]) => Estimate;
  /**
   * Kinds whose inputs may stand in the place of an input of that kind with the same result: one n-ary operation instead of a
   * chain (22 times faster for 200 differences). The first input and the others are told apart for differences.
   */
  readonly absorbs?: { readonly first: readonly string[]; readonly others: readonly string[] };
}

/** A kind whose parameters' types are forgotten, as registries hold it. */
export type AnyNodeKind = Omit<NodeKind, 'check' | 'estimate'> & {
  readonly check?: (parameters: never) => Misfit | undefined;
  readonly estimate: (parameters: never, inputs: readonly Estimate[]) => Estimate;
};

export const defineNodeKind = <const Kind extends string, Parameters extends Schemas>(definition: NodeKind<Parameters> & { readonly kind: Kind }): NodeKind<Parameters> & { readonly kind: Kind } => definition;

export const noInputs = { dimension: 2, min: 0, max: 0 } as const;
export const oneProfile = { dimension: 2, min: 1, max: 1 } as const;
export const oneSolid = { dimension: 3, min: 1, max: 1 } as const;

export function sumOf(inputs: readonly Estimate[]): Estimate {
  let size = 0;
  let reach = 0;
  for (const input of inputs) {
    size += input.size;
    reach = Math.max(reach, input.reach);
  }
  return { size, reach };
}

/** Length of a vector; exact where `Math.hypot` may differ between engines. */
export function lengthOf(vector: readonly number[]): number {
  let sum = 0;
  for (const each of vector) sum += each * each;
  return Math.sqrt(sum);
}

export type { NodeParameter };
