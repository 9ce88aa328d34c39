import type { Press } from '@patternbook/api/press';
import type { MakingStage } from '@patternbook/fabrication';

export type Call =
  | { readonly kind: 'artefact'; readonly given: readonly [wish: Parameters<Press['artefact']>[0], subject: Parameters<Press['artefact']>[1]] }
  | { readonly kind: 'together'; readonly given: Parameters<Press['together']> }
  | { readonly kind: 'picture'; readonly given: Parameters<Press['picture']> }
  | { readonly kind: 'dead-ends'; readonly given: Parameters<Press['deadEnds']> };

export type Made = Awaited<ReturnType<Press['artefact']>> | Awaited<ReturnType<Press['together']>> | Uint8Array | Awaited<ReturnType<Press['deadEnds']>>;

/** Nobody wants any more what is being made; what waits for a program ends at once, what computes ends by itself. */
export interface Stop { readonly kind: 'stop' }

/** A press has one wish at a time. */
export type FromPress =
  | { readonly made: Made }
  /** How far it is; something of the other kinds follows. */
  | { readonly told: { readonly stage: MakingStage; readonly share: number } }
  /** Something broke that nobody foresaw. */
  | { readonly broken: string };
