/** References that authors hold: a node's place in the graph, with the verbs that apply to it. */
import type { ExtrudeOptions, Vector2, Vector3 } from './builder.ts';

export interface LinearRepeat<Vector> {
  readonly count: number;
  /** From one copy to the next. The first copy stays where it is. */
  readonly step: Vector;
}

export interface GridRepeat<Vector> {
  readonly columns: number;
  readonly rows: number;
  readonly columnStep: Vector;
  readonly rowStep: Vector;
}

export interface PolarRepeat {
  readonly count: number;
  /** Degrees that the copies are spread over; 360 if left out (then the last copy does not meet the first). */
  readonly sweep?: number;
}

/** A closed 2D outline, possibly with holes and several pieces. */
export interface ProfileRef {
  readonly dimension: 2;
  /** Place of the node in the graph's list. */
  readonly node: number;
  union(...others: readonly ProfileRef[]): ProfileRef;
  subtract(...others: readonly ProfileRef[]): ProfileRef;
  intersect(...others: readonly ProfileRef[]): ProfileRef;
  /** Outwards when positive. `corners` is "round" if left out. */
  offset(distance: number, corners?: 'round' | 'mitre' | 'bevel'): ProfileRef;
  /** Without its holes, and without what stands in them. */
  filled(): ProfileRef;
  /** In one piece: what lies apart is joined by straight bars of this width, each between nearest points. */
  joined(options: { readonly width: number }): ProfileRef;
  hull(): ProfileRef;
  translate(by: Vector2): ProfileRef;
  rotate(degrees: number): ProfileRef;
  scale(factor: number | Vector2): ProfileRef;
  /** Across the line through the origin with this normal. */
  mirror(normal: Vector2): ProfileRef;
  repeat(options: LinearRepeat<Vector2>): ProfileRef;
  repeatGrid(options: GridRepeat<Vector2>): ProfileRef;
  /** Around the origin. */
  repeatAround(options: PolarRepeat): ProfileRef;
  extrude(options: ExtrudeOptions): SolidRef;
  /** Around the profile's Y axis, which becomes Z. Only x >= 0 is used. 360 degrees if left out. */
  revolve(options?: { readonly degrees?: number; readonly segments?: number }): SolidRef;
}

/** A closed body. */
export interface SolidRef {
  readonly dimension: 3;
  readonly node: number;
  union(...others: readonly SolidRef[]): SolidRef;
  subtract(...others: readonly SolidRef[]): SolidRef;
  intersect(...others: readonly SolidRef[]): SolidRef;
  hull(): SolidRef;
  translate(by: Vector3): SolidRef;
  /** About X, then Y, then Z of the fixed axes. */
  rotate(degrees: Vector3): SolidRef;
  scale(factor: number | Vector3): SolidRef;
  /** Across the plane through the origin with this normal. */
  mirror(normal: Vector3): SolidRef;
  repeat(options: LinearRepeat<Vector3>): SolidRef;
  repeatGrid(options: GridRepeat<Vector3>): SolidRef;
  /** Around the Z axis. */
  repeatAround(options: PolarRepeat): SolidRef;
  /** Turns each height about Z, `degrees` over the whole height of `height` from z = 0; the solid is subdivided first. */
  twist(options: { readonly degrees: number; readonly height: number }): SolidRef;
  /** Bends the X axis into an arc of `radius` about a line parallel to Y, upwards; the solid is subdivided first. */
  bend(options: { readonly radius: number }): SolidRef;
  /** Names the surface of this solid, so that it can have a finish of its own; survives every later operation. */
  region(name: string): SolidRef;
}
