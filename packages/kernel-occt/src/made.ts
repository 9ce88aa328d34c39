import type { TopoDS_Shape } from 'replicad-opencascadejs';

/** What a node makes: faces in the plane z = 0 that look up, or solids. */
export interface Made {
  readonly dimension: 2 | 3;
  readonly pieces: readonly TopoDS_Shape[];
  /** No two pieces have a point in common that is inside of both. A union waits for who needs that: a difference does not. */
  readonly apart: boolean;
}

export const profile = (pieces: readonly TopoDS_Shape[], apart = true): Made => ({ dimension: 2, pieces, apart });
export const solid = (pieces: readonly TopoDS_Shape[], apart = true): Made => ({ dimension: 3, pieces, apart });
