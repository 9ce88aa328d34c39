import type { Mesh, Vector2, Vector3 } from '@patternbook/geometry';
import type { Hardware } from '@patternbook/product';
import type { GraphWriter } from '../graph-writer.ts';
import { distanceOfLines, type Joint, type Line } from '../joint.ts';

/** What keys are fitted into. */
export interface Fitting {
  readonly mesh: Mesh;
  readonly writer: GraphWriter;
  /** Place of the part's solid in the graph. */
  readonly root: number;
  /** Half-spaces that hold a piece, but for the plane of the joint. */
  readonly roomOf: (piece: number, without: number) => readonly number[];
  /** Gap around each key: mm. */
  readonly clearance: number;
  /** Least material around a key: mm, two lines of the nozzle. */
  readonly wall: number;
  /** Lines that keys of any joint were laid along, with what they take around them: mm. */
  readonly taken: { readonly line: Line; readonly radius: number }[];
}

/** A printed dowel: a part of its own. */
export interface Dowel {
  /** mm. */
  readonly radius: number;
  readonly length: number;
  /** Where one stands in the assembly, and which way its flat side looks. */
  readonly node: number;
  readonly flat: Vector3;
}

/** Sides of what is round: a polygon of so few millimetres across then holds its circle's area within two thousandths, as exact shapes have it. */
export const roundSides = 64;

/** Keys of one joint. */
export interface Fitted {
  readonly count: number;
  /** Size in words that need no language: "6 × 20 mm", "M3×12". */
  readonly size: string;
  /** Solids that become part of a piece, and solids that are taken from it. */
  readonly adds: readonly { readonly piece: number; readonly node: number }[];
  readonly cuts: readonly { readonly piece: number; readonly node: number }[];
  readonly hardware: readonly Hardware[];
  readonly dowel?: Dowel;
  /** Along which the upper piece slides onto the lower: of length one; along the normal if left out. */
  readonly slide?: Vector3;
  /** The piece with the heads of screws. */
  readonly headed?: number;
  /** What of the face is taken: lines in the plane's coordinates with a radius, mm. */
  readonly marks: readonly { readonly from: Vector2; readonly to: Vector2; readonly radius: number }[];
}

/** Keys of one kind for a joint; undefined where there is no room for any. */
export type FitKeys = (joint: Joint, fitting: Fitting) => Fitted | undefined;

/** Whether a key along a line stays clear of those that are there. */
export const isFree = ({ taken, wall }: Fitting, line: Line, radius: number): boolean => taken.every((other) => distanceOfLines(line, other.line) >= radius + other.radius + wall);
