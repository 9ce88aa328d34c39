/** Real product scripts whose defaults are sound, each spoiled through one parameter: the culprit is known by construction. */
import { readFileSync } from 'node:fs';
import type { FindingCode } from '@patternbook/fabrication';
import type { Literal } from '@patternbook/product';
import type { Script } from '@patternbook/sandbox';
import { around, type KnownFault, within } from './design.ts';

export interface SpoiledProduct extends KnownFault {
  readonly product: string;
  /** What spoils it, besides the defaults. */
  readonly values: Readonly<Record<string, Literal>>;
  /** Any of these, changed alone, is what a maker would change first. */
  readonly culprits: readonly string[];
  /** Whether values are as good as rules of thumb ask for at least, whatever the checks say. */
  readonly mended: (values: Sizes) => boolean;
}

export type Sizes = Readonly<Record<string, number>>;

export const scriptOf = (product: string): Script => ({ script: readFileSync(new URL(`products/${product}.ts`, import.meta.url), 'utf8') });

const metal = (values: SpoiledProduct['values'], code: FindingCode, culprits: readonly string[], mended: SpoiledProduct['mended']): SpoiledProduct => ({ product: 'metal-angle', values, codes: [code], culprits, mended });

export const spoiledProducts: readonly SpoiledProduct[] = [
  { product: 'pen-cup', values: { wall: 0.4 }, mended: ({ wall }) => wall! >= 0.8, culprits: ['wall'], codes: ['thin-wall'], near: within([-38, -38, 0], [38, 38, 90]) },
  { product: 'cable-cover', values: { opening: 60 }, mended: ({ opening }) => opening! <= 30, culprits: ['opening'], codes: ['long-bridge'], near: within([-30, -40, 14], [30, 40, 20]) },
  { product: 'funnel', values: { rise: 6 }, mended: ({ rise, mouth, neck }) => rise! >= 0.8 * (mouth! - neck!) || mouth! - neck! <= 7, culprits: ['rise', 'mouth', 'neck'], codes: ['overhang'], near: around([13, 37], [20, 26]) },
  { product: 'name-plate', values: { letters: 2, words: 'Muster' }, mended: ({ letters }) => letters! >= 3, culprits: ['letters', 'face'], codes: ['narrow-gap'], near: within([-15, -4, 2], [15, 4, 4]) },
  { product: 'peg-board', values: { pin: 0.5 }, mended: ({ pin }) => pin! >= 0.6, culprits: ['pin'], codes: ['thin-feature', 'thin-wall'], near: within([-19, -10, 3], [19, 10, 12]) },
  { product: 'soap-grid', values: { gap: 0.1 }, mended: ({ gap }) => gap! >= 0.2, culprits: ['gap'], codes: ['narrow-gap'], near: within([-26, -21, 0], [26, 21, 5]) },
  { product: 'tap-handle', values: { bore: 0.8 }, mended: ({ bore }) => bore! >= 2, culprits: ['bore'], codes: ['small-hole'], near: around([0, 2], [0, 18], [3, 0]) },
  { product: 'flower-stake', values: { height: 170, foot: 4 }, mended: ({ height, foot }) => height! <= 15 * foot!, culprits: ['height', 'foot'], codes: ['tipping'], near: around([0, 8], [0, 170]) },
  { product: 'shelf-edge', values: { length: 480 }, mended: ({ length, depth }) => (length! + depth!) / Math.SQRT2 <= 256, culprits: ['length'], codes: ['too-large'] },
  { product: 'pendant', values: { drained: false }, mended: ({ drained }) => Boolean(drained), culprits: ['drained'], codes: ['trapped-resin'], near: around([0, 17], [0, 32]) },
  { product: 'egg-cup', values: { vent: false }, mended: ({ vent }) => Boolean(vent), culprits: ['vent'], codes: ['suction-cup'], near: around([0, 25], [0, 40]) },
  { product: 'thimble', values: { wall: 0.2 }, mended: ({ wall }) => wall! >= 0.4, culprits: ['wall'], codes: ['thin-wall'], near: around([8, 10], [0, 22]) },
  { product: 'coaster', values: { web: 0.5 }, mended: ({ web }) => web! >= 1, culprits: ['web'], codes: ['narrow-web'], near: within([-40, -40, 0], [40, 40, 3]) },
  { product: 'card-box', values: { slot: 0.1 }, mended: ({ slot }) => slot! >= 0.2, culprits: ['slot'], codes: ['narrow-slot'], near: within([-26, -21, 0], [26, 21, 4]) },
  { product: 'book-rest', values: { corner: 0.5 }, mended: ({ corner }) => corner! >= 2.9, culprits: ['corner'], codes: ['sharp-inner-corner'], near: within([-62, -32, 0], [62, 32, 15]) },
  metal({ radius: 0.4 }, 'tight-bend', ['radius'], ({ radius }) => radius! >= 1.6),
  metal({ leg: 7 }, 'short-flange', ['leg', 'radius'], ({ leg, radius }) => leg! - radius! - 2 >= 6),
  metal({ along: 9 }, 'hole-near-bend', ['along'], ({ along, hole, radius }) => along! - hole! / 2 - radius! - 2 >= 4),
  { product: 'storage-jar', values: { collar: 0.4 }, mended: ({ collar }) => collar! >= 0.8, culprits: ['collar'], part: 'lid', codes: ['thin-wall'], near: around([20, 28], [40, 52]) },
];
