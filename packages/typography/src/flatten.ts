import type { GlyphContour } from './font.ts';

export type Point = [x: number, y: number];

/** Where a glyph goes: font units are multiplied by `scale`, then moved. All in millimetres. */
export interface Placement {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** A curve with more chords than this would be a letter metres high. */
const mostChords = 256;

const chords = (deviation: number): number => Math.min(mostChords, Math.max(1, Math.ceil(Math.sqrt(deviation))));

const length = (x: number, y: number): number => Math.sqrt(x * x + y * y);

/**
 * Chords that stay within `tolerance` of a glyph's curves. Only + − × ÷ and √, which IEEE 754 fixes to the bit.
 *
 * A quadratic's chord over 1/n of it deviates by |P0 − 2P1 + P2| / 4n², a cubic's by at most
 * 3/4 · max(|P0 − 2P1 + P2|, |P1 − 2P2 + P3|) / n² (Wang's bound on the second derivative).
 */
export function flatten(contours: readonly GlyphContour[], placement: Placement, tolerance: number): Point[][] {
  const { scale } = placement;
  const sharpness = scale / tolerance;
  return contours.map(({ start, segments }) => {
    const points: Point[] = [];
    const put = (x: number, y: number): void => { points.push([placement.x + x * scale, placement.y + y * scale]); };
    let [x, y] = start;
    put(x, y);
    for (const segment of segments) {
      if (segment.length === 2) {
        [x, y] = segment as Point;
        put(x, y);
      } else if (segment.length === 4) {
        const [ax, ay, ex, ey] = segment as [number, number, number, number];
        const n = chords((length(x - 2 * ax + ex, y - 2 * ay + ey) * sharpness) / 4);
        for (let i = 1; i < n; i++) {
          const t = i / n, s = 1 - t;
          put(s * s * x + 2 * s * t * ax + t * t * ex, s * s * y + 2 * s * t * ay + t * t * ey);
        }
        put(ex, ey);
        [x, y] = [ex, ey];
      } else {
        const [ax, ay, bx, by, ex, ey] = segment as [number, number, number, number, number, number];
        const bend = Math.max(length(x - 2 * ax + bx, y - 2 * ay + by), length(ax - 2 * bx + ex, ay - 2 * by + ey));
        const n = chords(bend * sharpness * 0.75);
        for (let i = 1; i < n; i++) {
          const t = i / n, s = 1 - t;
          const a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;
          put(a * x + b * ax + c * bx + d * ex, a * y + b * ay + c * by + d * ey);
        }
        put(ex, ey);
        [x, y] = [ex, ey];
      }
    }
    return points;
  });
}
