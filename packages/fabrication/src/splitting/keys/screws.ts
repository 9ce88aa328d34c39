import type { Mesh, Vector2, Vector3 } from '@patternbook/geometry';
import { heatSetInserts, metricScrews } from '@patternbook/product/script';
import { vertexOf } from '../cells.ts';
import { cross, dot, minus, placed, pointIn, times } from '../frame.ts';
import { distanceFromSurface, type Joint, roomWithin } from '../joint.ts';
import { placesWith, spread, standing, wantedKeys } from '../places.ts';
import { type FitKeys, type Fitting, isFree, roundSides } from './fitting.ts';

const screw = metricScrews.rows.find(({ id }) => id === 'm3')!.values;
const insert = heatSetInserts.rows.find(({ id }) => id === 'm3')!.values;

/** Of ISO 4762 M3, the longest that fits: mm. */
const lengths = [16, 12, 10, 8] as const;

/** How deep a head may lie, so that a usual key still reaches it: mm. */
const deepest = 60;

/** Around the head: mm. */
const headPlay = 0.25;
const headRadius = screw.head / 2 + headPlay;

/** Below the insert, for the plastic that it pushes away and the tip of the screw: mm. */
const below = 1;

interface Found { readonly at: Vector2; readonly length: number; /** How far the material reaches in front of the head: mm. */ readonly exit: number }

/** Heads sunk into one piece where it can be reached from outside, and inserts melted into the other. */
export const screws: FitKeys = (joint, fitting) => {
  const [lower, upper] = ([-1, 1] as const).map((side) => ({ side, found: placesFor(joint, fitting, side) })) as [{ side: -1 | 1; found: readonly Found[] }, { side: -1 | 1; found: readonly Found[] }];
  const { side, found } = upper.found.length > lower.found.length ? upper : lower;
  if (found.length === 0) return undefined;
  const { writer } = fitting;
  const [headed, threaded] = side === -1 ? [joint.lower, joint.upper] : [joint.upper, joint.lower];
  const hole = (radius: number, from: number, to: number, { at: [x, y] }: Found, along: 1 | -1): number =>
    writer.move(writer.add('cylinder', [], { radius, height: to - from, segments: roundSides }), placed(joint.frame, [x, y, along * from], { side: along }));
  const away = -side as 1 | -1;
  const cuts = found.flatMap((each) => {
    const grip = each.length - insert.length;
    fitting.taken.push({ line: standing(joint, each.at, side * each.exit, away * (insert.length + below)), radius: headRadius });
    return [
      { piece: headed, node: hole(screw.hole / 2, -1, grip + 0.01, each, side) },
      { piece: headed, node: hole(headRadius, grip, each.exit + 1, each, side) },
      { piece: threaded, node: hole(insert.hole / 2, -1, insert.length + below, each, away) },
    ];
  });
  const counts = new Map<number, number>();
  for (const { length } of found) counts.set(length, (counts.get(length) ?? 0) + 1);
  return {
    count: found.length,
    size: [...counts.keys()].map((length) => `M3×${length}`).join(', '),
    adds: [],
    cuts,
    headed,
    hardware: [
      ...[...counts].map(([length, quantity]) => ({ designation: `ISO 4762 M3×${length}`, quantity, purpose: { en: 'Joins pieces', de: 'Verbindet Stücke' } })),
      { designation: `Heat-set insert M3×${insert.length}`, quantity: found.length, purpose: { en: 'Threads in the pieces', de: 'Gewinde in den Stücken' } },
    ],
    marks: found.map(({ at }) => ({ from: at, to: at, radius: headRadius })),
  };
};

/** Places with the head on this side of the plane. */
function placesFor(joint: Joint, fitting: Fitting, side: -1 | 1): readonly Found[] {
  const { mesh, wall } = fitting;
  // Melting pushes plastic outwards: twice the wall around an insert.
  const aroundHead = headRadius + wall, aroundInsert = insert.outer / 2 + 2 * wall;
  const room = Math.max(aroundHead, aroundInsert);
  const found: Found[] = [];
  const fits = (at: Vector2): boolean => {
    const anchor = standing(joint, at, 0, -side * (insert.length + below));
    if (roomWithin(joint, anchor[1]) < room || distanceFromSurface(mesh, anchor, aroundInsert) < aroundInsert) return false;
    const exits = exitsAround(joint, mesh, { at, side, radius: aroundHead });
    if (!exits) return false;
    const way = standing(joint, at, side * exits.far, -side * (insert.length + below));
    if (roomWithin(joint, way[0]) < room || !isFree(fitting, way, headRadius)) return false;
    const length = lengths.find((each) => {
      const grip = each - insert.length;
      return exits.near >= grip + screw.headHeight && distanceFromSurface(mesh, standing(joint, at, 0, side * grip), aroundHead) >= aroundHead;
    });
    if (length === undefined) return false;
    found.push({ at, length, exit: exits.far });
    return true;
  };
  spread(placesWith(joint, room), { most: wantedKeys(joint), apart: 4 * room, fits });
  return found;
}

const eighths: readonly Vector2[] = [[1, 0], [0.7071, 0.7071], [0, 1], [-0.7071, 0.7071], [-1, 0], [-0.7071, -0.7071], [0, -1], [0.7071, -0.7071]];

/** Where a channel of this radius leaves the part; undefined where it would meet it again, or runs too deep for a key. */
function exitsAround({ frame }: Joint, mesh: Mesh, { at, side, radius }: { readonly at: Vector2; readonly side: -1 | 1; readonly radius: number }): { readonly near: number; readonly far: number } | undefined {
  let near = Infinity, far = 0;
  const direction = times(frame.normal, side);
  for (const [x, y] of [[0, 0] as Vector2, ...eighths]) {
    const exits = exitsOf(mesh, pointIn(frame, [at[0] + radius * x, at[1] + radius * y, 0]), direction);
    if (exits.length !== 1 || exits[0]! > deepest) return undefined;
    near = Math.min(near, exits[0]!);
    far = Math.max(far, exits[0]!);
  }
  return { near, far };
}

/** Where a ray goes through the surface: mm along it. */
function exitsOf(mesh: Mesh, from: Vector3, direction: Vector3): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < mesh.indices.length; at += 3) {
    const p = vertexOf(mesh, mesh.indices[at]!);
    const e = minus(vertexOf(mesh, mesh.indices[at + 1]!), p), f = minus(vertexOf(mesh, mesh.indices[at + 2]!), p);
    const across = cross(direction, f);
    const scale = dot(e, across);
    if (scale === 0) continue;
    const way = minus(from, p);
    const u = dot(way, across) / scale;
    if (u < 0 || u > 1) continue;
    const turned = cross(way, e);
    const v = dot(direction, turned) / scale;
    if (v < 0 || u + v > 1) continue;
    const t = dot(f, turned) / scale;
    if (t > 1e-6) found.push(t);
  }
  // A ray through an edge meets both of its triangles.
  return found.sort((a, b) => a - b).filter((t, place) => place === 0 || t - found[place - 1]! > 1e-4);
}
