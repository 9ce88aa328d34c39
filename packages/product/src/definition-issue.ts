/** What is wrong with a definition, and where in it. */
export interface DefinitionIssue {
  readonly path: readonly (string | number)[];
  readonly message: string;
}
