import type { Point, Polyline } from './polyline.ts';

export interface Pen {
  /** Half of the line's width. */
  readonly reach: number;
  readonly join: 'miter' | 'round' | 'bevel';
  readonly cap: 'butt' | 'round' | 'square';
  readonly miterLimit: number;
  /** How far chords may be from an arc. */
  readonly tolerance: number;
}

const minus = ([ax, ay]: Point, [bx, by]: Point): Point => [ax - bx, ay - by];
const dot = ([ax, ay]: Point, [bx, by]: Point): number => ax * bx + ay * by;
const cross = ([ax, ay]: Point, [bx, by]: Point): number => ax * by - ay * bx;
const along = ([x, y]: Point, [dx, dy]: Point, by: number): Point => [x + dx * by, y + dy * by];

function unit([x, y]: Point): Point | undefined {
  const length = Math.sqrt(x * x + y * y);
  return length > 0 ? [x / length, y / length] : undefined;
}

/** Left of a direction. */
const leftOf = ([x, y]: Point): Point => [-y, x];

/** Points of the arc around `centre` between two directions less than half a turn apart, without its ends: halved until flat enough, which needs no sine. */
function arc(centre: Point, from: Point, to: Point, pen: Pen, into: Point[], depth = 0): void {
  const middle = unit([from[0] + to[0], from[1] + to[1]]);
  if (middle === undefined || depth > 9 || pen.reach * (1 - dot(middle, from)) <= pen.tolerance) return;
  arc(centre, from, middle, pen, into, depth + 1);
  into.push(along(centre, middle, pen.reach));
  arc(centre, middle, to, pen, into, depth + 1);
}

interface Corner { readonly at: Point; readonly before: Point; readonly after: Point; readonly smooth: boolean }

/** What lies at the left of the line where it turns. */
function join({ at, before, after, smooth }: Corner, pen: Pen, into: Point[]): void {
  const [from, to] = [leftOf(before), leftOf(after)];
  const turn = cross(before, after);
  const back = dot(before, after);
  into.push(along(at, from, pen.reach));
  if (turn > 0) into.push(at);
  else if (turn === 0 && back < 0) {
    // Straight back: the way around the end is along the line.
    if (smooth || pen.join === 'round') {
      arc(at, from, before, pen, into);
      into.push(along(at, before, pen.reach));
      arc(at, before, to, pen, into);
    }
  } else if (smooth || pen.join === 'round') arc(at, from, to, pen, into);
  else if (pen.join === 'miter') {
    const middle = unit([from[0] + to[0], from[1] + to[1]]);
    const cosine = middle === undefined ? 0 : dot(middle, from);
    if (middle !== undefined && cosine * pen.miterLimit >= 1) into.push(along(at, middle, pen.reach / cosine));
  }
  into.push(along(at, to, pen.reach));
}

/** From the left of the line's end to its right. */
function cap(at: Point, direction: Point, pen: Pen, into: Point[]): void {
  const left = leftOf(direction);
  const right: Point = [-left[0], -left[1]];
  into.push(along(at, left, pen.reach));
  if (pen.cap === 'round') {
    arc(at, left, direction, pen, into);
    into.push(along(at, direction, pen.reach));
    arc(at, direction, right, pen, into);
  } else if (pen.cap === 'square') {
    const beyond = along(at, direction, pen.reach);
    into.push(along(beyond, left, pen.reach), along(beyond, right, pen.reach));
  }
  into.push(along(at, right, pen.reach));
}

interface Track { readonly points: readonly Point[]; readonly smooth: readonly boolean[]; readonly directions: readonly Point[] }

/** Without points that fall together; with the direction from each point to the next. */
function trackOf({ points, smooth, closed }: Polyline): Track {
  const kept: Point[] = [];
  const soft: boolean[] = [];
  const directions: Point[] = [];
  points.forEach((point, i) => {
    const last = kept.at(-1);
    const direction = last === undefined ? undefined : unit(minus(point, last));
    if (last !== undefined && direction === undefined) return;
    if (direction) directions.push(direction);
    kept.push(point);
    soft.push(smooth[i]!);
  });
  if (closed && kept.length > 1) {
    const direction = unit(minus(kept[0]!, kept.at(-1)!));
    if (direction) directions.push(direction);
    else {
      kept.pop();
      soft[0] = soft.pop()! && soft[0]!;
    }
  }
  return { points: kept, smooth: soft, directions };
}

const reversed = ({ points, smooth, directions }: Track, closed: boolean): Track => {
  const turned = directions.toReversed().map(([x, y]): Point => [-x, -y]);
  // A closed track's last direction leads to its first point, so that it stays the last one.
  if (closed) turned.push(turned.shift()!);
  return { points: points.toReversed(), smooth: smooth.toReversed(), directions: turned };
};

function corner({ points, smooth, directions }: Track, i: number): Corner {
  return { at: points[i]!, before: directions.at(i - 1)!, after: directions[i]!, smooth: smooth[i]! };
}

function openOutline(track: Track, pen: Pen): Point[] {
  const outline: Point[] = [];
  for (const side of [track, reversed(track, false)]) {
    for (let i = 1; i < side.points.length - 1; i++) join(corner(side, i), pen, outline);
    cap(side.points.at(-1)!, side.directions.at(-1)!, pen, outline);
  }
  return outline;
}

/** A line of no length has its caps, but for flat ones (SVG 2, 13.5.4). */
function spot(at: Point, pen: Pen): Point[][] {
  if (pen.cap === 'butt') return [];
  const outline: Point[] = [];
  cap(at, [1, 0], pen, outline);
  cap(at, [-1, 0], pen, outline);
  return [outline];
}

/** What a pen that goes along the line covers, as rings for the non-zero rule. */
export function stroke(line: Polyline, pen: Pen): readonly (readonly Point[])[] {
  const track = trackOf(line);
  if (track.points.length === 0) return [];
  if (track.points.length === 1) return spot(track.points[0]!, pen);
  if (!line.closed) return [openOutline(track, pen)];
  return [track, reversed(track, true)].map((side) => {
    const outline: Point[] = [];
    for (let i = 0; i < side.points.length; i++) join(corner(side, i), pen, outline);
    return outline;
  });
}
