/** What a hull sees of a profile: circles, of which points are the smallest. Needs no kernel. */
import { polarStep, rotation2 } from '@patternbook/geometry';
import type { Affine, GraphNode, NodeKindName, NodeParameters } from '@patternbook/geometry';
import type { Point2 } from './bench.ts';
import { stepped } from './copies.ts';
import { cornersOf, regularPoints } from './corners.ts';
import { sidesOf } from './rounds.ts';
import { uniformScaleOf } from './similarity.ts';

export interface Circle {
  readonly at: Point2;
  /** 0 for a point. */
  readonly radius: number;
}

type Circles = readonly Circle[] | undefined;

/** A hull looks at every pair of circles and at all others for each. */
const mostCircles = 300;

/** What is the shape around its circles, and stays it when they shrink. */
const roundAlready: ReadonlySet<string> = new Set(['circle', 'rectangle']);

/** Circles whose hull is the hull of the profile; undefined where there are none, or too many. */
export function circlesOf(nodes: readonly GraphNode[], place: number): Circles {
  const { kind, parameters, inputs } = nodes[place]!;
  const circles = Object.hasOwn(circlesByKind, kind) ? (circlesByKind[kind as keyof typeof circlesByKind] as CirclesOf<never>) : undefined;
  return circles?.(parameters as never, { below: () => together(inputs.map((input) => circlesOf(nodes, input))), kindBelow: nodes[inputs[0]!]?.kind });
}

interface Inputs {
  /** Circles of all inputs. */
  below(): Circles;
  readonly kindBelow: string | undefined;
}

type CirclesOf<Kind extends NodeKindName> = (parameters: NodeParameters<Kind>, inputs: Inputs) => Circles;

const asBelow = (_parameters: unknown, { below }: Inputs): Circles => below();

const circlesByKind = {
  circle: ({ radius, segments }) => {
    const sides = sidesOf(segments, radius);
    return sides === undefined ? [{ at: [0, 0], radius }] : points(regularPoints(sides, radius));
  },
  rectangle: ({ width, depth, radius }) => cornersOf(width / 2 - radius, depth / 2 - radius).map((at) => ({ at, radius })),
  ngon: ({ sides, radius }) => points(regularPoints(sides, radius)),
  polygon: (parameters) => points(parameters.points),
  outline: ({ contours }) => points(contours.flat()),
  offset: ({ distance, corners }, { below, kindBelow }) => {
    // Growing round corners is growing circles. Shrinking is, whatever the corners, as long as round ones are left.
    const moved = below()?.map(({ at, radius }) => ({ at, radius: radius + distance }));
    if (moved === undefined) return undefined;
    if (distance >= 0) return corners === 'round' ? moved : undefined;
    return roundAlready.has(kindBelow!) && moved.every(({ radius }) => radius >= 0) ? moved : undefined;
  },
  'profile-union': asBelow,
  'profile-hull': asBelow,
  fill: asBelow,
  'profile-transform': ({ matrix }, { below }) => copied(below(), [matrix]),
  'profile-repeat-linear': (parameters, { below }) => copied(below(), stepped(parameters)),
  'profile-repeat-grid': ({ columns, rows, columnStep, rowStep }, { below }) => copied(below(), stepped({ count: columns, step: columnStep }, { count: rows, step: rowStep })),
  'profile-repeat-polar': (turns, { below }) => copied(below(), Array.from({ length: turns.count }, (_, copy) => rotation2(copy * polarStep(turns)))),
} satisfies { readonly [Kind in NodeKindName]?: CirclesOf<Kind> };

const points = (list: readonly (readonly number[])[]): Circles => (list.length > mostCircles ? undefined : list.map(([x = 0, y = 0]) => ({ at: [x, y], radius: 0 })));

function together(all: readonly Circles[]): Circles {
  const found: Circle[] = [];
  for (const circles of all) {
    if (circles === undefined || found.length + circles.length > mostCircles) return undefined;
    found.push(...circles);
  }
  return found;
}

function copied(circles: Circles, places: readonly Affine[]): Circles {
  if (circles === undefined || circles.length * places.length > mostCircles) return undefined;
  return together(places.map((matrix) => mapped(circles, matrix)));
}

/** Undefined for a map that makes ellipses of circles. */
function mapped(circles: readonly Circle[], m: Affine): Circles {
  const scale = uniformScaleOf(m);
  if (scale === undefined && circles.some(({ radius }) => radius > 0)) return undefined;
  return circles.map(({ at: [x, y], radius }) => ({ at: [m[0]! * x + m[2]! * y + m[4]!, m[1]! * x + m[3]! * y + m[5]!], radius: radius * (scale ?? 0) }));
}
