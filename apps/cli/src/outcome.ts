/** How a command ends. The numbers are the process's exit codes, and part of the interface. */
export const exitCodes = { done: 0, internalFault: 1, badInput: 2, conflicts: 3 } as const;

/** Thrown by commands when the person can do something about it. The message is one sentence saying what. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}

/** The design's values do not go together, so that what was asked cannot be made from it. */
export class Conflicting extends Error {
  override readonly name = 'Conflicting';
}

export interface Answer {
  /** Printed alone on standard output with `--json`. */
  readonly json: unknown;
  /** Printed without it. */
  readonly text: string;
  readonly exitCode: number;
}
