/** A stored document on its way up: its shape is only known at the two ends. */
export type StoredDocument = Readonly<Record<string, unknown>>;

/** One change of a document's form. Never edited once released; a document of any age passes through all that follow it. */
export interface Migration {
  /** The schema that this gives. */
  readonly to: number;
  readonly name: string;
  readonly up: (document: StoredDocument) => StoredDocument;
}

/**
 * Of the design document, in order, without gaps, the first giving 2. A file each in this folder, named `0002-what.ts`;
 * tests/history keeps a document from before each.
 */
export const migrations: readonly Migration[] = [];

/** The schema that the newest migration gives. */
export const schemaOf = (sequence: readonly Migration[]): number => sequence.at(-1)?.to ?? 1;

export type MigrationOutcome = { readonly ok: true; readonly document: StoredDocument } | { readonly ok: false; readonly reason: 'no-schema' | 'newer' };

/** Brings a document up to the newest schema. Pure: the given document stays as it was. */
export const migrate = (document: StoredDocument, sequence: readonly Migration[] = migrations): MigrationOutcome => {
  const { schema } = document;
  if (typeof schema !== 'number' || !Number.isInteger(schema) || schema < 1) return { ok: false, reason: 'no-schema' };
  if (schema > schemaOf(sequence)) return { ok: false, reason: 'newer' };
  return { ok: true, document: sequence.filter(({ to }) => to > schema).reduce<StoredDocument>((older, { to, up }) => ({ ...up(older), schema: to }), document) };
};
