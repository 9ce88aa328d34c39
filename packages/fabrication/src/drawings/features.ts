/** Holes, slots, windows and corners that a view shows, with what somebody must know to make them. Only what is sure. */
import { contourOf } from '../flat/arcs.ts';
import { boxOf, distance, type Point } from '../flat/contour.ts';
import type { EdgeNet } from './edges.ts';
import { type EvenFace, type FaceLoop, facesSquareTo } from './faces.ts';
import type { Box2 } from './measures.ts';
import { project, type Projection } from './projection.ts';
import { arcsOf, shapeOf, type Shape } from './shapes.ts';

/** Something cut into a face that looks at the viewer. All in mm. */
export interface Hole {
  readonly shape: Shape;
  /** Of a circle: a wider one around it, on the face that looks at the viewer or away from him. */
  readonly wider?: { readonly diameter: number; readonly rightAngled: boolean };
  /** Undefined where it cannot be told. */
  readonly depth?: number | 'through';
}

/** Equal corners of the outline. */
export interface Corners {
  readonly radius: number;
  readonly count: number;
  /** Middle of one of them. */
  readonly at: Point;
}

export interface Features {
  readonly holes: readonly Hole[];
  readonly corners: readonly Corners[];
  /** Of an outline that is a circle. */
  readonly round?: number;
  /** Even faces between the lowest and the nearest, from the farthest on: mm. */
  readonly levels: readonly number[];
}

/** Two that are nearer than this are in one place, or one size: mm. */
const same = 0.02;
/** Beyond so many different radii an outline is a drawing, and not made of corners. */
const mostRadii = 3;
/** So does one with more arcs than these. */
const mostCorners = 12;
/** A circle around a hole that is wider than so many times is not for its screw. */
const widest = 3.5;
/** Smaller ones are a tool's: mm. */
const leastRadius = 0.3;
/** An outline is that of the view where it reaches over so much of it. */
const reaches = 0.8;
/** A level is told where its faces cover so much of the view. */
const broad = 0.08;

export function featuresOf(net: EdgeNet, projection: Projection, box: Box2): Features {
  const faces = facesSquareTo(net, projection);
  const loops = faces.flatMap((face) => face.loops).map((loop) => ({ loop, shape: shapeOf(loop.outline) }));
  const shaped = loops.filter((one): one is { readonly loop: FaceLoop; readonly shape: Shape } => one.shape !== undefined);
  const places = project(net.positions, projection);
  const seen = shaped.filter(({ loop, shape }) => loop.facing && loop.inner && loop.falls > same && isSeen(places, net.indices, loop, shape.centre));
  const holes: Hole[] = [];
  for (const { loop, shape } of seen.toSorted((a, b) => b.loop.depth - a.loop.depth)) {
    const alike = shaped.filter((other) => other.shape.kind === shape.kind && distance(other.shape.centre, shape.centre) < same);
    if (shape.kind === 'circle') {
      if (!holes.some((hole) => hole.shape.kind === 'circle' && distance(hole.shape.centre, shape.centre) < same)) holes.push(roundHole(loop, shape, alike));
      continue;
    }
    const equal = alike.filter((other) => sizeOf(other.shape).every((size, at) => Math.abs(size - sizeOf(shape)[at]!) < same));
    const floor = equal.find((other) => other.loop.facing && !other.loop.inner && other.loop.falls < 0 && other.loop.depth < loop.depth);
    const through = equal.some((other) => !other.loop.facing && other.loop.inner && other.loop.falls > 0);
    const depth = floor ? loop.depth - floor.loop.depth : through ? 'through' as const : undefined;
    holes.push({ shape, ...(depth !== undefined && { depth }) });
  }
  return { holes: holes.toSorted(({ shape: { centre: a } }, { shape: { centre: b } }) => (Math.abs(a[1] - b[1]) > same ? b[1] - a[1] : a[0] - b[0])), ...outlineOf(faces, box), levels: levelsOf(faces, box) };
}

type Shaped = { readonly loop: FaceLoop; readonly shape: Shape };

const sizeOf = (shape: Shape): readonly [number, number] => (shape.kind === 'circle' ? [shape.diameter, shape.diameter] : shape.kind === 'slot' ? [shape.width, shape.length] : [shape.width, shape.height]);

function roundHole(loop: FaceLoop, shape: Extract<Shape, { kind: 'circle' }>, alike: readonly Shaped[]): Hole {
  const openings = alike.filter((other) => other.loop.inner && other.loop.falls > 0);
  // A floor with a hole of its own in it is a ledge on the way.
  const floor = alike.find((other) => other.loop.facing && !other.loop.inner && other.loop.falls < 0 && other.loop.depth < loop.depth
    && !openings.some((inner) => inner.loop.facing && Math.abs(inner.loop.depth - other.loop.depth) < same));
  const through = !floor && openings.some((other) => !other.loop.facing);
  const counted = floor ? openings.filter((other) => other.loop.facing) : openings;
  const sizes = counted.map((other) => ({ diameter: sizeOf(other.shape)[0], falls: other.loop.falls })).toSorted((a, b) => a.diameter - b.diameter);
  const least = sizes[0]!;
  const most = sizes.findLast(({ diameter }) => diameter <= widest * least.diameter)!;
  const depth = floor ? loop.depth - floor.loop.depth : through ? 'through' as const : undefined;
  return {
    shape: { ...shape, diameter: least.diameter },
    ...(most.diameter - least.diameter > same && { wider: { diameter: most.diameter, rightAngled: Math.abs((most.diameter - least.diameter) / 2 - most.falls) < same } }),
    ...(depth !== undefined && { depth }),
  };
}

/** Whether nothing stands between the viewer and most of a loop. */
function isSeen(places: Float64Array, indices: ArrayLike<number>, { outline, depth }: FaceLoop, [cx, cy]: Point): boolean {
  const step = Math.max(1, Math.floor(outline.length / 8));
  const samples = outline.filter((_, at) => at % step === 0).map(([x, y]): Point => [x + (x - cx) * 1e-3, y + (y - cy) * 1e-3]);
  const covered = samples.filter(([x, y]) => {
    for (let at = 0; at < indices.length; at += 3) {
      const a = indices[at]! * 3, b = indices[at + 1]! * 3, c = indices[at + 2]! * 3;
      if (Math.min(places[a + 2]!, places[b + 2]!, places[c + 2]!) < depth + same) continue;
      const turn = (from: number, to: number): number => (places[to]! - places[from]!) * (y - places[from + 1]!) - (places[to + 1]! - places[from + 1]!) * (x - places[from]!);
      const [one, two, three] = [turn(a, b), turn(b, c), turn(c, a)];
      if (one > 0 && two > 0 && three > 0) return true;
    }
    return false;
  });
  return covered.length * 2 < samples.length;
}

/**
 * The outline of the view, by the even face that comes nearest to it. Where its edges are broken, the face is smaller on all
 * sides by as much, and so are its corners.
 */
function outlineOf(faces: readonly EvenFace[], box: Box2): Pick<Features, 'corners' | 'round'> {
  const [width, height] = [box.right - box.left, box.top - box.bottom];
  const outer = faces.flatMap(({ loops }) => loops).filter(({ inner, falls }) => !inner && falls > 0).map(({ outline }) => ({ outline, ...boxOf(outline) }))
    .filter(({ low, high }) => high[0] - low[0] > reaches * width && high[1] - low[1] > reaches * height)
    .toSorted((a, b) => b.high[0] - b.low[0] + b.high[1] - b.low[1] - (a.high[0] - a.low[0] + a.high[1] - a.low[1]))[0];
  if (!outer) return { corners: [] };
  const insets = [outer.low[0] - box.left, box.right - outer.high[0], outer.low[1] - box.bottom, box.top - outer.high[1]].toSorted((a, b) => a - b);
  const inset = insets[0]!;
  // Three sides tell how much; behind the fourth there may be a bend.
  if (insets[2]! - inset > same) return { corners: [] };
  const contour = contourOf(outer.outline);
  if (contour.circle) return { corners: [], ...(Math.abs(width - height) < same && { round: width }) };
  const corners: Corners[] = [];
  for (const arc of arcsOf(contour)) {
    const radius = arc.radius + (arc.convex ? inset : -inset);
    if (radius < leastRadius) continue;
    const known = corners.findIndex((other) => Math.abs(other.radius - radius) < same);
    if (known < 0) corners.push({ radius, count: 1, at: arc.middle });
    else corners[known] = { ...corners[known]!, count: corners[known]!.count + 1 };
  }
  return { corners: corners.length > mostRadii || corners.reduce((sum, { count }) => sum + count, 0) > mostCorners ? [] : corners };
}

function levelsOf(faces: readonly EvenFace[], box: Box2): readonly number[] {
  const depths = faces.map(({ depth }) => depth);
  const [low, high] = [Math.min(...depths), Math.max(...depths)];
  const levels = faces.filter(({ depth, facing, area }) => facing && depth > low + same && depth < high - same && area > broad * (box.right - box.left) * (box.top - box.bottom)).map(({ depth }) => depth);
  return levels.toSorted((a, b) => a - b);
}
