/**
 * Where a blank is bent, found by comparing it with the bent part: what is flat keeps its length, and the bends share what
 * is left of the blank evenly. Where the two do not agree, no line is drawn rather than a wrong one.
 */
import type { Mesh, Vector3 } from '@patternbook/geometry';
import { degreesOfSine } from '../findings/space/degrees.ts';
import type { FabricationPart } from '../parts/part.ts';
import { type Box, boxOf, doubleArea, type Outline, type Point } from './contour.ts';

/** A flat piece of the bent part. */
interface Panel {
  readonly normal: Vector3;
  /** Of its face: mm². */
  readonly area: number;
  readonly corners: readonly Vector3[];
  /** Middle of its area. */
  readonly centre: Vector3;
}

/** A panel seen along the bends: where its middle begins and ends, and what it measures. */
interface Leg { readonly from: Vector3; readonly to: Vector3; readonly length: number; readonly area: number; readonly centre: Vector3 }

/** What a press brake is told of one bend. */
export interface Bend {
  /** By how much the sheet is turned. */
  readonly degrees: number;
  /** Inside: mm. */
  readonly radius: number;
  /** Whether it goes the other way than the first bend of its piece. */
  readonly back: boolean;
}

/** Where a bend's middle runs over its blank, from edge to edge. */
export interface BendLine extends Bend {
  readonly ends: readonly [Point, Point];
  /** What the blank gives to this bend, measured along it: mm. */
  readonly allowance: number;
  /** From the blank's beginning and end, across the line: mm. */
  readonly from: readonly [number, number];
  /** Whether what follows comes up to whoever looks at the blank as it is drawn; undefined where that cannot be told. */
  readonly up: boolean | undefined;
}

/** Faces agree within this, directions within a thousandth of it: mm. */
const even = 2e-3;
/** Flat pieces of blank and part have the same area within this share. */
const sameArea = 0.005;

const dot = (a: Vector3, b: Vector3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a: Vector3, b: Vector3): Vector3 => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
const minus = (a: Vector3, b: Vector3): Vector3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const scaled = (a: Vector3, by: number): Vector3 => [a[0] * by, a[1] * by, a[2] * by];
const plus = (a: Vector3, b: Vector3): Vector3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
const size = (a: Vector3): number => Math.sqrt(dot(a, a));

/** Faces of the mesh that lie in one plane and have another of about their size right behind them, as thick as the sheet. */
function panelsOf({ positions, indices }: Mesh, thickness: number): readonly Panel[] {
  const at = (vertex: number): Vector3 => [positions[vertex * 3]!, positions[vertex * 3 + 1]!, positions[vertex * 3 + 2]!];
  const faces: { normal: Vector3; offset: number; area: number; corners: Vector3[]; centre: Vector3 }[] = [];
  for (let triangle = 0; triangle < indices.length; triangle += 3) {
    const corners = [at(indices[triangle]!), at(indices[triangle + 1]!), at(indices[triangle + 2]!)] as const;
    const across = cross(minus(corners[1], corners[0]), minus(corners[2], corners[0]));
    const twice = size(across);
    if (twice < even) continue;
    const normal = scaled(across, 1 / twice), offset = dot(normal, corners[0]);
    let face = faces.find((other) => Math.abs(other.offset - offset) < even && dot(other.normal, normal) > 1 - 1e-6);
    if (!face) faces.push((face = { normal, offset, area: 0, corners: [], centre: [0, 0, 0] }));
    const share = twice / 2 / (face.area + twice / 2);
    face.centre = plus(scaled(face.centre, 1 - share), scaled(plus(plus(corners[0], corners[1]), corners[2]), share / 3));
    face.area += twice / 2;
    face.corners.push(...corners);
  }
  return faces.filter(({ normal, offset, area }, place) => faces.some((other, behind) =>
    behind > place && dot(other.normal, normal) < -1 + 1e-6 && Math.abs(offset + other.offset - thickness) < 2 * even && Math.abs(other.area / area - 1) < 0.02));
}

/** Panels in the order in which the sheet runs through them; undefined where their bends are not alike and parallel. */
function legsOf(panels: readonly Panel[], thickness: number): { readonly legs: readonly Leg[]; readonly axis: Vector3 } | undefined {
  const [first] = panels;
  const slanting = first && panels.find(({ normal }) => Math.abs(dot(normal, first.normal)) < 0.99);
  if (!slanting) return undefined;
  const along = cross(first.normal, slanting.normal);
  const axis = scaled(along, 1 / size(along));
  if (panels.some(({ normal }) => Math.abs(dot(normal, axis)) > 1e-4)) return undefined;
  const waiting = panels.map(({ normal, area, corners, centre }): Leg => {
    const direction = cross(axis, normal);
    const reach = corners.map((corner) => dot(corner, direction));
    const [low, high] = [Math.min(...reach), Math.max(...reach)];
    const middle = scaled(normal, dot(corners[0]!, normal) - thickness / 2);
    return { from: plus(middle, scaled(direction, low)), to: plus(middle, scaled(direction, high)), length: high - low, area, centre };
  });
  const turned = (leg: Leg): Leg => ({ ...leg, from: leg.to, to: leg.from });
  const legs = [waiting.shift()!];
  const gaps: number[] = [];
  while (waiting.length > 0) {
    // The nearest end goes on at whichever end of the chain it is near.
    const joints = waiting.flatMap((leg, place) => [leg, turned(leg)].flatMap((each) => [
      { place, leg: each, gap: size(minus(each.from, legs.at(-1)!.to)), before: false },
      { place, leg: each, gap: size(minus(each.to, legs[0]!.from)), before: true },
    ]));
    const { place, leg, gap, before } = joints.reduce((best, joint) => (joint.gap < best.gap ? joint : best));
    waiting.splice(place, 1);
    gaps.push(gap);
    if (before) legs.unshift(leg);
    else legs.push(leg);
  }
  return Math.max(...gaps) - Math.min(...gaps) > 0.02 ? undefined : { legs, axis };
}

/** Between two legs, along the middle of the sheet: their ends are a chord of the arc that joins them. */
function bendBetween(leg: Leg, next: Leg, thickness: number): Omit<Bend, 'back'> {
  const cosine = dot(minus(leg.to, leg.from), minus(next.to, next.from)) / (leg.length * next.length);
  const half = Math.sqrt(Math.max(0, (1 - cosine) / 2));
  const tenth = (value: number): number => Math.round(value * 10) / 10;
  return { degrees: tenth(2 * degreesOfSine(half)), radius: tenth(Math.max(0, size(minus(next.from, leg.to)) / (2 * half) - thickness / 2)) };
}

const turnsTo = (leg: Leg, next: Leg, axis: Vector3): boolean => dot(cross(minus(leg.to, leg.from), minus(next.to, next.from)), axis) > 0;

/** What of an outline lies where X is at least, or with `side` -1 at most, so much: its signed area stays right. */
const cutAt = (outline: Outline, x: number, side: 1 | -1): Outline => {
  const kept: Point[] = [];
  for (const [place, to] of outline.entries()) {
    const from = outline[(place + outline.length - 1) % outline.length]!;
    const [before, after] = [(from[0] - x) * side, (to[0] - x) * side];
    if (before < 0 !== after < 0) kept.push([x, from[1] + ((to[1] - from[1]) * (x - from[0])) / (to[0] - from[0])]);
    if (after >= 0) kept.push(to);
  }
  return kept;
};

const areaBetween = (outlines: readonly Outline[], from: number, to: number): number =>
  outlines.reduce((sum, outline) => {
    const within = cutAt(cutAt(outline, from, 1), to, -1);
    return sum + (within.length > 2 ? doubleArea(within) / 2 : 0);
  }, 0);

/** How far the middle of what lies between two X is from Y = 0. */
function middleBetween(outlines: readonly Outline[], from: number, to: number): number {
  let area = 0, moment = 0;
  for (const outline of outlines) {
    const within = cutAt(cutAt(outline, from, 1), to, -1);
    for (const [place, [bx, by]] of within.entries()) {
      const [ax, ay] = within[(place + within.length - 1) % within.length]!;
      const twice = ax * by - bx * ay;
      area += twice / 2;
      moment += (twice * (ay + by)) / 6;
    }
  }
  return moment / area;
}

/** Middles of areas agree within this: mm. */
const sameMiddle = 0.02;

/** Whether it is its own mirror image across its length, corner by corner. */
const mirrored = (outlines: readonly Outline[], width: number): boolean => {
  const points = outlines.flat();
  return points.every(([x, y]) => points.some(([u, v]) => Math.abs(u - x) < sameMiddle && Math.abs(width - v - y) < sameMiddle));
};

/**
 * Which way across the blank the axis of the bends points, told by what lies nearer to one side: 1 or -1. A blank that is its
 * own mirror image may be bent either way, which is 0; of others that cannot be told apart, nothing is said.
 */
function sideOf(offsets: readonly { readonly blank: number; readonly part: number }[], symmetric: () => boolean): 1 | -1 | 0 | undefined {
  const agrees = (side: 1 | -1): boolean => offsets.every(({ blank, part }) => Math.abs(blank - side * part) < sameMiddle);
  if (agrees(1) && agrees(-1)) return symmetric() ? 0 : undefined;
  return agrees(1) ? 1 : agrees(-1) ? -1 : undefined;
}

/** Along a line at X, from where it enters material to where it leaves. */
function withinMaterial(outlines: readonly Outline[], x: number): readonly (readonly [Point, Point])[] {
  const crossings = outlines.flatMap((outline) => outline.flatMap(([bx, by], place): number[] => {
    const [ax, ay] = outline[(place + outline.length - 1) % outline.length]!;
    return ax < x !== bx < x ? [ay + ((by - ay) * (x - ax)) / (bx - ax)] : [];
  })).toSorted((a, b) => a - b);
  return Array.from({ length: crossings.length >> 1 }, (_, pair) => [[x, crossings[pair * 2]!], [x, crossings[pair * 2 + 1]!]] as const);
}

const swapped = (outlines: readonly Outline[]): readonly Outline[] => outlines.map((outline) => outline.map(([x, y]): Point => [y, x]).toReversed());
const extent = ({ low, high }: Box, axis: 0 | 1): number => high[axis] - low[axis];

/**
 * The middle lines of a blank's bends.
 *
 * @param outlines of the blank, its box beginning at the origin.
 * @returns undefined where they cannot be told; nothing where the part is not bent.
 */
export function bendLines({ blank, mesh }: FabricationPart, { outlines, thickness }: { readonly outlines: readonly Outline[]; readonly thickness: number }): readonly BendLine[] | undefined {
  if (!blank || blank.bends === 0) return [];
  const panels = panelsOf(mesh, thickness);
  const found = panels.length === blank.bends + 1 ? legsOf(panels, thickness) : undefined;
  if (!found) return undefined;
  const { legs, axis } = found;
  const { positions } = mesh;
  const reach = Array.from({ length: positions.length / 3 }, (_, at) => dot([positions[at * 3]!, positions[at * 3 + 1]!, positions[at * 3 + 2]!], axis));
  const [near, far] = [reach.reduce((low, value) => Math.min(low, value), Infinity), reach.reduce((high, value) => Math.max(high, value), -Infinity)];
  const width = far - near;
  const box = boxOf(outlines.flat());
  for (const axisOfBends of [1, 0] as const) {
    if (Math.abs(extent(box, axisOfBends) - width) > 10 * even) continue;
    const lying = axisOfBends === 1 ? outlines : swapped(outlines);
    const long = extent(box, axisOfBends === 1 ? 0 : 1);
    const each = (long - legs.reduce((sum, { length }) => sum + length, 0)) / blank.bends;
    if (each <= 0) continue;
    for (const order of [legs, legs.map((leg): Leg => ({ ...leg, from: leg.to, to: leg.from })).toReversed()]) {
      let at = 0, agrees = true;
      const lines: number[] = [];
      const offsets: { blank: number; part: number }[] = [];
      for (const [place, { length, area }] of order.entries()) {
        agrees &&= Math.abs(areaBetween(lying, at, at + length) / area - 1) < sameArea;
        offsets.push({ blank: middleBetween(lying, at, at + length) - width / 2, part: dot(order[place]!.centre, axis) - (near + far) / 2 });
        at += length;
        if (place < order.length - 1) lines.push(at + each / 2);
        at += each;
      }
      if (!agrees) continue;
      const side = sideOf(offsets, () => mirrored(lying, width));
      // Drawn with X and Y swapped, the blank is seen from below.
      const seen = axisOfBends === 1 ? 1 : -1;
      return lines.flatMap((x, place) => {
        const [leg, next] = [order[place]!, order[place + 1]!];
        const turns = turnsTo(leg, next, axis);
        const back = turns !== turnsTo(order[0]!, order[1]!, axis);
        const up = side === undefined ? undefined : side === 0 ? !back : turns === (side * seen < 0);
        const bend = { ...bendBetween(leg, next, thickness), back, allowance: each, from: [x, long - x] as const, up };
        return withinMaterial(lying, x).map(([from, to]): BendLine => ({ ...bend, ends: axisOfBends === 1 ? [from, to] : [[from[1], from[0]], [to[1], to[0]]] }));
      });
    }
  }
  return undefined;
}
