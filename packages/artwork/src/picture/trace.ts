import { limits } from '../limits.ts';
import { type ArtworkNote, refuse } from '../outcome.ts';
import { boxOf, doubleArea, type Ring } from '../outline/region.ts';
import { Shears } from '../outline/shears.ts';
import { type MadeDrawing, toDrawing } from '../outline/to-drawing.ts';
import { blur } from './blur.ts';
import { levelContours } from './level-contours.ts';
import { levelBetween } from './otsu.ts';
import type { Samples } from './sampler.ts';

export interface TraceOptions {
  /** Brightness, 0 to 1, below which a picture is dark; found in the picture if left out. */
  readonly threshold?: number | undefined;
  /** 0 to 1: at 1, details smaller than a hundredth of the picture are smoothed away. */
  readonly smoothing?: number | undefined;
  readonly invert?: boolean | undefined;
}

/** What keeps the noise of a camera out and lets corners stay. */
const usualSmoothing = 0.1;

/** Steps of the clipper's grid per sample. */
const stepsPerSample = 1024;

interface Toned { readonly values: Float32Array; readonly level: number; readonly notes: readonly ArtworkNote[] }

const flat = (): never => refuse('picture-flat', 'This picture has no contrast; use one with dark shapes on a light ground.');

/** Brightness where there is any contrast; else, for white drawings on nothing, what is opaque. */
function tone({ width, height, luma, opacity }: Samples, { threshold, smoothing = usualSmoothing }: TraceOptions): Toned {
  const soften = (values: Float32Array): Float32Array => blur(values, width, height, (smoothing * Math.max(width, height)) / 100);
  const bright = soften(luma);
  const level = levelBetween(bright);
  if (level !== undefined) return { values: bright, level: threshold ?? level, notes: [] };
  if (opacity === undefined) return flat();
  const clear = soften(opacity.map((value) => 1 - value));
  return { values: clear, level: levelBetween(clear) ?? flat(), notes: [{ code: 'light-artwork', message: 'All of this picture is white, so what is painted white was taken.' }] };
}

/** The outlines of what is dark in a picture. */
export function trace(samples: Samples, options: TraceOptions): MadeDrawing {
  const { width, height } = samples;
  const { values, level, notes } = tone(samples, options);
  const field = { width, height, values: options.invert === true ? values.map((value) => 1 - value) : values };
  const speck = Math.min(limits.largestSpeck, Math.max(limits.speck, (width * height) / 200_000)) * stepsPerSample * stepsPerSample;
  const rings = levelContours(field, options.invert === true ? 1 - level : level)
    .map((loop): Ring => loop.map(([x, y]) => ({ x: Math.round(x * stepsPerSample), y: Math.round(y * stepsPerSample) })))
    .filter((ring) => Math.abs(doubleArea(ring)) >= 2 * speck);
  if (rings.reduce((sum, ring) => sum + ring.length, 0) > limits.points) {
    refuse('drawing-too-detailed', 'This picture has too many details to be traced; turn up the smoothing or use a plainer picture.');
  }
  const box = boxOf(rings);
  const side = box === undefined ? 1 : Math.max(box.maxX - box.minX, box.maxY - box.minY);
  const made = toDrawing(rings, { millimetresPerStep: limits.tracedMillimetres / side, grain: stepsPerSample / 5 }, new Shears());
  return { drawing: made.drawing, notes: [...notes, ...made.notes] };
}
