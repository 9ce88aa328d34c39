/**
 * Everything that can go wrong and be told, as one closed union. `message` is one plain English sentence that says what
 * to do; clients that speak another language say it again from `code` and `data`.
 */
import type { Conflict, Refusal } from '@patternbook/product';
import { TRPCError } from '@trpc/server';
import type { DesignView } from './contract/design.ts';
import type { OrderState } from './contract/order.ts';

interface FaultData {
  /** The input has the wrong shape; `issues` name the fields by their path. */
  'bad-input': { readonly issues: readonly { readonly path: string; readonly message: string }[] };
  /** The product refuses these values; nothing was saved. */
  'refused-values': { readonly refusals: readonly Refusal[] };
  /** The design has conflicts and so cannot be made; it can be saved. */
  conflicts: { readonly conflicts: readonly Conflict[] };
  /** The geometry could not be evaluated. */
  'cannot-be-made': { readonly reason: string; readonly parameter: string | null };
  /** There is no session: make a guest session or sign in, and try again. */
  'session-needed': null;
  /** A guest asked for what only people with an account may do. */
  'account-needed': null;
  'not-allowed': null;
  /** It is not there, or not for the asking person: both look the same. */
  'not-found': null;
  /** Somebody saved in between; `current` is what the server holds, so that nothing is lost. */
  'stale-revision': { readonly current: DesignView };
  /** The order's state does not allow this step. */
  'wrong-state': { readonly state: OrderState; readonly next: readonly OrderState[] };
  'wrong-code': { readonly attemptsLeft: number };
  /** The same key came with another input. */
  'key-reused': null;
  'quote-expired': null;
  'quote-used': { readonly order: string };
  'already-published': { readonly pattern: string };
  /** A parent's licence does not allow this one. */
  'licence-clash': { readonly pattern: string; readonly allowed: readonly string[] };
  /** The store does not have the material or the colour, or the part is too large for its machines. */
  'not-offered': { readonly parts: readonly string[] };
  'limit-reached': { readonly limit: number };
  'too-many-requests': { readonly retryAfterSeconds: number };
  'foreign-origin': null;
  'wrong-content-type': null;
  'too-large': { readonly bytes: number };
  /** Something that the server needs is away for a moment; trying again is safe with the same key. */
  unavailable: null;
  internal: null;
}

export type FaultCode = keyof FaultData;
export type Fault = { readonly [Code in FaultCode]: { readonly code: Code; readonly message: string; readonly data: FaultData[Code] } }[FaultCode];
export type FaultOf<Code extends FaultCode> = Extract<Fault, { code: Code }>;

type TrpcCode = TRPCError['code'];

/** How each fault is told over HTTP: the only place that knows. */
const trpcCodes: { readonly [Code in FaultCode]: TrpcCode } = {
  'bad-input': 'BAD_REQUEST',
  'refused-values': 'BAD_REQUEST',
  conflicts: 'UNPROCESSABLE_CONTENT',
  'cannot-be-made': 'UNPROCESSABLE_CONTENT',
  'session-needed': 'UNAUTHORIZED',
  'account-needed': 'FORBIDDEN',
  'not-allowed': 'FORBIDDEN',
  'not-found': 'NOT_FOUND',
  'stale-revision': 'CONFLICT',
  'wrong-state': 'CONFLICT',
  'wrong-code': 'FORBIDDEN',
  'key-reused': 'UNPROCESSABLE_CONTENT',
  'quote-expired': 'PRECONDITION_FAILED',
  'quote-used': 'CONFLICT',
  'already-published': 'CONFLICT',
  'licence-clash': 'UNPROCESSABLE_CONTENT',
  'not-offered': 'UNPROCESSABLE_CONTENT',
  'limit-reached': 'FORBIDDEN',
  'too-many-requests': 'TOO_MANY_REQUESTS',
  'foreign-origin': 'FORBIDDEN',
  'wrong-content-type': 'UNSUPPORTED_MEDIA_TYPE',
  'too-large': 'PAYLOAD_TOO_LARGE',
  unavailable: 'SERVICE_UNAVAILABLE',
  internal: 'INTERNAL_SERVER_ERROR',
};

/** Thrown by services where a use case ends; a transaction that it leaves is rolled back. */
export class Refused extends TRPCError {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super({ code: trpcCodes[fault.code], message: fault.message });
    this.name = 'Refused';
    this.fault = fault;
  }
}

export const fault = <Code extends FaultCode>(code: Code, message: string, data: FaultData[Code]): FaultOf<Code> =>
  ({ code, message, data }) as unknown as FaultOf<Code>;

export function refuse<Code extends FaultCode>(code: Code, message: string, data: FaultData[Code]): never {
  throw new Refused(fault(code, message, data));
}

export const notFound = (what: string): never => refuse('not-found', `There is no such ${what}, or it is not yours to see.`, null);
