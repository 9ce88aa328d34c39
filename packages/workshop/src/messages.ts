/** What crosses the border between a workshop and its worker, beside the requests and answers of `protocol.ts`. */
import type { FontList } from '@patternbook/geometry';
import type { EvaluateRequest, Evaluation, MadeSolid, Outcome, ProductSource, SolidsRequest } from './protocol.ts';
import type { ProductDefinition } from '@patternbook/product';

export type Task =
  | { readonly kind: 'describe'; readonly source: ProductSource }
  | { readonly kind: 'evaluate'; readonly request: EvaluateRequest }
  | { readonly kind: 'solids'; readonly request: SolidsRequest };

export type Answered = ProductDefinition | Evaluation | readonly MadeSolid[];

export type ToWorker =
  /** The first message. `fonts` are those that scripts may name; `warm` asks for a first evaluation that nobody waits for. */
  | { readonly type: 'start'; readonly fonts: FontList; readonly warm: boolean }
  | { readonly type: 'task'; readonly task: Task }
  /** Answers the worker's request for a font; no bytes where there is none. */
  | { readonly type: 'font'; readonly hash: string; readonly bytes: Uint8Array | undefined };

export type FromWorker =
  /** Sandbox and kernel are warm. */
  | { readonly type: 'ready' }
  | { readonly type: 'font'; readonly hash: string }
  /** `worn`: the worker answered, but should not be given another task. */
  | { readonly type: 'answer'; readonly outcome: Outcome<Answered>; readonly worn: boolean }
  /** Something in the worker broke that is no fault of the request's; it must be replaced. */
  | { readonly type: 'broken'; readonly message: string };
