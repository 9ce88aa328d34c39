export type Point = readonly [x: number, y: number];

/** A subpath flattened to chords. */
export interface Polyline {
  readonly points: readonly Point[];
  /** For each point, whether it lies within a curve: strokes bend there and have no corner. */
  readonly smooth: readonly boolean[];
  readonly closed: boolean;
}
