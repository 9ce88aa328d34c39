/** Why an assembly has no STEP file. Each message is one sentence for people. */
export type StepFault =
  /** The part holds a node that has no exact form. */
  | { readonly code: 'not-exact'; readonly message: string; readonly part: string; readonly kind: string }
  /** OpenCascade made something, and it is not the part. */
  | { readonly code: 'not-true'; readonly message: string; readonly part: string; readonly kind: string }
  /** No graph, or one beyond its limits. */
  | { readonly code: 'graph-refused'; readonly message: string };

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: StepFault };
