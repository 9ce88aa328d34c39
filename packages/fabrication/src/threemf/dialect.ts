import type { Recipe } from '../exporters/subject.ts';
import type { Model } from './model.ts';

/** What programs want to find in a 3MF beside the standard. One file each in `dialects/`. */
export interface Dialect {
  /** Prefix and address. */
  readonly namespaces: Readonly<Record<string, string>>;
  /** What the file says that it was written by. */
  application(recipe: Recipe): string;
  metadata(recipe: Recipe): readonly (readonly [name: string, value: string])[];
  /** Attribute of a painted triangle. */
  readonly painted: string;
  /** Parts of the package that only this program reads. */
  parts(model: Model): readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/**
 * How both keep what is painted: a tree of nibbles, last one first. A whole triangle in the colour of extruder n is one leaf:
 * n in the upper two bits for 1 and 2, above that the mark 11 and then n − 3 (libslic3r, `TriangleSelector::serialize`).
 */
export const paint = (extruder: number): string => (extruder < 3 ? (extruder * 4).toString(16) : (extruder - 3).toString(16) + 'c').toUpperCase();
