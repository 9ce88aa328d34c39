/** Designs built to have one known fault each, by somebody who had not seen the checks. */
import type { FindingCode } from '@patternbook/fabrication';
import type { GeometryBuilder, SolidRef, Vector3 } from '@patternbook/geometry';

export interface BuiltPart {
  readonly id: string;
  readonly solid: SolidRef;
  /** Turn that lays it on the bed; none if left out. */
  readonly printRotation?: Vector3;
  /** Of a part that is bent. */
  readonly blank?: { readonly solid: SolidRef; readonly bends: number };
}

/** Distance in mm of a pin from the fault. */
export type Place = (at: Vector3) => number;

/** What is known of a fault because it was put there. */
export interface KnownFault {
  /** Any of these says what is wrong. */
  readonly codes: readonly FindingCode[];
  /** Where the pin must show; left out where the whole part is meant, or its blank. */
  readonly near?: Place;
  /** The part at fault, of several. */
  readonly part?: string;
}

export interface BlindDesign extends KnownFault {
  readonly id: string;
  /** Of the catalogue. */
  readonly material: string;
  /** The twin (`faulty` false) is as good as rules of thumb ask for, with room to spare. */
  readonly build: (g: GeometryBuilder, faulty: boolean) => SolidRef | readonly BuiltPart[];
}

const outside = (value: number, from: number, to: number): number => Math.max(from - value, 0, value - to);

export const within = (from: Vector3, to: Vector3): Place => (at) => Math.hypot(...at.map((value, axis) => outside(value, from[axis]!, to[axis]!)));

/** On a body of revolution about the Z axis through `centre`. */
export const around = (radii: readonly [number, number], heights: readonly [number, number], centre: readonly [number, number] = [0, 0]): Place =>
  ([x, y, z]) => Math.hypot(outside(Math.hypot(x - centre[0], y - centre[1]), ...radii), outside(z, ...heights));

export const anyOf = (...places: readonly Place[]): Place => (at) => Math.min(...places.map((place) => place(at)));

export const one = (id: string, solid: SolidRef, printRotation?: Vector3): BuiltPart => ({ id, solid, ...(printRotation && { printRotation }) });
