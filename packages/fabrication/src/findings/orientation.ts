/** Which way up a part is best printed, and why. */
import { cosDegrees, sinDegrees, type Mesh, type Vector3 } from '@patternbook/geometry';
import { degreesOfSine } from './space/degrees.ts';
import { fdmLimits } from './limits.ts';
import type { Front } from '../turning/front.ts';
import { laidBody, type LaidBody } from './space/laid-body.ts';

/** What becomes of the side that people look at: shares of its area. */
export interface FrontFate {
  /** Supports stand on it, and leave scars. */
  readonly scarred: number;
  /** So near to level that each layer is a step. */
  readonly stepped: number;
  /** Lies on the bed, and comes out as smooth as that. */
  readonly onBed: number;
}

export interface Orientation {
  /** Degrees about X, then Y, then Z, as `printRotation`. */
  readonly rotation: Vector3;
  /** Area that leans out too far and hangs above the bed: mm², seen from above. */
  readonly supportArea: number;
  /** What would stand under it: mm³. */
  readonly supportVolume: number;
  /** mm. */
  readonly height: number;
  /** What lies on the bed: mm². */
  readonly contact: number;
  /** Share of the surface that shows steps, because it is nearly level, or scars, because supports touch it. */
  readonly rough: number;
  /** Left out where no side is the front. */
  readonly front?: FrontFate;
  /** Lower is better; the sum of `parts`. */
  readonly score: number;
  /** What each of these adds to the score, so that it can be said why. */
  readonly parts: { readonly supports: number; readonly height: number; readonly contact: number; readonly surface: number };
}

export interface Orientations {
  /** At most three, best first; the present one is among them only where it is one of the best. */
  readonly best: readonly Orientation[];
  readonly present: Orientation;
  /** Whether nothing is better by more than a hair. */
  readonly presentIsBest: boolean;
}

/** Directions of flat faces that are tried, largest first; parts have few sides that they could stand on. */
const mostFaces = 24;
/** Cosine from which two directions are one: 6°. */
const alike = 0.9945;
/** What better has to be better by, so that nothing is turned for a hair. */
const worthwhile = 0.1;
const lean = -sinDegrees(fdmLimits.overhang);
/** A surface this near to level shows each layer as a step: between 3° and 25°. */
const level = cosDegrees(3), steps = cosDegrees(25);
/** A surface that leans from the front by less than 60° is seen with it. */
const faces = 0.5;
/** How much the front counts: lettering is surely looked at, the side of the picture probably. */
const frontWeight = { lettering: 1, view: 0.5 } as const;

/**
 * Tries the sides that a part could stand on: its large flat faces, the axes, and what it has now.
 *
 * Supports weigh most, since they cost material, time and the surface they touch; then height, which is time; then a foot
 * that is too small; then steps and scars, on the front above all. The weights are our own first values.
 */
export function orientations(mesh: Mesh, present: Vector3, front?: Front): Orientations {
  const body = laidBody(mesh, [0, 0, 0]);
  const size = Math.max(1e-6, ...[0, 1, 2].map((axis) => body.max[axis]! - body.min[axis]!));
  const judge = (rotation: Vector3): Orientation => judged(body, rotation, { size, front });
  const now = judge(present);
  const others = downs(body).map((down) => judge(turnTo(down)));
  const ranked: Orientation[] = [];
  for (const each of [now, ...others].toSorted((a, b) => a.score - b.score)) {
    if (ranked.length < 3 && !ranked.some((known) => same(downOf(known.rotation), downOf(each.rotation)))) ranked.push(each);
  }
  const presentIsBest = now.score <= ranked[0]!.score + worthwhile;
  return { best: presentIsBest ? [now, ...ranked.filter((each) => !same(downOf(each.rotation), downOf(present)))].slice(0, 3) : ranked, present: now, presentIsBest };
}

const same = (a: Vector3, b: Vector3): boolean => a[0] * b[0] + a[1] * b[1] + a[2] * b[2] > alike;

/** Directions of the body that would point at the bed. */
function downs({ triangles, normals, areas }: LaidBody): Vector3[] {
  const faces: { direction: Vector3; area: number }[] = [];
  const order = Array.from({ length: triangles }, (_, triangle) => triangle).sort((a, b) => areas[b]! - areas[a]!).slice(0, 4000);
  for (const triangle of order) {
    const direction: Vector3 = [normals[triangle * 3]!, normals[triangle * 3 + 1]!, normals[triangle * 3 + 2]!];
    const known = faces.find((face) => same(face.direction, direction));
    if (known) known.area += areas[triangle]!;
    else if (faces.length < 200) faces.push({ direction, area: areas[triangle]! });
  }
  const axes: Vector3[] = [[0, 0, -1], [0, 0, 1], [1, 0, 0], [-1, 0, 0], [0, 1, 0], [0, -1, 0]];
  const chosen: Vector3[] = [...axes];
  for (const { direction } of faces.toSorted((a, b) => b.area - a.area).slice(0, mostFaces)) if (!chosen.some((known) => same(known, direction))) chosen.push(direction);
  return chosen;
}

/** Degrees about X and Y that turn a direction downwards. */
function turnTo([x, y, z]: Vector3): Vector3 {
  // About X into the plane of X and Z, then about Y onto -Z.
  const across = Math.sqrt(y * y + z * z);
  const aboutX = across < 1e-9 ? 0 : angle(-y / across, -z / across);
  const aboutY = angle(x, across);
  return [tidy(aboutX), tidy(aboutY), 0];
}

/** Degrees from -180 to 180 with this sine and cosine. */
function angle(sine: number, cosine: number): number {
  const small = degreesOfSine(Math.min(1, Math.abs(sine)));
  const within = cosine >= 0 ? small : 180 - small;
  return sine < 0 ? -within : within;
}

const tidy = (degrees: number): number => Math.round(degrees * 1000) / 1000 + 0;

/** The body's direction that a turn points at the bed. */
function downOf(rotation: Vector3): Vector3 {
  const up = upOf(rotation);
  return [-up[0], -up[1], -up[2]];
}

/** For each triangle whether it is in a region with a finish of its own. */
function inRegions({ indices, runs }: Mesh): Uint8Array {
  const inside = new Uint8Array(indices.length / 3);
  for (const { region, start, count } of runs) if (region !== '') inside.fill(1, start, start + count);
  return inside;
}

/** Third row of the rotation: what of each axis of the body points upwards. */
function upOf([x, y]: Vector3): Vector3 {
  const [sx, cx, sy, cy] = [sinDegrees(x), cosDegrees(x), sinDegrees(y), cosDegrees(y)];
  return [-sy, sx * cy, cx * cy];
}

function judged({ mesh, positions, indices, normals, areas, triangles }: LaidBody, rotation: Vector3, { size, front }: { readonly size: number; readonly front: Front | undefined }): Orientation {
  const [ux, uy, uz] = upOf(rotation);
  const heights = new Float64Array(positions.length / 3);
  let low = Infinity, high = -Infinity;
  for (let vertex = 0; vertex < heights.length; vertex++) {
    const height = ux * positions[vertex * 3]! + uy * positions[vertex * 3 + 1]! + uz * positions[vertex * 3 + 2]!;
    heights[vertex] = height;
    if (height < low) low = height;
    if (height > high) high = height;
  }
  let supportArea = 0, supportVolume = 0, contact = 0, rough = 0, whole = 0;
  // The sides of raised letters are looked at as well as their tops.
  const letters = front?.by === 'lettering' ? inRegions(mesh) : undefined;
  let seen = 0, scarred = 0, stepped = 0, onBed = 0;
  for (let triangle = 0; triangle < triangles; triangle++) {
    const area = areas[triangle]!;
    const up = ux * normals[triangle * 3]! + uy * normals[triangle * 3 + 1]! + uz * normals[triangle * 3 + 2]!;
    const [a, b, c] = [heights[indices[triangle * 3]!]!, heights[indices[triangle * 3 + 1]!]!, heights[indices[triangle * 3 + 2]!]!];
    whole += area;
    const looked = front && (letters?.[triangle] || front.direction[0] * normals[triangle * 3]! + front.direction[1] * normals[triangle * 3 + 1]! + front.direction[2] * normals[triangle * 3 + 2]! > faces) ? area : 0;
    seen += looked;
    if (up < -0.9 && Math.max(a, b, c) - low < 0.2) {
      contact -= area * up;
      onBed += looked;
    }
    else if (up < lean) {
      supportArea -= area * up;
      supportVolume -= area * up * ((a + b + c) / 3 - low);
      rough += area;
      scarred += looked;
    } else if (up < level && up > steps) {
      rough += area;
      stepped += looked;
    }
  }
  const height = high - low;
  const wanted = Math.max(1, height * fdmLimits.contact.advice);
  const fate: FrontFate | undefined = front && seen > 0 ? { scarred: scarred / seen, stepped: stepped / seen, onBed: onBed / seen } : undefined;
  const parts = {
    supports: (3 * Math.sqrt(supportArea)) / size + (1.5 * supportVolume) / (size * size * size),
    height: (0.5 * height) / size,
    contact: contact >= wanted ? 0 : 2 * (1 - contact / wanted),
    surface: (0.6 * rough) / Math.max(1e-9, whole) + (fate ? frontWeight[front!.by] * (1.5 * fate.scarred + 0.5 * fate.stepped) : 0),
  };
  return { rotation, supportArea, supportVolume, height, contact, rough: rough / Math.max(1e-9, whole), ...(fate && { front: fate }), score: parts.supports + parts.height + parts.contact + parts.surface, parts };
}
