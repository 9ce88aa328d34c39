import type { Vector3 } from './builder.ts';

/** Axis-aligned box, millimetres. */
export interface Bounds {
  readonly min: Vector3;
  readonly max: Vector3;
}

/** What evaluation measured of one solid at the asked quality. */
export interface Measurements {
  /** Cubic millimetres. */
  readonly volume: number;
  /** Square millimetres. */
  readonly area: number;
  readonly bounds: Bounds;
  /** Number of handles, summed over all surfaces. */
  readonly genus: number;
  readonly triangles: number;
  /** Connected bodies; the surface of an enclosed hollow belongs to the body around it. */
  readonly pieces: number;
}

/** A run of triangles that came from one named region or, outside of all regions, from the rest of the part. */
export interface MeshRun {
  /** Name of the region; empty outside of all regions. */
  readonly region: string;
  /** Structural hash of the node whose surface this is. */
  readonly node: string;
  /** First triangle and number of triangles. */
  readonly start: number;
  readonly count: number;
}

/** Closed triangle mesh, counter-clockwise seen from outside. */
export interface Mesh {
  /** x, y, z of each vertex in millimetres: 3 × vertices. */
  readonly positions: Float32Array;
  /** Three vertices a triangle: 3 × triangles. */
  readonly indices: Uint32Array;
  /** In the order of the triangles, without gaps. */
  readonly runs: readonly MeshRun[];
}

/** Draft takes about a third of the segments of final. An option of evaluation, never a parameter of a product. */
export type Quality = 'draft' | 'final';
