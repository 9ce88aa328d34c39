import type { Press } from '@patternbook/api/press';

export type Call =
  | { readonly kind: 'artefact'; readonly given: Parameters<Press['artefact']> }
  | { readonly kind: 'together'; readonly given: Parameters<Press['together']> }
  | { readonly kind: 'picture'; readonly given: Parameters<Press['picture']> }
  | { readonly kind: 'dead-ends'; readonly given: Parameters<Press['deadEnds']> };

/** A press has one wish at a time. */
export type FromPress =
  | { readonly made: Awaited<ReturnType<Press['artefact']>> | Awaited<ReturnType<Press['together']>> | Uint8Array | Awaited<ReturnType<Press['deadEnds']>> }
  /** Something broke that nobody foresaw. */
  | { readonly broken: string };
