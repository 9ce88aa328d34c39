/**
 * Where a front first runs into itself: only corners that stand into the material can do so, and they run into edges. Pairs that
 * never come near are told by the boxes of what they pass over.
 */
import { placeOf } from './wavefront.ts';
import type { Corner, Edge } from './wavefront.ts';

/** Nearer than this is the same place. */
const same = 1e-9;

interface Swept<Of> {
  readonly of: Of;
  readonly min: readonly [number, number];
  readonly max: readonly [number, number];
}

/** How far in the front is then; undefined where it is not before `until`. */
export function contactOf(edges: readonly Edge[], corners: readonly Corner[], until: number): number | undefined {
  const walls = edges.map((edge) => swept(edge, [...edge.starts, ...edge.ends], until)).sort((a, b) => a.min[0] - b.min[0]);
  const standing = corners.filter((corner) => corner.born <= until && standsIn(corner, edges)).map((corner) => swept(corner, [corner], until)).sort((a, b) => a.min[0] - b.min[0]);
  let first: number | undefined;
  let from = 0;
  const open: Swept<Edge>[] = [];
  for (const { of: corner, min, max } of standing) {
    for (; from < walls.length && walls[from]!.min[0] <= max[0]; from += 1) open.push(walls[from]!);
    let kept = 0;
    for (const wall of open) {
      // Later corners begin further to the right.
      if (wall.max[0] < min[0]) continue;
      open[kept] = wall;
      kept += 1;
      if (wall.min[0] > max[0] || wall.max[1] < min[1] || wall.min[1] > max[1]) continue;
      const contact = contactBetween(corner, wall.of, { edges, until: first ?? until });
      if (contact !== undefined) first = contact;
    }
    open.length = kept;
  }
  return first;
}

function standsIn({ arriving, leaving }: Corner, edges: readonly Edge[]): boolean {
  const [a, b] = [edges[arriving]!.along, edges[leaving]!.along];
  return a[0] * b[1] - a[1] * b[0] < -same;
}

function swept<Of>(of: Of, corners: readonly Corner[], until: number): Swept<Of> {
  const min: [number, number] = [Infinity, Infinity];
  const max: [number, number] = [-Infinity, -Infinity];
  for (const corner of corners) {
    if (corner.born > until) continue;
    for (const inset of [corner.born, Math.min(corner.died, until)]) {
      for (const [axis, value] of placeOf(corner, inset).entries()) {
        min[axis] = Math.min(min[axis]!, value - same);
        max[axis] = Math.max(max[axis]!, value + same);
      }
    }
  }
  return { of, min, max };
}

function contactBetween(corner: Corner, edge: Edge, { edges, until }: { readonly edges: readonly Edge[]; readonly until: number }): number | undefined {
  if (edges[corner.arriving] === edge || edges[corner.leaving] === edge) return undefined;
  const [nx, ny] = edge.inwards;
  const ahead = nx * corner.x + ny * corner.y - edge.offset - corner.born;
  const nears = 1 - nx * corner.velocity[0] - ny * corner.velocity[1];
  if (ahead < -same || nears <= same) return undefined;
  const inset = corner.born + Math.max(0, ahead) / nears;
  // Where either has come to nothing, others have taken its place.
  if (inset > until || inset > Math.min(corner.died, edge.died) - same) return undefined;
  const [x, y] = placeOf(corner, inset);
  const along = (at: readonly [number, number]): number => at[0] * edge.along[0] + at[1] * edge.along[1];
  const endAt = (ends: readonly Corner[]): number => along(placeOf(ends.find(({ died }) => inset <= died) ?? ends.at(-1)!, inset));
  const here = along([x, y]);
  return here >= endAt(edge.starts) - same && here <= endAt(edge.ends) + same ? inset : undefined;
}
