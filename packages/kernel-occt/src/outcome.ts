/** Why an assembly has no STEP file. The message is one sentence for people. */
export interface StepFault {
  readonly code: 'format-unsuited';
  readonly format: 'step';
  readonly message: string;
  /** "not-exact": a node has no exact form. "not-true": OpenCascade made something, and it is not the part. "graph": beyond its limits. */
  readonly reason: 'not-exact' | 'not-true' | 'graph';
  readonly part?: string;
  /** Kind of the node. */
  readonly kind?: string;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: StepFault };
