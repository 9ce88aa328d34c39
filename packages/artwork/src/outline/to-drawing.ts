import { type Drawing, drawingLimits, encodeDrawing } from '@patternbook/geometry';
import { type ArtworkNote, refuse } from '../outcome.ts';
import { boxOf, doubleArea, type GridBox, nothing, type Region, type Ring } from './region.ts';
import type { Shears } from './shears.ts';
import { simplify } from './simplify.ts';

/** Shares of the longer side, tried in turn until the drawing is small enough. The last is what a careful eye still does not see. */
const tolerances = [1 / 16_000, 1 / 8000, 1 / 4000];

export interface Scale {
  readonly millimetresPerStep: number;
  /** Steps below which the outline means nothing: half a sample of a picture. */
  readonly grain?: number;
}

export interface MadeDrawing {
  readonly drawing: Drawing;
  readonly notes: readonly ArtworkNote[];
}

/** In the steps that a drawing is written in; rounding can make neighbours touch or cross, so it is united until nothing changes. */
function onGrid(region: Region, box: GridBox, shears: Shears): Region {
  const scale = drawingLimits.resolution / Math.max(box.maxX - box.minX, box.maxY - box.minY);
  const rounded = region.map((ring): Ring => ring.map(({ x, y }) => ({ x: Math.round((x - box.minX) * scale), y: Math.round((y - box.minY) * scale) })));
  let united = shears.fill(rounded, 'nonzero');
  for (let turn = 0; turn < 3; turn++) {
    const again = shears.fill(united, 'nonzero');
    if (again.length === united.length && again.every((ring, i) => ring.length === united[i]!.length)) break;
    united = again;
  }
  return united;
}

/** Contours smaller than the tolerance squared are specks between outlines that nearly touch. */
const withoutSpecks = (region: Region, tolerance: number): Region => {
  const smallest = Math.max(4, 4 * tolerance * tolerance * drawingLimits.resolution * drawingLimits.resolution);
  return region.filter((ring) => Math.abs(doubleArea(ring)) >= 2 * smallest);
};

/** Three decimals, as a drawing is written: the points then lie on its grid exactly. */
const plain = (millimetres: number): number => Math.round(millimetres * 1000) / 1000;

function drawingOf(region: Region, box: GridBox, millimetresPerStep: number): Drawing {
  const [across, up] = [box.maxX - box.minX, box.maxY - box.minY];
  const side = plain(Math.max(across, up) * millimetresPerStep);
  const step = side / drawingLimits.resolution;
  // Rounded up, so that the box of a tiny drawing still holds all of it.
  const extent = (length: number): number => Math.max(1, Math.ceil((length / Math.max(across, up)) * side * 1000 - 1e-6)) / 1000;
  return { width: extent(across), height: extent(up), contours: region.map((ring) => ring.map(({ x, y }) => [x * step, y * step])) };
}

/** A region as a drawing whose box is that of what is drawn. Refuses what is empty, too small, too large or too detailed. */
export function toDrawing(region: Region, { millimetresPerStep, grain = 0 }: Scale, shears: Shears): MadeDrawing {
  const box = boxOf(region);
  if (box === undefined) return refuse('drawing-empty', 'Nothing dark was found in this file; use dark shapes on white, or turn on "invert".');
  const steps = Math.max(box.maxX - box.minX, box.maxY - box.minY);
  const side = steps * millimetresPerStep;
  if (!(side >= drawingLimits.smallest && side <= drawingLimits.largest)) {
    return refuse('drawing-size', `This drawing is ${plain(side)} mm large; scale it to between ${drawingLimits.smallest} mm and ${drawingLimits.largest / 1000} m.`);
  }
  for (const [turn, tolerance] of tolerances.entries()) {
    const simplified = withoutSpecks(onGrid(simplify(region, Math.max(grain, tolerance * steps)), box, shears), tolerance);
    if (simplified === nothing || simplified.length === 0) continue;
    const drawing = drawingOf(simplified, box, millimetresPerStep);
    const points = simplified.reduce((sum, ring) => sum + ring.length, 0);
    if (points > drawingLimits.points || simplified.length > drawingLimits.contours || !encodeDrawing(drawing).ok) continue;
    return { drawing, notes: turn === 0 ? [] : [{ code: 'simplified', message: 'Fine details were simplified to keep the drawing small.' }] };
  }
  return refuse('drawing-too-detailed', `This drawing has too many details; simplify it to ${drawingLimits.points} points and ${drawingLimits.contours} outlines or fewer.`);
}
