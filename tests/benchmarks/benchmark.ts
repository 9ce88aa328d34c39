/** What a file `*.bench.ts` exports as `benchmark`. */
export interface Benchmark {
  /** File name of its results. */
  readonly name: string;
  /** What is measured, in one sentence. */
  readonly about: string;
  run(): Promise<Findings>;
}

export interface Findings {
  /** Figures by what they are of. Kept as they are. */
  readonly figures: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Each limit that was promised, and whether it held. */
  readonly promises: readonly { readonly promise: string; readonly figure: number; readonly atMost: number }[];
}
