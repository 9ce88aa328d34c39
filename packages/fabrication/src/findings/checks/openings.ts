/** Gaps whose sides fuse, and holes that close up. */
import type { FdmMachine } from '../../catalogue/machines/fdm.ts';
import type { SlaMachine } from '../../catalogue/machines/sla.ts';
import { type Check, type Checked, findingOf } from '../check.ts';
import type { Finding } from '../finding.ts';
import { fdmLimits, slaLimits } from '../limits.ts';
import { measureAcross } from '../space/across.ts';
import { type Patch, patchesAcross } from '../space/patches.ts';
import type { LaidBody } from '../space/laid-body.ts';

interface Limits { readonly conflict: number; readonly advice: number }

/** Smaller spots are corners: mm². */
const leastArea = 1, leastGap = 4;
/** What is no deeper than this is a line sunk into a surface: mm. Of a line both sides, as deep as it is wide, are ten times as long; less is where two strokes meet. */
const sunk = 2, longLine = 20;
/** A hole is no wider than its diameter, but for rounding, and deeper than this share of it; what is shallower is a dot. */
const round = { widest: 1.25, narrowest: 0.6, deepest: 0.8 } as const;

interface Gaps {
  /** Between two sides that must not fuse. */
  readonly apart: number;
  /** A sunk line, such as of engraved letters. */
  readonly line: number;
}

/** How deep an opening is: the share of both of its sides in its length. */
const depthOf = ({ area, reach: [x, y, z] }: Patch): number => area / 2 / Math.max(1e-9, Math.sqrt(x * x + y * y + z * z));

function find(checked: Checked, { apart, line }: Gaps, hole: Limits): Finding[] {
  const { body } = checked;
  const across = measureAcross(body, 'outside', hole.advice + 0.001);
  // All of an opening has to be within reach to be told a hole, so it is looked at as a whole first.
  const openings = patchesAcross(body, across, () => true).filter(({ area }) => area >= leastArea);
  const holes = openings.flatMap((patch) => {
    const shape = holeIn(body, patch);
    if (!shape || shape.diameter >= hole.advice - 0.01) return [];
    return [findingOf(checked, {
      code: 'small-hole', severity: shape.diameter < hole.conflict ? 'conflict' : 'advice', value: shape.diameter, limit: hole.advice, triangles: patch.triangles, at: patch.worstAt,
      detail: { depth: shape.depth, upright: shape.upright ? 1 : 0 },
    })];
  });
  const isHole = new Set(openings.filter((patch) => holeIn(body, patch)).flatMap(({ triangles }) => [...triangles]));
  const narrow = (limit: number, isMeant: (patch: Patch) => boolean): Finding[] =>
    patchesAcross(body, across, (sample) => across.distance[sample]! < limit && !isHole.has(across.triangle[sample]!))
      .filter((patch) => patch.thick <= 4 * patch.thin && isMeant(patch))
      .map((patch) => findingOf(checked, {
        code: 'narrow-gap', severity: 'advice', value: patch.thin, limit, triangles: patch.triangles, at: patch.worstAt, detail: { area: patch.area },
      }));
  const gaps = narrow(apart, (patch) => patch.area >= leastGap && depthOf(patch) > sunk);
  const lines = narrow(line, (patch) => patch.area >= longLine * line * line && depthOf(patch) <= sunk);
  return [...holes, ...gaps, ...lines];
}

/** The hole that an opening is, if it is one: its walls face one another all around, and it is as wide as it is across. */
function holeIn(body: LaidBody, { triangles, half, worst }: Patch): { readonly diameter: number; readonly depth: number; readonly upright: boolean } | undefined {
  const frame = frameOf(body, triangles, worst);
  if (!frame) return undefined;
  const facing = [0, 0, 0];
  let whole = 0;
  for (const triangle of triangles) {
    const area = body.areas[triangle]!;
    whole += area;
    frame.forEach((direction, place) => { facing[place]! += area * dot(direction, normalOf(body, triangle)) ** 2; });
  }
  const [sideways, across, along] = facing as [number, number, number];
  // A groove has no ends within reach: its walls face one another in one direction only.
  if (along > 0.1 * whole || Math.min(sideways, across) < 0.2 * whole) return undefined;
  const [width, height, depth] = frame.map((direction) => extentOf(body, triangles, direction)) as [number, number, number];
  const fits = [width, height].every((size) => size <= round.widest * half && size >= round.narrowest * half);
  return fits && depth >= round.deepest * half ? { diameter: Math.max(half, width, height), depth, upright: Math.abs(frame[2][2]) > 0.7 } : undefined;
}

type Direction = readonly [number, number, number];

/** One wall's normal, across it, and along the opening, whose walls all stand upright on that last one. */
function frameOf(body: LaidBody, triangles: Iterable<number>, first: number): readonly [Direction, Direction, Direction] | undefined {
  const one = normalOf(body, first);
  let axis: Direction = [0, 0, 0], most = 0;
  for (const triangle of triangles) {
    const turned = cross(one, normalOf(body, triangle)), squared = dot(turned, turned);
    if (squared > most) [axis, most] = [turned, squared];
  }
  // Nothing turned by 45° or more against the first: two walls of a gap.
  if (most < 0.5) return undefined;
  const length = Math.sqrt(most);
  const along: Direction = [axis[0] / length, axis[1] / length, axis[2] / length];
  return [one, cross(along, one), along];
}

function extentOf({ positions, indices }: LaidBody, triangles: Iterable<number>, direction: Direction): number {
  let least = Infinity, most = -Infinity;
  for (const triangle of triangles) {
    for (let corner = triangle * 3; corner < triangle * 3 + 3; corner++) {
      const vertex = indices[corner]! * 3;
      const at = positions[vertex]! * direction[0] + positions[vertex + 1]! * direction[1] + positions[vertex + 2]! * direction[2];
      least = Math.min(least, at);
      most = Math.max(most, at);
    }
  }
  return most - least;
}

const normalOf = ({ normals }: LaidBody, triangle: number): Direction => [normals[triangle * 3]!, normals[triangle * 3 + 1]!, normals[triangle * 3 + 2]!];
const dot = (a: Direction, b: Direction): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a: Direction, b: Direction): Direction => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];

export const fdmOpenings: Check<FdmMachine> = { processes: ['fdm'], find: (checked) => find(checked, { apart: fdmLimits.gap, line: fdmLimits.line }, fdmLimits.hole(checked.machine)) };

export const slaOpenings: Check<SlaMachine> = { processes: ['sla'], find: (checked) => find(checked, { apart: slaLimits.gap, line: slaLimits.line }, slaLimits.hole) };
