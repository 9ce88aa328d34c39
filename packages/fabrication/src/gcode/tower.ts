/** The tower that every change of filament is wiped on, in PrusaSlicer's measures, and where it stands between the parts. */
import type { FdmMachine } from '../catalogue/machines/fdm.ts';
import type { Filament } from '../catalogue/materials/filament.ts';

/** A place for it on the bed: mm from the bed's front left corner. */
export interface Tower {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly depth: number;
  /** mm³ that each change presses out. */
  readonly purged: number;
}

/** A box on the bed: mm. */
export interface Room { readonly x: number; readonly y: number; readonly width: number; readonly depth: number }

/** Rim of the first layer that holds the tower, and what is kept free between it and a part: mm. */
export const towerBrim = 2;
const apart = 6;
/** What PrusaSlicer's tower makes its lines of: nozzles wide. Read in the G-code that it writes. */
const lineOfNozzle = 1.25;
/** The cross-section of a line is a rectangle with round ends. */
const roundEnds = 1 - Math.PI / 4;
/** Widths in order of preference: mm; at last, what the bed has. */
const widths = [60, 90, 120, 40, 180] as const;
/** mm³: the least that one change is wiped with, PrusaSlicer's own 70 for each of two filaments. */
const leastPurged = 140;
/** Between two places that are tried: mm. */
const step = 4;

/** What a change purges, as the estimate counts it: mm³ of the lightest of the filaments. */
const purgedBy = ({ changeGrams }: FdmMachine, materials: readonly Filament[]): number => (changeGrams * 1000) / Math.min(...materials.map(({ density }) => density));

/** How deep a tower of a width is when `changes` fall on one layer: mm. Never less than it turns out. */
function depthOf({ nozzle, profile }: FdmMachine, { width, purged, changes }: { readonly width: number; readonly purged: number; readonly changes: number }): number {
  const line = nozzle * lineOfNozzle;
  const length = (height: number): number => purged / (height * (line - height * roundEnds));
  const longest = Math.max(length(profile.layerHeight), length(profile.firstLayerHeight));
  const perChange = (Math.floor(longest / (width - 3 * line)) + 2) * line;
  return changes * perChange + 2 * line;
}

/** mm along Y that a tower along the whole back edge of the bed takes, with what is kept free before it: what a layout leaves, if it can. */
export function towerStrip(machine: FdmMachine, materials: readonly Filament[]): number {
  const width = machine.bed.x - 2 * (machine.margin + towerBrim);
  return depthOf(machine, { width, purged: Math.max(leastPurged, purgedBy(machine, materials)), changes: materials.length - 1 }) + 2 * towerBrim + apart;
}

const clear = (one: Room, other: Room, gap: number): boolean =>
  one.x + one.width + gap <= other.x || other.x + other.width + gap <= one.x || one.y + one.depth + gap <= other.y || other.y + other.depth + gap <= one.y;

/** The first free place, nearest to the middle of what stands there: a short way for every change. */
function freePlace({ bed, margin }: FdmMachine, taken: readonly Room[], size: { readonly width: number; readonly depth: number }): { readonly x: number; readonly y: number } | undefined {
  const edge = margin + towerBrim;
  const middle = taken.length === 0 ? { x: bed.x / 2, y: bed.y / 2 } : { x: taken.reduce((sum, { x, width }) => sum + x + width / 2, 0) / taken.length, y: taken.reduce((sum, { y, depth }) => sum + y + depth / 2, 0) / taken.length };
  let best: { readonly x: number; readonly y: number; readonly far: number } | undefined;
  const along = (last: number): number[] => (last < edge ? [] : [...Array.from({ length: Math.floor((last - edge) / step) + 1 }, (_, at) => edge + at * step), last]);
  for (const x of along(bed.x - edge - size.width)) {
    for (const y of along(bed.y - edge - size.depth)) {
      const far = Math.abs(x + size.width / 2 - middle.x) + Math.abs(y + size.depth / 2 - middle.y);
      if ((!best || far < best.far) && taken.every((room) => clear({ x, y, ...size }, room, towerBrim + apart))) best = { x, y, far };
    }
  }
  return best;
}

export interface PlacedTower {
  readonly tower: Tower;
  /** By how much everything else moves to make room: mm. */
  readonly shift: readonly [x: number, y: number];
}

/**
 * A tower for a plate of several filaments, beside its parts as they stand, or else with all of them moved to one side together.
 *
 * @param taken boxes around the parts.
 */
export function placeTower(machine: FdmMachine, materials: readonly Filament[], taken: readonly Room[]): PlacedTower | undefined {
  const { bed, margin } = machine;
  const left = Math.min(...taken.map(({ x }) => x)), front = Math.min(...taken.map(({ y }) => y));
  const right = Math.max(...taken.map(({ x, width }) => x + width)), back = Math.max(...taken.map(({ y, depth }) => y + depth));
  const shifts: readonly (readonly [number, number])[] = [[0, 0], [0, margin - front], [margin - left, 0], [0, bed.y - margin - back], [bed.x - margin - right, 0], [margin - left, margin - front]];
  const whole = bed.x - 2 * (margin + towerBrim);
  for (const purged of new Set([Math.max(leastPurged, purgedBy(machine, materials)), leastPurged])) {
    for (const shift of shifts) {
      const moved = taken.map((room): Room => ({ ...room, x: room.x + shift[0], y: room.y + shift[1] }));
      for (const width of [...widths.filter((each) => each < whole), whole]) {
        const size = { width, depth: depthOf(machine, { width, purged, changes: materials.length - 1 }) };
        const place = freePlace(machine, moved, size);
        if (place) return { tower: { x: place.x, y: place.y, ...size, purged }, shift };
      }
    }
  }
  return undefined;
}
