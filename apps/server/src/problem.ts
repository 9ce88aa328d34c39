/** The program cannot start or go on for a reason that the person at the terminal can mend. Its message says how. */
export class Problem extends Error {
  override readonly name = 'Problem';
  /** What a program said about it, for the person to read if the sentence does not suffice. */
  readonly details: string | undefined;
  constructor(message: string, details?: string) {
    super(message);
    this.details = details;
  }
}
