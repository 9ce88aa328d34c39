import type { Mesh, Vector3 } from '@patternbook/geometry';
import type { Words } from '@patternbook/product';
import type { Machine } from '../catalogue/machine.ts';
import { boundsOf } from '../parts/made-mesh.ts';
import type { FabricationPart } from '../parts/part.ts';
import { layOut } from '../plates/layOut.ts';
import { splittingWords } from '../words/splitting.ts';
import { type Cell, cellsOf } from './cells.ts';
import { frameOf } from './frame.ts';
import { type CutPlane, mostPieces, thinnestPiece } from './split.ts';

const axes = ['x', 'y', 'z'] as const;

export interface Suggestion {
  /** Along axes only; none where the part fits as it is. */
  readonly planes: readonly CutPlane[];
  /** Extents of each piece in the assembly: mm. */
  readonly sizes: readonly Vector3[];
  /** Of all cuts together: mm². */
  readonly area: number;
  readonly why: Words;
}

/** How finely cuts are tried along an axis. */
const steps = 96;

/** Pieces end this much short of the room, for tenons that stand out and for turns that are not quite square: mm. */
const spare = 11;

/**
 * The fewest pieces that each fit a machine's bed, cut where the section is small, away from ledges and as near to equal pieces
 * as that allows. Undefined where no such cuts are found: the part is larger than some thirty beds.
 */
export function suggestSplits(part: FabricationPart, machine: Machine): Suggestion | undefined {
  const { mesh } = part;
  const { min, max } = boundsOf(mesh.positions);
  const extent = [max[0] - min[0], max[1] - min[1], max[2] - min[2]] as const;
  if (layOut([{ ...part, quantity: 1 }], [machine]).findings.length === 0) return { planes: [], sizes: [[...extent]], area: 0, why: splittingWords.fits };
  const room: Vector3 = [machine.bed.x - 2 * machine.margin, machine.bed.y - 2 * machine.margin, machine.bed.z];
  const upright = uprightOf(part.printRotation);
  let best: { readonly planes: readonly CutPlane[]; readonly sizes: readonly Vector3[]; readonly area: number; readonly cost: number } | undefined;
  const profiles: (Profile | undefined)[] = [undefined, undefined, undefined];
  for (const counts of divisions) {
    const pieces = counts[0] * counts[1] * counts[2];
    if (best && pieces > best.sizes.length) break;
    for (const most of largest(counts, { extent, room, upright })) {
      let cost = 0, area = 0;
      const cuts = axes.map((_, axis): readonly number[] | undefined => {
        if (counts[axis] === 1) return [];
        const profile = (profiles[axis] ??= profileAlong(mesh, axis as 0 | 1 | 2, { min: min[axis]!, max: max[axis]! }));
        const found = cutsAlong(profile, counts[axis]!, most[axis]!);
        cost += found?.cost ?? 0;
        area += found?.area ?? 0;
        return found?.cuts;
      });
      if (cuts.includes(undefined) || (best && cost >= best.cost)) continue;
      const planes = cuts.flatMap((ats, axis) => ats!.map((at): CutPlane => ({ axis: axes[axis]!, at })));
      best = { planes, sizes: sizesOf(cuts as readonly (readonly number[])[], min, max), area, cost };
    }
  }
  if (!best) return undefined;
  const { planes, area } = best;
  // Where nothing is, no piece is made: of an L, three of four.
  const made = cellsOf(mesh, planes.map(frameOf));
  const sizes = made.length === best.sizes.length ? best.sizes : sizesOfCells(made, planes, { min, max });
  return { planes, sizes, area, why: splittingWords.why({ pieces: made.length, axes: axes.filter((axis) => planes.some((plane) => 'axis' in plane && plane.axis === axis)), area }) };
}

type Counts = readonly [number, number, number];

/** How often along x, y and z: few pieces first. Along one axis before several, because each crossing makes joints harder. */
const divisions: readonly Counts[] = Array.from({ length: 6 }, (_, x) => Array.from({ length: 6 }, (__, y) => Array.from({ length: 6 }, (___, z): Counts => [x + 1, y + 1, z + 1])))
  .flat(2)
  .filter(([x, y, z]) => x * y * z > 1 && x * y * z <= mostPieces)
  .sort((a, b) => a[0] * a[1] * a[2] - b[0] * b[1] * b[2] || crossed(a) - crossed(b));

function crossed(counts: Counts): number {
  return counts.filter((count) => count > 1).length;
}

/** The axis that stands upright when the part lies as it was meant to be printed; undefined where that is askew. */
function uprightOf([x, y, z]: Vector3): 0 | 1 | 2 | undefined {
  if ([x, y, z].some((degrees) => degrees % 90 !== 0)) return undefined;
  // About Z nothing changes; about Y, z and x change places; about X, z and y.
  const swapped = (degrees: number): boolean => Math.abs(degrees % 180) === 90;
  if (swapped(y)) return 0;
  return swapped(x) ? 1 : 2;
}

/** For each way that pieces can lie, the largest that they may be along each axis: mm. Only as their own part lay, or on a cut face. */
function largest(counts: Counts, { extent, room, upright }: { readonly extent: Vector3; readonly room: Vector3; readonly upright: 0 | 1 | 2 | undefined }): readonly Vector3[] {
  const found: Vector3[] = [];
  for (const up of [0, 1, 2] as const) {
    if (up !== upright && counts[up] === 1) continue;
    const [one, other] = [0, 1, 2].filter((axis) => axis !== up) as [number, number];
    for (const [a, b] of [[0, 1], [1, 0]] as const) {
      const most: [number, number, number] = [0, 0, 0];
      most[up] = room[2];
      most[one] = room[a];
      most[other] = room[b];
      const holds = most.every((length, axis) => (counts[axis] === 1 ? extent[axis]! <= length : extent[axis]! <= counts[axis]! * (length - spare)));
      if (holds) found.push(most.map((length, axis) => (counts[axis] === 1 ? length : length - spare)) as unknown as Vector3);
    }
  }
  return found;
}

/** What a cut would meet at heights along an axis. */
interface Profile {
  readonly min: number;
  readonly max: number;
  readonly at: Float64Array;
  /** mm², mm, and mm² of ledges nearby. */
  readonly area: Float64Array;
  readonly perimeter: Float64Array;
  readonly ledges: Float64Array;
}

/** A cut this near to a ledge would leave a thin plate: mm. */
const nearby = 4;

/** All sections along an axis in one pass over the triangles. */
function profileAlong({ positions, indices }: Mesh, axis: 0 | 1 | 2, { min, max }: { readonly min: number; readonly max: number }): Profile {
  const step = (max - min) / steps;
  const at = Float64Array.from({ length: steps - 1 }, (_, place) => tidy(min + (place + 1) * step));
  const area = new Float64Array(steps - 1), perimeter = new Float64Array(steps - 1), ledges = new Float64Array(steps - 1);
  const [u, v] = [(axis + 1) % 3, (axis + 2) % 3] as [number, number];
  const ends = new Float64Array(4);
  for (let corner = 0; corner < indices.length; corner += 3) {
    const [a, b, c] = [indices[corner]! * 3, indices[corner + 1]! * 3, indices[corner + 2]! * 3] as const;
    const low = Math.min(positions[a + axis]!, positions[b + axis]!, positions[c + axis]!), high = Math.max(positions[a + axis]!, positions[b + axis]!, positions[c + axis]!);
    if (high - low < 0.01) {
      const flat = Math.abs((positions[b + u]! - positions[a + u]!) * (positions[c + v]! - positions[a + v]!) - (positions[c + u]! - positions[a + u]!) * (positions[b + v]! - positions[a + v]!)) / 2;
      for (let place = firstOver(low - nearby, min, step); place < at.length && at[place]! <= high + nearby; place++) ledges[place]! += flat;
      continue;
    }
    for (let place = firstOver(low, min, step); place < at.length && at[place]! < high; place++) {
      const level = at[place]!;
      for (const [p, q] of [[a, b], [b, c], [c, a]] as const) {
        const from = positions[p + axis]!, to = positions[q + axis]!;
        if (from > level === to > level) continue;
        const share = (level - from) / (to - from), end = to > level ? 2 : 0;
        ends[end] = positions[p + u]! + share * (positions[q + u]! - positions[p + u]!);
        ends[end + 1] = positions[p + v]! + share * (positions[q + v]! - positions[p + v]!);
      }
      const dx = ends[2]! - ends[0]!, dy = ends[3]! - ends[1]!;
      area[place]! += (ends[0]! * ends[3]! - ends[2]! * ends[1]!) / 2;
      perimeter[place]! += Math.sqrt(dx * dx + dy * dy);
    }
  }
  return { min, max, at, area, perimeter, ledges };
}

const firstOver = (height: number, min: number, step: number): number => Math.max(0, Math.ceil((height - min) / step - 1.5));

/** Tenths of a millimetre, which people can say. */
const tidy = (at: number): number => Math.round(at * 10) / 10;

/** The cheapest cuts into so many pieces of at most this length; undefined where there are none. */
function cutsAlong({ min, max, at, area, perimeter, ledges }: Profile, count: number, most: number): { readonly cuts: readonly number[]; readonly cost: number; readonly area: number } | undefined {
  const mean = (all: Float64Array): number => Math.max(1e-9, all.reduce((sum, each) => sum + Math.abs(each), 0) / all.length);
  const means = { area: mean(area), perimeter: mean(perimeter) };
  const least = Math.max(thinnestPiece, (max - min) / count / 5);
  const costOf = (place: number, cut: number): number => {
    const off = (at[place]! - (min + (cut * (max - min)) / count)) / (max - min);
    // Nothing is cut where there is nothing: no joint can be made there.
    if (area[place]! < 1) return Infinity;
    return area[place]! / means.area + 0.3 * (perimeter[place]! / means.perimeter) + ledges[place]! / means.area + 60 * off * off;
  };
  // Cheapest way to put the last of `cut` cuts at each place.
  let before: { readonly cost: number; readonly cuts: readonly number[] }[] = [{ cost: 0, cuts: [] }];
  let heights: readonly number[] = [min];
  for (let cut = 1; cut < count; cut++) {
    const now = Array.from(at, (height, place) => {
      let found: { readonly cost: number; readonly cuts: readonly number[] } = { cost: Infinity, cuts: [] };
      const own = costOf(place, cut);
      for (const [last, lastHeight] of heights.entries()) {
        const length = height - lastHeight;
        if (length < least || length > most) continue;
        const cost = before[last]!.cost + own;
        if (cost < found.cost - 1e-9) found = { cost, cuts: [...before[last]!.cuts, place] };
      }
      return found;
    });
    before = now;
    heights = [...at];
  }
  const ended = before.map((way, place) => (max - heights[place]! >= least && max - heights[place]! <= most ? way : { cost: Infinity, cuts: [] }));
  const best = ended.reduce((one, other) => (other.cost < one.cost - 1e-9 ? other : one));
  if (best.cost === Infinity) return undefined;
  return { cost: best.cost, cuts: best.cuts.map((place) => at[place]!), area: best.cuts.reduce((sum, place) => sum + area[place]!, 0) };
}

function sizesOf(cuts: readonly (readonly number[])[], min: Vector3, max: Vector3): readonly Vector3[] {
  const lengths = cuts.map((ats, axis) => [...ats, max[axis]!].map((end, place) => end - (ats[place - 1] ?? min[axis]!)));
  return lengths[0]!.flatMap((x) => lengths[1]!.flatMap((y) => lengths[2]!.map((z): Vector3 => [x, y, z])));
}

/** Between the planes that a cell lies between. */
const sizesOfCells = (cells: readonly Cell[], planes: readonly CutPlane[], { min, max }: { readonly min: Vector3; readonly max: Vector3 }): readonly Vector3[] =>
  cells.map(({ sides }) => axes.map((name, axis) => {
    let low = min[axis]!, high = max[axis]!;
    for (const [place, plane] of planes.entries()) {
      if (!('axis' in plane) || plane.axis !== name) continue;
      if (sides[place] === 1) low = Math.max(low, plane.at);
      else high = Math.min(high, plane.at);
    }
    return high - low;
  }) as unknown as Vector3);
