/** Bends that crack, legs that a press cannot hold, and holes that a bend pulls out of round. */
import { cosDegrees } from '@patternbook/geometry';
import type { LaserMachine } from '../../catalogue/machines/laser.ts';
import { thicknessOf } from '../../parts/laid.ts';
import { type Check, findingOf } from '../check.ts';
import type { Finding } from '../finding.ts';
import { sheetLimits } from '../limits.ts';
import { after, laidBody, type LaidBody, middleOfSide } from '../space/laid-body.ts';

/** Cosines: triangles of one flat; sides of an arc that is bent, against a corner that is not rounded at all. */
const level = cosDegrees(0.3), arc = cosDegrees(50);
/** In thicknesses: along a hole or an outline, edges are one thickness long. */
const shortestBend = 2.5;

/** Legs are at least this much wider than the facets of the arc beside them. */
const wider = 2.5;

interface Bend { readonly flat: number; readonly side: number; readonly radius: number }

export const bends: Check<LaserMachine> = {
  processes: ['laser'],
  find: (checked) => {
    const { part } = checked;
    if (!part.blank) return [];
    // The part itself, whose triangles can be shown, rather than the blank that lies on the machine.
    const body = laidBody(part.mesh, [0, 0, 0]);
    const own = { part, body, asBlank: false };
    const thickness = thicknessOf(part);
    const flats = flatsOf(body);
    const found: Finding[] = [];
    const inner = innerBends(body, flats, thickness);
    const tightest = inner.reduce<Bend | undefined>((least, bend) => (!least || bend.radius < least.radius ? bend : least), undefined);
    if (tightest && tightest.radius < sheetLimits.bendRadius.advice * thickness) {
      const severity = tightest.radius < sheetLimits.bendRadius.conflict * thickness ? 'conflict' : 'advice';
      found.push(findingOf(own, { code: 'tight-bend', severity, value: tightest.radius, limit: thickness, triangles: membersOf(flats, tightest.flat), at: middleOfSide(body, tightest.side), detail: { thickness } }));
    }
    for (const bend of inner) found.push(...legOf(body, flats, bend, thickness, (finding) => findingOf(own, finding)));
    return found;
  },
};

/** Number of the flat that each triangle lies in. */
function flatsOf({ triangles, across, normals }: LaidBody): Int32Array {
  const flats = new Int32Array(triangles).fill(-1);
  for (let first = 0; first < triangles; first++) {
    if (flats[first] !== -1) continue;
    flats[first] = first;
    const piece = [first];
    for (const triangle of piece) {
      for (let side = triangle * 3; side < triangle * 3 + 3; side++) {
        const other = across[side]!;
        if (other < 0 || flats[other] !== -1 || dot(normals, first, other) < level) continue;
        flats[other] = first;
        piece.push(other);
      }
    }
  }
  return flats;
}

const dot = (normals: Float64Array, a: number, b: number): number => normals[a * 3]! * normals[b * 3]! + normals[a * 3 + 1]! * normals[b * 3 + 1]! + normals[a * 3 + 2]! * normals[b * 3 + 2]!;

const membersOf = (flats: Int32Array, flat: number): number[] => [...flats.keys()].filter((triangle) => flats[triangle] === flat);

const areaOf = (body: LaidBody, flats: Int32Array, flat: number): number => flats.reduce((sum, each, triangle) => (each === flat ? sum + body.areas[triangle]! : sum), 0);

/** Where a flat ends in the hollow side of a bend, with the bend's inside radius. */
function innerBends(body: LaidBody, flats: Int32Array, thickness: number): Bend[] {
  const { positions, indices, normals, across } = body;
  const areas = new Map<number, number>();
  const area = (flat: number): number => {
    let known = areas.get(flat);
    if (known === undefined) areas.set(flat, (known = areaOf(body, flats, flat)));
    return known;
  };
  const found = new Map<string, Bend>();
  const hollows = hollowsOf(body, flats, shortestBend * thickness);
  for (let side = 0; side < indices.length; side++) {
    const triangle = (side / 3) | 0, other = across[side]!;
    if (other < 0 || flats[triangle] === flats[other]) continue;
    const length = lengthOf(body, side);
    if (length < shortestBend * thickness) continue;
    const cosine = dot(normals, triangle, other);
    if (cosine < -0.99 || inFront(body, side, other) <= 1e-6) continue;
    const [own, next] = [area(flats[triangle]!) / length, area(flats[other]!) / length];
    // The leg's side of the line where flat and arc meet: the arc's facets are far narrower than a leg, or have hollow sides on both ends.
    if (own < wider * next && cosine >= arc && hollows.get(flats[triangle]!)!.size > 1) continue;
    const tangent = Math.sqrt(Math.max(0, 1 - cosine * cosine)) / (1 + cosine);
    const facet = next / (2 * tangent);
    const radius = cosine < arc ? 0 : facetRadius(body, flats, { flat: flats[other]!, not: flats[triangle]!, width: next, otherwise: facet });
    const middle = [0, 1, 2].map((axis) => Math.round((positions[indices[side]! * 3 + axis]! + positions[indices[after(side)]! * 3 + axis]!) * 5));
    found.set(`${flats[triangle]} ${middle.join()}`, { flat: flats[triangle]!, side, radius });
  }
  return [...found.values()].filter(({ flat }) => area(flat) > thickness * thickness);
}

/** For each flat, those that it meets in hollow lines at least this long. */
function hollowsOf(body: LaidBody, flats: Int32Array, long: number): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map<number, Set<number>>();
  for (let side = 0; side < body.indices.length; side++) {
    const flat = flats[(side / 3) | 0]!, other = body.across[side]!;
    if (other < 0 || flats[other] === flat || lengthOf(body, side) < long || inFront(body, side, other) <= 1e-6) continue;
    found.set(flat, (found.get(flat) ?? new Set()).add(flats[other]!));
  }
  return found;
}

/** Radius by the turn from one facet of an arc to the next, which spans a whole facet, where the one to the leg may span half. */
function facetRadius(body: LaidBody, flats: Int32Array, { flat, not, width, otherwise }: { flat: number; not: number; width: number; otherwise: number }): number {
  for (let side = 0; side < body.indices.length; side++) {
    const triangle = (side / 3) | 0, other = body.across[side]!;
    if (other < 0 || flats[triangle] !== flat || flats[other] === flat || flats[other] === not) continue;
    const cosine = dot(body.normals, triangle, other);
    if (cosine < arc || inFront(body, side, other) <= 1e-6) continue;
    return width / ((2 * Math.sqrt(Math.max(0, 1 - cosine * cosine))) / (1 + cosine));
  }
  return otherwise;
}

function lengthOf({ positions, indices }: LaidBody, side: number): number {
  const a = indices[side]! * 3, b = indices[after(side)]! * 3;
  return Math.sqrt([0, 1, 2].reduce((sum, axis) => sum + (positions[b + axis]! - positions[a + axis]!) ** 2, 0));
}

/** How far a neighbour stands in front of a triangle: positive in inner corners. */
function inFront({ positions, indices, normals }: LaidBody, side: number, other: number): number {
  const triangle = (side / 3) | 0, a = indices[side]! * 3;
  let front = 0;
  for (let corner = other * 3; corner < other * 3 + 3; corner++) {
    for (let axis = 0; axis < 3; axis++) front += (positions[indices[corner]! * 3 + axis]! - positions[a + axis]!) * normals[triangle * 3 + axis]!;
  }
  return front;
}

/** How far a leg reaches from its bend, and how near to it its holes are. */
function legOf(body: LaidBody, flats: Int32Array, { flat, side }: Bend, thickness: number, tell: (found: Parameters<typeof findingOf>[1]) => Finding): Finding[] {
  const { positions, indices, normals } = body;
  const triangle = (side / 3) | 0;
  const a = indices[side]! * 3, b = indices[after(side)]! * 3;
  const length = lengthOf(body, side);
  const along = [0, 1, 2].map((axis) => (positions[b + axis]! - positions[a + axis]!) / length) as [number, number, number];
  const n = [0, 1, 2].map((axis) => normals[triangle * 3 + axis]!) as [number, number, number];
  // Counter-clockwise seen from outside, the leg lies on the left of its sides.
  const into = [n[1] * along[2] - n[2] * along[1], n[2] * along[0] - n[0] * along[2], n[0] * along[1] - n[1] * along[0]] as const;
  const reachOf = (vertex: number): number => [0, 1, 2].reduce((sum, axis) => sum + (positions[vertex * 3 + axis]! - positions[a + axis]!) * into[axis]!, 0);
  const members = membersOf(flats, flat);
  const loops = loopsOf(body, flats, members);
  const outer = loops.find((loop) => loop.includes(indices[side]!)) ?? [];
  const leg = Math.max(0, ...outer.map(reachOf));
  const found: Finding[] = [];
  if (leg < sheetLimits.flange.advice * thickness) {
    found.push(tell({ code: 'short-flange', severity: leg < sheetLimits.flange.conflict * thickness ? 'conflict' : 'advice', value: leg, limit: sheetLimits.flange.advice * thickness, triangles: members, at: middleOfSide(body, side), detail: { thickness } }));
  }
  const nearestIn = (loop: readonly number[]) => {
    const vertex = loop.toSorted((one, two) => reachOf(one) - reachOf(two))[0]! * 3;
    return [positions[vertex]!, positions[vertex + 1]!, positions[vertex + 2]!] as const;
  };
  const holes = loops.filter((loop) => loop !== outer).map((loop) => ({ loop, reach: Math.min(...loop.map(reachOf)) }));
  const nearest = holes.toSorted((one, two) => one.reach - two.reach)[0];
  if (nearest && nearest.reach < sheetLimits.holeToBend * thickness - 0.01) {
    const beside = members.filter((each) => [0, 1, 2].some((corner) => nearest.loop.includes(indices[each * 3 + corner]!)));
    found.push(tell({ code: 'hole-near-bend', severity: 'advice', value: nearest.reach, limit: sheetLimits.holeToBend * thickness, triangles: beside, at: nearestIn(nearest.loop), detail: { thickness } }));
  }
  return found;
}

/** Closed outlines of a flat, as vertices. */
function loopsOf({ indices, across }: LaidBody, flats: Int32Array, members: readonly number[]): number[][] {
  const next = new Map<number, number[]>();
  for (const triangle of members) {
    for (let side = triangle * 3; side < triangle * 3 + 3; side++) {
      const other = across[side]!;
      if (other >= 0 && flats[other] === flats[triangle]) continue;
      const from = indices[side]!;
      next.set(from, [...(next.get(from) ?? []), indices[after(side)]!]);
    }
  }
  const loops: number[][] = [];
  for (const start of next.keys()) {
    const loop: number[] = [];
    for (let at: number | undefined = start; at !== undefined; at = next.get(at)?.pop()) loop.push(at);
    if (loop.length > 2) loops.push(loop);
  }
  return loops;
}
