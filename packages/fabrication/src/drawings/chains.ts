import type { Lines } from './hidden-lines.ts';

/** x, y of point after point: mm. */
export type Polyline = readonly number[];

/**
 * Joins lines that meet end to end, drops those that lie twice, and leaves out chains shorter than `least` mm: what is so
 * short on paper is a blot.
 */
export function chain(lines: Lines, { grain, least = 0 }: { readonly grain: number; readonly least?: number }): readonly Polyline[] {
  const places = new Map<string, number>();
  const points: number[] = [];
  const placeOf = (x: number, y: number): number => {
    const key = `${Math.round(x / grain)} ${Math.round(y / grain)}`;
    let place = places.get(key);
    if (place === undefined) {
      places.set(key, (place = points.length / 2));
      points.push(x, y);
    }
    return place;
  };
  const links: number[][] = [];
  const drawn = new Set<string>();
  for (let at = 0; at < lines.length; at += 4) {
    const a = placeOf(lines[at]!, lines[at + 1]!), b = placeOf(lines[at + 2]!, lines[at + 3]!);
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    if (a === b || drawn.has(key)) continue;
    drawn.add(key);
    (links[a] ??= []).push(b);
    (links[b] ??= []).push(a);
  }
  const done = new Set<string>();
  const take = (a: number, b: number): boolean => {
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    if (done.has(key)) return false;
    done.add(key);
    return true;
  };
  const result: Polyline[] = [];
  const follow = (from: number, to: number): void => {
    if (!take(from, to)) return;
    const path = [from, to];
    for (;;) {
      const end = path[path.length - 1]!;
      const ways = links[end]!;
      if (ways.length !== 2) break;
      const next = ways[0] === path[path.length - 2] ? ways[1]! : ways[0]!;
      if (!take(end, next)) break;
      path.push(next);
    }
    const line = straightened(path.flatMap((place) => [points[place * 2]!, points[place * 2 + 1]!]), grain);
    if (least === 0 || lengthOf(line) >= least) result.push(line);
  };
  // Open chains from where they end or branch, then what is left: rings.
  for (let place = 0; place < links.length; place++) if (links[place] && links[place]!.length !== 2) for (const next of links[place]!) follow(place, next);
  for (let place = 0; place < links.length; place++) for (const next of links[place] ?? []) follow(place, next);
  return result;
}

export function lengthOf(line: Polyline): number {
  let length = 0;
  for (let at = 2; at < line.length; at += 2) {
    const dx = line[at]! - line[at - 2]!, dy = line[at + 1]! - line[at - 1]!;
    length += Math.sqrt(dx * dx + dy * dy);
  }
  return length;
}

/** Without the points that lie on the straight line between their neighbours. */
function straightened(line: Polyline, grain: number): Polyline {
  const result = [line[0]!, line[1]!];
  for (let at = 2; at < line.length - 2; at += 2) {
    const [ax, ay] = [result[result.length - 2]!, result[result.length - 1]!];
    const dx = line[at + 2]! - ax, dy = line[at + 3]! - ay;
    const away = dx * (line[at + 1]! - ay) - dy * (line[at]! - ax);
    if (away * away > grain * grain * (dx * dx + dy * dy)) result.push(line[at]!, line[at + 1]!);
  }
  result.push(line[line.length - 2]!, line[line.length - 1]!);
  return result;
}
