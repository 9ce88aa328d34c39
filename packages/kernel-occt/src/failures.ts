/** Thrown while a node is made, when OpenCascade says that it could not; the writer makes a fault of it that names node and part. */
export class BooleanFailed extends Error {
  constructor() {
    super('OpenCascade reported an error of a boolean operation.');
  }
}

/** The node has no exact form with these inputs; `why` ends the sentence "… because …". */
export class NotExact extends Error {
  readonly why: string;

  constructor(why: string) {
    super(why);
    this.why = why;
  }
}

/** Which node of the graph failed, and on what. */
export class NodeFailed extends Error {
  readonly place: number;

  constructor(place: number, cause: unknown) {
    super(`The node at ${place} could not be made.`, { cause });
    this.place = place;
  }
}
