/** How long a machine takes along a path: it speeds up and brakes evenly, and passes a corner only so fast that neither axis jumps by more than its jerk. */
export interface Drive {
  /** mm/s. */
  readonly speed: number;
  /** mm/s². */
  readonly acceleration: number;
}

/** mm/s by which the speed of an axis may change at once. Marlin's usual figure, and PrusaSlicer's for machines that name none. */
export const jerk = 10;

/** Seconds for one straight move between two speeds. */
export function moveSeconds(length: number, from: number, to: number, { speed, acceleration }: Drive): number {
  const upTo = (speed * speed - from * from) / 2 / acceleration, down = (speed * speed - to * to) / 2 / acceleration;
  if (upTo + down <= length) return (2 * speed - from - to) / acceleration + (length - upTo - down) / speed;
  const peak = Math.sqrt(acceleration * length + (from * from + to * to) / 2);
  return (2 * peak - from - to) / acceleration;
}

/** Seconds for a move that begins and ends as good as standing. */
export const alone = (length: number, drive: Drive): number => {
  const rest = Math.min(jerk, drive.speed);
  return moveSeconds(length, rest, rest, drive);
};

/** Straight pieces of a closed path, in their order. */
export interface Path {
  readonly lengths: Float64Array;
  /** At the beginning of each piece: most that an axis' share of the speed changes there. */
  readonly turns: Float64Array;
  readonly length: number;
}

/** `points`: x, y of one corner after the other. */
export function closedPath(points: Float64Array, from: number, to: number): Path {
  const count = to - from;
  const lengths = new Float64Array(count), turns = new Float64Array(count);
  let length = 0;
  let beforeX = 0, beforeY = 0, firstX = 0, firstY = 0, used = 0;
  for (let at = 0; at < count; at++) {
    const here = (from + at) * 2, next = (from + ((at + 1) % count)) * 2;
    const dx = points[next]! - points[here]!, dy = points[next + 1]! - points[here + 1]!;
    const own = Math.sqrt(dx * dx + dy * dy);
    if (own < 1e-6) continue;
    const x = dx / own, y = dy / own;
    if (used === 0) [firstX, firstY] = [x, y];
    else turns[used] = Math.max(Math.abs(x - beforeX), Math.abs(y - beforeY));
    lengths[used++] = own;
    length += own;
    [beforeX, beforeY] = [x, y];
  }
  if (used > 0) turns[0] = Math.max(Math.abs(firstX - beforeX), Math.abs(firstY - beforeY));
  return { lengths: lengths.subarray(0, used), turns: turns.subarray(0, used), length };
}

/** Seconds once around, from standing to standing; `scale` makes a path longer or shorter that turns alike. */
export function roundSeconds({ lengths, turns }: Path, drive: Drive, scale: number): number {
  const { speed, acceleration } = drive;
  const count = lengths.length;
  if (count === 0 || scale <= 0) return 0;
  const rest = Math.min(jerk, speed);
  const at = new Float64Array(count + 1);
  at[0] = at[count] = rest;
  for (let piece = 1; piece < count; piece++) at[piece] = turns[piece]! * speed > jerk ? jerk / turns[piece]! : speed;
  for (let piece = count - 1; piece >= 0; piece--) at[piece] = Math.min(at[piece]!, Math.sqrt(at[piece + 1]! * at[piece + 1]! + 2 * acceleration * lengths[piece]! * scale));
  let seconds = 0;
  for (let piece = 0; piece < count; piece++) {
    const length = lengths[piece]! * scale;
    at[piece + 1] = Math.min(at[piece + 1]!, Math.sqrt(at[piece]! * at[piece]! + 2 * acceleration * length));
    seconds += moveSeconds(length, at[piece]!, at[piece + 1]!, drive);
  }
  return seconds;
}
