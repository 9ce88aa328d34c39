/** What PrusaSlicer says of each plate of the catalogue: kept, so that estimates can be held against it where it is not installed. The conformance lane holds the table to the slicer. */
import { readFile } from 'node:fs/promises';
import { estimate, finishesOf, type Plate } from '@patternbook/fabrication';

export interface SlicedPlate {
  readonly product: string;
  readonly preset: string;
  /** From 0. */
  readonly plate: number;
  readonly finishes: number;
  /** First digits of the SHA-256 of the settings that it was sliced with. */
  readonly settings: string;
  readonly minutes: number;
  /** Of filament. */
  readonly cubicMillimetres: number;
}

export interface SlicerFigures {
  /** Program and version. */
  readonly slicer: string;
  readonly plates: readonly SlicedPlate[];
}

export const readFigures = async (): Promise<SlicerFigures> => JSON.parse(await readFile(new URL('slicer-figures.json', import.meta.url), 'utf8')) as SlicerFigures;

/** Ours by the slicer's: 1 is right. */
export interface Shares {
  readonly time: number;
  readonly mass: number;
}

/** Of what the slicer knows about: it neither heats the machine nor changes colours. */
export function sharesOf({ machine, placed }: Plate, sliced: Pick<SlicedPlate, 'minutes' | 'cubicMillimetres'>): Shares {
  if (machine.process !== 'fdm') throw new Error(`${machine.id} slices nothing.`);
  const [finish] = finishesOf(placed.map(({ part }) => part));
  const own = estimate({ plates: [{ machine: { ...machine, overheadMinutes: 0, changeSeconds: 0, changeGrams: 0 }, placed }] });
  return { time: own.minutes / sliced.minutes, mass: own.grams / ((sliced.cubicMillimetres / 1000) * (finish?.material.density ?? NaN)) };
}

/** How far off shares are: half of them less than `median`, nine in ten less than `most`. */
export function errorsOf(shares: readonly number[]): { readonly median: number; readonly most: number; readonly worst: number } {
  const sorted = shares.map((share) => Math.abs(share - 1)).toSorted((a, b) => a - b);
  const rank = (part: number): number => sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? NaN;
  return { median: rank(0.5), most: rank(0.9), worst: rank(1) };
}

/** What was promised: time within 15 % at the median and 25 % for nine in ten, mass within 5 % at the median. */
export const promised = { time: { median: 0.15, most: 0.25 }, mass: { median: 0.05 } } as const;
