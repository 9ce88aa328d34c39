import { limits } from '../limits.ts';
import { refuse } from '../outcome.ts';
import type { Point, Polyline } from './polyline.ts';

/** Lengths of dash, gap, dash, …; an odd list counts twice (SVG 2, 13.5.6). Undefined where it makes a line solid. */
export function dashesOf(list: readonly number[]): readonly number[] | undefined {
  const sum = list.reduce((all, each) => all + each, 0);
  if (list.length === 0 || !(sum > 0) || !Number.isFinite(sum) || list.some((each) => each < 0)) return undefined;
  return list.length % 2 === 0 ? list : [...list, ...list];
}

/** Where in the list a line begins, and how much of that piece is left. */
function begin(dashes: readonly number[], offset: number): { place: number; left: number } {
  const sum = dashes.reduce((all, each) => all + each, 0);
  let left = ((offset % sum) + sum) % sum;
  let place = 0;
  // A dash of no length at the very beginning is a dot there.
  while (left > 0 && left >= dashes[place]! && place < dashes.length - 1) left -= dashes[place++]!;
  return { place, left: Math.max(0, dashes[place]! - left) };
}

/** The dashes of one subpath, as open lines. Lengths in the path's own units. */
export function dash({ points, smooth, closed }: Polyline, dashes: readonly number[], offset: number): readonly Polyline[] {
  const pieces: Polyline[] = [];
  let { place, left } = begin(dashes, offset);
  let current: Point[] = [];
  let soft: boolean[] = [];
  const end = (): void => {
    if (current.length > 0) pieces.push({ points: current, smooth: soft, closed: false });
    if (pieces.length > limits.dashes) refuse('drawing-too-detailed', `This drawing has more than ${limits.dashes} dashes in one line; use longer dashes or solid lines.`);
    current = [];
    soft = [];
  };
  const put = (point: Point, isSoft: boolean): void => {
    if (place % 2 === 1) return;
    current.push(point);
    soft.push(isSoft);
  };
  const last = closed ? points.length : points.length - 1;
  let turns = 0;
  const beganDrawn = place % 2 === 0;
  put(points[0]!, false);
  for (let i = 0; i < last; i++) {
    const [ax, ay] = points[i]!;
    const next = (i + 1) % points.length;
    const [bx, by] = points[next]!;
    const whole = Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay));
    let gone = 0;
    while (whole - gone > left) {
      gone += left;
      const corner: Point = [ax + ((bx - ax) * gone) / whole, ay + ((by - ay) * gone) / whole];
      put(corner, false);
      end();
      place = (place + 1) % dashes.length;
      left = dashes[place]!;
      put(corner, false);
      if ((turns += 1) > 4 * limits.dashes) refuse('drawing-too-detailed', `This drawing has more than ${limits.dashes} dashes in one line; use longer dashes or solid lines.`);
    }
    left -= whole - gone;
    put([bx, by], smooth[next]!);
  }
  const endedDrawn = place % 2 === 0;
  end();
  return closed && beganDrawn && endedDrawn ? aroundStart(pieces, smooth[0]!) : pieces;
}

/** On a closed line the dash that ends where the first begins goes on in it, as renderers have it. */
function aroundStart(pieces: readonly Polyline[], isSoft: boolean): readonly Polyline[] {
  const [first, ...others] = pieces;
  const last = others.pop();
  if (first === undefined || last === undefined) return pieces.map((piece) => ({ ...piece, closed: true }));
  return [...others, { points: [...last.points, ...first.points.slice(1)], smooth: [...last.smooth.slice(0, -1), isSoft, ...first.smooth.slice(1)], closed: false }];
}
