/** Why the bundled PostgreSQL could not be brought up. The message is one plain sentence for the person at the terminal. */
export interface PostgresFault {
  readonly code: 'no-binaries' | 'cannot-run' | 'cannot-create' | 'other-version' | 'did-not-start';
  readonly message: string;
}

export type PostgresOutcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: PostgresFault };

export const refuse = (code: PostgresFault['code'], message: string): { readonly ok: false; readonly fault: PostgresFault } => ({
  ok: false,
  fault: { code, message },
});
