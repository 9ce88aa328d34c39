/**
 * What authors of products call: verbs that add nodes to a graph. The object is called `g` in every product.
 *
 * Lengths are millimetres, angles degrees, counter-clockwise seen from the positive end of the axis. Z is up; the bed is
 * z = 0. Everything returned is immutable; each call adds one node and returns a new reference.
 */
import type { ProfileRef, SolidRef } from './references.ts';

export type Vector2 = readonly [x: number, y: number];
export type Vector3 = readonly [x: number, y: number, z: number];

export type { ProfileRef, SolidRef };

export interface RectangleOptions {
  readonly width: number;
  readonly depth: number;
  /** Radius of the four corners; 0 leaves them sharp. Larger than half the shorter side is refused. */
  readonly radius?: number;
}

export interface CircleOptions {
  readonly radius: number;
  /** Fixed number of sides, rounded up to a multiple of four so that the bounds are exact. Left out: by tolerance. */
  readonly segments?: number;
}

export interface TextOptions {
  /** Lines are separated by "\n". */
  readonly text: string;
  /** A font's id in the catalogue, such as "source-serif". Letters that it lacks come from the catalogue's fallbacks. */
  readonly font: string;
  /** Height of a capital letter. */
  readonly size: number;
  /** Distance of base lines as a multiple of `size`; 1.6 if left out. */
  readonly lineSpacing?: number;
  /** Extra space between letters as a multiple of `size`; 0 if left out. */
  readonly tracking?: number;
  readonly align?: 'left' | 'centre' | 'right';
  /** The text is made smaller, never larger, until it fits. */
  readonly maxWidth?: number;
  readonly maxHeight?: number;
}

/** A drawing that a design holds, as `build` gets it. Millimetres as its maker drew it. */
export interface DrawingRef {
  /** SHA-256 of its text. */
  readonly drawing: string;
  readonly width: number;
  readonly height: number;
  /** Of all its contours; as many as a drawing may have, if left out. */
  readonly points?: number;
}

/** A picture that a design holds, as `build` gets it: a letter for each sample, row by row from the top left. */
export interface ImageRef {
  /** SHA-256 of its text. */
  readonly image: string;
  readonly width: number;
  readonly height: number;
  readonly levels: string;
}

export interface ReliefOptions {
  readonly width: number;
  readonly depth: number;
  /** Height of black and of white above z = 0. */
  readonly dark: number;
  readonly light: number;
}

/** What becomes of the edge around one end of an extrusion; a size of 0 leaves it sharp. */
export interface Edge {
  /** Cut off at 45 degrees, or rounded to a quarter circle. A bed prints the one at the bottom, while a rounding there hangs over. */
  readonly kind: 'chamfer' | 'fillet';
  /** How far it goes in from the wall, and down from the end. */
  readonly size: number;
}

export interface ExtrudeOptions {
  readonly height: number;
  /** Turn of the top against the bottom. */
  readonly twist?: number;
  /** Scale of the top against the bottom; 0 makes a point. */
  readonly taper?: number | Vector2;
  /** Layers along the height; chosen from the twist if left out. */
  readonly divisions?: number;
  /** Half of the height below z = 0. */
  readonly centred?: boolean;
  /** Edges around the ends, those of holes too. They go with straight walls: with neither twist, taper nor divisions. */
  readonly bottom?: Edge;
  readonly top?: Edge;
}

/** The verbs. All profiles lie in the XY plane. `text` and `offset` give outlines that may hold several contours. */
export interface GeometryBuilder {
  /** Centred on the origin. */
  rectangle(options: RectangleOptions): ProfileRef;
  /** Centred on the origin, a vertex on each half axis. */
  circle(options: CircleOptions): ProfileRef;
  /** Regular polygon, circumscribed radius, a vertex on +X. */
  ngon(options: { readonly sides: number; readonly radius: number }): ProfileRef;
  /** One closed contour (either winding), at least three points, not crossing itself. */
  polygon(points: readonly Vector2[]): ProfileRef;
  /** Centred vertically on the origin; horizontally by `align` (centre if left out). */
  text(options: TextOptions): ProfileRef;
  /** Centred on the origin, as large as fits into what is given; as its maker drew it if nothing is. */
  drawing(drawing: DrawingRef, box?: { readonly width?: number; readonly height?: number }): ProfileRef;
  /** Union of at least one profile (2D) or solid (3D): one n-ary node, which is far cheaper than a chain. */
  union<T extends ProfileRef | SolidRef>(shapes: readonly T[]): T;
  intersection<T extends ProfileRef | SolidRef>(shapes: readonly T[]): T;
  hull<T extends ProfileRef | SolidRef>(shapes: readonly T[]): T;

  /** From (0,0,0) to `size`, or centred in x and y (`on: 'bed'`, the default) or in all three (`on: 'centre'`). */
  box(options: { readonly size: Vector3; readonly on?: 'corner' | 'bed' | 'centre' }): SolidRef;
  /** Axis Z, standing on z = 0. */
  cylinder(options: { readonly radius: number; readonly height: number; readonly segments?: number }): SolidRef;
  /** Axis Z, standing on z = 0; either radius may be 0. */
  cone(options: { readonly bottomRadius: number; readonly topRadius: number; readonly height: number; readonly segments?: number }): SolidRef;
  /** Centred on the origin. */
  sphere(options: { readonly radius: number; readonly segments?: number }): SolidRef;
  /** Box with all edges rounded, centred in x and y, standing on z = 0. */
  roundedBox(options: { readonly size: Vector3; readonly radius: number }): SolidRef;
  /**
   * Open or closed vessel: the profile's prism, hollowed. `wall` is measured inwards from the profile, `floor` upwards
   * from z = 0; `lid` closes the top with that thickness (0 if left out: open).
   */
  shell(profile: ProfileRef, options: { readonly height: number; readonly wall: number; readonly floor: number; readonly lid?: number }): SolidRef;
  /** A block with the picture's brightness as the height of its top; centred in x and y, standing on z = 0, the picture's upper edge at the back. */
  relief(image: ImageRef, options: ReliefOptions): SolidRef;
}
