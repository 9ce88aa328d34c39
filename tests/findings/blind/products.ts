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
}

export const scriptOf = (product: string): Script => ({ script: readFileSync(new URL(`products/${product}.ts`, import.meta.url), 'utf8') });

const metal = (values: SpoiledProduct['values'], code: FindingCode, culprits: readonly string[]): SpoiledProduct => ({ product: 'metal-angle', values, codes: [code], culprits });

export const spoiledProducts: readonly SpoiledProduct[] = [
  { product: 'pen-cup', values: { wall: 0.4 }, culprits: ['wall'], codes: ['thin-wall'], near: within([-38, -38, 0], [38, 38, 90]) },
  { product: 'cable-cover', values: { opening: 60 }, culprits: ['opening'], codes: ['long-bridge'], near: within([-30, -40, 14], [30, 40, 20]) },
  { product: 'funnel', values: { rise: 6 }, culprits: ['rise', 'mouth', 'neck'], codes: ['overhang'], near: around([13, 37], [20, 26]) },
  { product: 'name-plate', values: { letters: 2, words: 'Muster' }, culprits: ['letters', 'face'], codes: ['narrow-gap'], near: within([-15, -4, 2], [15, 4, 4]) },
  { product: 'peg-board', values: { pin: 0.5 }, culprits: ['pin'], codes: ['thin-feature', 'thin-wall'], near: within([-19, -10, 3], [19, 10, 12]) },
  { product: 'soap-grid', values: { gap: 0.1 }, culprits: ['gap'], codes: ['narrow-gap'], near: within([-26, -21, 0], [26, 21, 5]) },
  { product: 'tap-handle', values: { bore: 0.8 }, culprits: ['bore'], codes: ['small-hole'], near: around([0, 2], [0, 18], [3, 0]) },
  { product: 'flower-stake', values: { height: 170, foot: 4 }, culprits: ['height', 'foot'], codes: ['tipping', 'small-contact'], near: around([0, 8], [0, 170]) },
  { product: 'shelf-edge', values: { length: 480 }, culprits: ['length'], codes: ['too-large'] },
  { product: 'pendant', values: { drained: false }, culprits: ['drained'], codes: ['trapped-resin'], near: around([0, 17], [0, 32]) },
  { product: 'egg-cup', values: { vent: false }, culprits: ['vent'], codes: ['suction-cup'], near: around([0, 25], [0, 40]) },
  { product: 'thimble', values: { wall: 0.2 }, culprits: ['wall'], codes: ['thin-wall'], near: around([8, 10], [0, 22]) },
  { product: 'coaster', values: { web: 0.5 }, culprits: ['web'], codes: ['narrow-web'], near: within([-40, -40, 0], [40, 40, 3]) },
  { product: 'card-box', values: { slot: 0.1 }, culprits: ['slot'], codes: ['narrow-slot'], near: within([-26, -21, 0], [26, 21, 4]) },
  { product: 'book-rest', values: { corner: 0.5 }, culprits: ['corner'], codes: ['sharp-inner-corner'], near: within([-62, -32, 0], [62, 32, 15]) },
  metal({ radius: 0.4 }, 'tight-bend', ['radius']),
  metal({ leg: 7 }, 'short-flange', ['leg']),
  metal({ along: 9 }, 'hole-near-bend', ['along']),
  { product: 'storage-jar', values: { collar: 0.4 }, culprits: ['collar'], part: 'lid', codes: ['thin-wall'], near: around([20, 28], [40, 52]) },
];
