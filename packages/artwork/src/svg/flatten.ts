import { limits } from '../limits.ts';
import { refuse } from '../outcome.ts';
import type { Point, Polyline } from './polyline.ts';

/** More chords on one curve than this would be a circle drawn metres wide. */
const mostChords = 512;

const farAway = (): never => refuse('svg-coordinates', 'This drawing has coordinates that are no numbers or too far away; move it near the page and save it again.');

const length = (x: number, y: number): number => Math.sqrt(x * x + y * y);

const chords = (deviation: number): number => Math.min(mostChords, Math.max(1, Math.ceil(Math.sqrt(deviation))));

class Pen {
  readonly lines: Polyline[] = [];
  #points: Point[] = [];
  #smooth: boolean[] = [];

  put(x: number, y: number, smooth: boolean): void {
    this.#points.push([x, y]);
    this.#smooth.push(smooth);
  }
  end(closed: boolean): void {
    if (this.#points.length > 0) this.lines.push({ points: this.#points, smooth: this.#smooth, closed });
    this.#points = [];
    this.#smooth = [];
  }
  get empty(): boolean { return this.#points.length === 0; }
}

type Curve = readonly [Point, Point, Point, Point];

function cubic(pen: Pen, [[ax, ay], [bx, by], [cx, cy], [dx, dy]]: Curve, tolerance: number): void {
  // Wang's bound on the second derivative: how far a chord over 1/n of the curve deviates.
  const bend = Math.max(length(ax - 2 * bx + cx, ay - 2 * by + cy), length(bx - 2 * cx + dx, by - 2 * cy + dy));
  const n = chords((bend * 0.75) / tolerance);
  for (let i = 1; i < n; i++) {
    const t = i / n, s = 1 - t;
    const p = s * s * s, q = 3 * s * s * t, r = 3 * s * t * t, u = t * t * t;
    pen.put(p * ax + q * bx + r * cx + u * dx, p * ay + q * by + r * cy + u * dy, true);
  }
  pen.put(dx, dy, false);
}

/** Two thirds of the way to the control point give the same curve as a cubic. */
const raised = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): Curve => [[ax, ay], [ax + ((bx - ax) * 2) / 3, ay + ((by - ay) * 2) / 3], [cx + ((bx - cx) * 2) / 3, cy + ((by - cy) * 2) / 3], [cx, cy]];

/**
 * Chords that stay within `tolerance` of a path of the resolved drawing (M, L, Q, C and Z with absolute coordinates). Throws a refusal for
 * coordinates that are not finite or beyond every page.
 */
export function flatten(data: string, tolerance: number): readonly Polyline[] {
  const pen = new Pen();
  const tokens = data.match(/[A-Za-z]|[^\sA-Za-z,]+(?:[eE][-+]?\d+)?/g) ?? [];
  let at = 0;
  const next = (): number => {
    const value = Number(tokens[at++] ?? NaN);
    return Math.abs(value) <= limits.extent ? value : farAway();
  };
  const point = (): Point => [next(), next()];
  let start: Point = [0, 0];
  let here: Point = [0, 0];
  while (at < tokens.length) {
    const command = tokens[at++];
    if (command === 'M') {
      pen.end(false);
      here = start = point();
      pen.put(...here, false);
      continue;
    }
    if (command === 'Z') {
      pen.end(true);
      here = start;
      continue;
    }
    if (pen.empty) pen.put(...here, false);
    if (command === 'L') {
      here = point();
      pen.put(...here, false);
    } else if (command === 'Q') {
      const curve = raised(here, point(), point());
      cubic(pen, curve, tolerance);
      here = curve[3];
    } else if (command === 'C') {
      const curve: Curve = [here, point(), point(), point()];
      cubic(pen, curve, tolerance);
      here = curve[3];
    } else return refuse('svg-damaged', 'This drawing is damaged; save it again as SVG.');
  }
  pen.end(false);
  return pen.lines;
}
