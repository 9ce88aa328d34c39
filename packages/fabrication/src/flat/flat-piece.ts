import { rotation3 } from '@patternbook/geometry';
import type { SheetMachine } from '../catalogue/machine.ts';
import type { FabricationOutcome } from '../outcome.ts';
import { laidOn } from '../parts/laid.ts';
import type { FabricationPart } from '../parts/part.ts';
import { straightened } from './arcs.ts';
import { type BendLine, bendLines } from './bends.ts';
import { boundaryOf, chained, type Edge } from './boundary.ts';
import { boxOf, doubleArea, type Outline, type Point } from './contour.ts';

/** What is engraved or cleared from above, down to an even floor. */
export interface Floor {
  /** Below the sheet's face: mm. */
  readonly depth: number;
  /** Of the mesh, as the product names it; empty outside of all. */
  readonly region: string;
  readonly outlines: readonly Outline[];
}

/** An edge broken, or a hole countersunk, at one angle. */
export interface Bevel {
  /** mm, down and across. */
  readonly depth: number;
  readonly width: number;
  /** Where it meets the sheet's face. */
  readonly outlines: readonly Outline[];
}

/** What is cut out of sheet, as it lies on the machine with its worked face up; its box begins at the origin. */
export interface FlatPiece {
  readonly part: FabricationPart;
  /** mm. */
  readonly thickness: number;
  readonly width: number;
  readonly depth: number;
  /** Cut through: around the material counter-clockwise, and around its holes. The largest first. */
  readonly outlines: readonly Outline[];
  readonly floors: readonly Floor[];
  readonly bevels: readonly Bevel[];
  /** Middles of bends, from edge to edge; undefined where they could not be told. */
  readonly bends: readonly BendLine[] | undefined;
}

/** Float32 and turning leave a face this even, and a wall this upright: mm. */
const even = 1e-3;
/** Of all triangles of a bevel, the share of the normal that points up agrees within this. */
const sameSlope = 0.02;

/** @param format that wants it drawn. */
const unsuitedFor = (format: string) => (part: FabricationPart, why: string): FabricationOutcome<never> => ({
  ok: false,
  fault: { code: 'format-unsuited', format, part: part.id, message: `${part.name} cannot be drawn flat, because ${why}: take the STEP or 3MF file for it.` },
});

interface Turned { readonly x: Float64Array; readonly y: Float64Array; readonly z: Float64Array; readonly top: number }

/** As it lies, or turned over about X; standing on z = 0. */
function turned(positions: Float32Array, m: ArrayLike<number>, over: boolean): Turned {
  const count = positions.length / 3;
  const [x, y, z] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const side = over ? -1 : 1;
  for (let at = 0; at < count; at++) {
    const [px, py, pz] = [positions[at * 3]!, positions[at * 3 + 1]!, positions[at * 3 + 2]!];
    x[at] = m[0]! * px + m[3]! * py + m[6]! * pz;
    y[at] = side * (m[1]! * px + m[4]! * py + m[7]! * pz);
    z[at] = side * (m[2]! * px + m[5]! * py + m[8]! * pz);
  }
  const bottom = z.reduce((low, value) => Math.min(low, value), Infinity);
  for (let at = 0; at < count; at++) z[at] = z[at]! - bottom;
  return { x, y, z, top: z.reduce((high, value) => Math.max(high, value), 0) };
}

interface Faces {
  /** On the sheet's underside. */
  readonly under: Edge[];
  /** Even floors by depth and region. */
  readonly floors: Map<string, { readonly depth: number; readonly region: string; readonly edges: Edge[] }>;
  readonly slopes: { readonly corners: readonly [number, number, number]; readonly up: number }[];
  /** Whether anything is cut away from below. */
  undercut: boolean;
}

const edgesOf = (a: number, b: number, c: number): readonly Edge[] => [[a, b], [b, c], [c, a]];

function facesOf(indices: Uint32Array, regionOf: (triangle: number) => string, { x, y, z, top }: Turned): Faces {
  const faces: Faces = { under: [], floors: new Map(), slopes: [], undercut: false };
  for (let at = 0; at < indices.length; at += 3) {
    const [a, b, c] = [indices[at]!, indices[at + 1]!, indices[at + 2]!];
    const [ux, uy, uz] = [x[b]! - x[a]!, y[b]! - y[a]!, z[b]! - z[a]!];
    const [vx, vy, vz] = [x[c]! - x[a]!, y[c]! - y[a]!, z[c]! - z[a]!];
    const flat = ux * vy - uy * vx;
    const [high, low] = [Math.max(z[a]!, z[b]!, z[c]!), Math.min(z[a]!, z[b]!, z[c]!)];
    const longest = Math.sqrt(Math.max(ux * ux + uy * uy, vx * vx + vy * vy, (vx - ux) * (vx - ux) + (vy - uy) * (vy - uy)));
    const level = high - low < even;
    // Seen from above it is a line.
    if (!level && Math.abs(flat) <= even * longest) continue;
    if (level && high < even) faces.under.push(...edgesOf(a, b, c));
    else if (flat < 0) faces.undercut ||= !level || -flat > even * longest;
    else if (level && high > top - even) continue;
    else if (level) {
      const [depth, region] = [Math.round((top - high) * 1000) / 1000, regionOf(at / 3)];
      const key = `${depth} ${region}`;
      let floor = faces.floors.get(key);
      if (!floor) faces.floors.set(key, (floor = { depth, region, edges: [] }));
      floor.edges.push(...edgesOf(a, b, c));
    } else {
      const [nx, ny] = [uy * vz - uz * vy, uz * vx - ux * vz];
      faces.slopes.push({ corners: [a, b, c], up: flat / Math.sqrt(flat * flat + nx * nx + ny * ny) });
    }
  }
  return faces;
}

/** Slopes that touch are one bevel; undefined where a surface curves, or nowhere meets the sheet's face. */
function bevelsOf(slopes: Faces['slopes'], { z, top }: Turned, closed: (edges: readonly Edge[]) => readonly Outline[] | undefined): readonly Bevel[] | undefined {
  const stands = new Map<number, number>();
  const rootOf = (vertex: number): number => {
    let root = vertex;
    for (let next = stands.get(root) ?? root; next !== root; next = stands.get(root) ?? root) root = next;
    return root;
  };
  for (const { corners: [a, b, c] } of slopes) for (const other of [b, c]) stands.set(rootOf(other), rootOf(a));
  const patches = Map.groupBy(slopes, ({ corners: [a] }) => rootOf(a));
  const bevels: Bevel[] = [];
  for (const patch of patches.values()) {
    const ups = patch.map(({ up }) => up);
    const up = ups.reduce((sum, each) => sum + each, 0) / ups.length;
    if (Math.max(...ups) - Math.min(...ups) > sameSlope) return undefined;
    const depth = top - Math.min(...patch.flatMap(({ corners }) => corners.map((vertex) => z[vertex]!)));
    const rim = boundaryOf(patch.flatMap(({ corners }) => edgesOf(...corners))).filter((edge) => edge.every((vertex) => z[vertex]! > top - even));
    const outlines = closed(rim);
    if (!outlines || outlines.length === 0) return undefined;
    bevels.push({ depth: Math.round(depth * 1000) / 1000, width: Math.round(((depth * Math.sqrt(1 - up * up)) / up) * 1000) / 1000, outlines });
  }
  return bevels.toSorted((a, b) => a.depth - b.depth);
}

/**
 * The piece of sheet that a part is: its contours from the corners of its mesh, exactly. A part that is not one section all
 * through its thickness, save for what is worked into one of its faces, is refused.
 */
export function flatPiece(machine: SheetMachine, part: FabricationPart, format: string): FabricationOutcome<FlatPiece> {
  const unsuited = unsuitedFor(format);
  const { mesh, rotation } = laidOn(machine, part);
  const region = mesh.runs.map((run) => ({ ...run, end: run.start + run.count }));
  const regionOf = (triangle: number): string => region.find(({ start, end }) => triangle >= start && triangle < end)?.region ?? '';
  const m = rotation3(rotation);
  let lying = turned(mesh.positions, m, false);
  let faces = facesOf(mesh.indices, regionOf, lying);
  if (faces.undercut && faces.floors.size === 0 && faces.slopes.length === 0) {
    lying = turned(mesh.positions, m, true);
    faces = facesOf(mesh.indices, regionOf, lying);
  }
  if (faces.undercut) return unsuited(part, 'it is not the same all through its thickness, and is worked from more than one side');
  const place = (vertex: number): Point => [lying.x[vertex]!, lying.y[vertex]!];
  const closed = (edges: readonly Edge[]): readonly Outline[] | undefined => chained(edges, place)?.map(straightened).filter((outline) => outline.length > 2);
  // The underside is seen from below, so its outlines are followed the other way round.
  const outlines = closed(boundaryOf(faces.under).map(([from, to]) => [to, from]))?.toSorted((a, b) => Math.abs(doubleArea(b)) - Math.abs(doubleArea(a)));
  if (!outlines || outlines.length === 0 || doubleArea(outlines[0]!) <= 0) return unsuited(part, 'it has no even underside');
  const floors: Floor[] = [];
  for (const { depth, region: name, edges } of faces.floors.values()) {
    const around = closed(boundaryOf(edges));
    if (!around) return unsuited(part, 'the outline of what is engraved in it does not close');
    if (around.length > 0) floors.push({ depth, region: name, outlines: around });
  }
  const bevels = bevelsOf(faces.slopes, lying, closed);
  if (!bevels) return unsuited(part, 'its surface slopes or curves');
  if (bevels.length > 0 && machine.process === 'laser') return unsuited(part, 'its edges are bevelled, which no laser cuts');
  const { low, high } = boxOf(outlines.flat());
  const atOrigin = (list: readonly Outline[]): readonly Outline[] => list.map((outline) => outline.map(([x, y]): Point => [x - low[0], y - low[1]]));
  const around = atOrigin(outlines);
  return {
    ok: true,
    value: {
      part, thickness: lying.top, width: high[0] - low[0], depth: high[1] - low[1],
      outlines: around,
      bends: bendLines(part, { outlines: around, thickness: lying.top }),
      floors: floors.toSorted((a, b) => a.depth - b.depth).map((floor) => ({ ...floor, outlines: atOrigin(floor.outlines) })),
      bevels: bevels.map((bevel) => ({ ...bevel, outlines: atOrigin(bevel.outlines) })),
    },
  };
}
