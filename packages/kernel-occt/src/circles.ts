/** What a hull sees of a profile: circles, of which points are the smallest. Needs no kernel. */
import { polarStep, rotation2 } from '@patternbook/geometry';
import type { Affine, GraphNode, NodeKindName, NodeParameters } from '@patternbook/geometry';
import type { Point2 } from './bench.ts';
import { stepped } from './copies.ts';
import { sidesOf } from './rounds.ts';
import { uniformScaleOf } from './similarity.ts';
import { cornersOf, regularPoints } from './corners.ts';

export interface Circle {
  readonly at: Point2;
  /** 0 for a point. */
  readonly radius: number;
}

/** A hull looks at every pair of circles and at all others for each. */
const mostCircles = 300;

/** What is the shape around its circles, and stays it when they shrink. */
const roundAlready: ReadonlySet<string> = new Set(['circle', 'rectangle']);

/** Circles whose hull is the hull of the profile; undefined where there are none, or too many. */
export function circlesOf(nodes: readonly GraphNode[], place: number): readonly Circle[] | undefined {
  const node = nodes[place]!;
  const p = <Kind extends NodeKindName>(): NodeParameters<Kind> => node.parameters as unknown as NodeParameters<Kind>;
  const below = (): readonly Circle[] | undefined => {
    const found: Circle[] = [];
    for (const input of node.inputs) {
      const circles = circlesOf(nodes, input);
      if (circles === undefined) return undefined;
      found.push(...circles);
      if (found.length > mostCircles) return undefined;
    }
    return found;
  };
  const copies = (places: readonly Affine[]): readonly Circle[] | undefined => {
    const circles = below();
    if (circles === undefined || circles.length * places.length > mostCircles) return undefined;
    const moved = places.map((matrix) => mapped(circles, matrix));
    return moved.some((each) => each === undefined) ? undefined : moved.flatMap((each) => each!);
  };
  switch (node.kind) {
    case 'circle': {
      const { radius, segments } = p<'circle'>();
      const sides = sidesOf(segments);
      return sides === undefined ? [{ at: [0, 0], radius }] : points(regularPoints(sides, radius));
    }
    case 'rectangle': {
      const { width, depth, radius } = p<'rectangle'>();
      return cornersOf(width / 2 - radius, depth / 2 - radius).map((at) => ({ at, radius }));
    }
    case 'ngon':
      return points(regularPoints(p<'ngon'>().sides, p<'ngon'>().radius));
    case 'polygon':
      return points(p<'polygon'>().points);
    case 'outline':
      return points(p<'outline'>().contours.flat());
    case 'offset': {
      const { distance, corners } = p<'offset'>();
      const circles = below();
      // Growing round corners is growing circles. Shrinking is, whatever the corners, as long as round ones are left.
      if (circles === undefined) return undefined;
      const moved = circles.map(({ at, radius }) => ({ at, radius: radius + distance }));
      if (distance >= 0) return corners === 'round' ? moved : undefined;
      return roundAlready.has(nodes[node.inputs[0]!]!.kind) && moved.every(({ radius }) => radius >= 0) ? moved : undefined;
    }
    case 'profile-union':
    case 'profile-hull':
    case 'fill':
      return below();
    case 'profile-transform':
      return copies([p<'profile-transform'>().matrix]);
    case 'profile-repeat-linear':
      return copies(stepped(p<'profile-repeat-linear'>()));
    case 'profile-repeat-grid': {
      const { columns, rows, columnStep, rowStep } = p<'profile-repeat-grid'>();
      return copies(stepped({ count: columns, step: columnStep }, { count: rows, step: rowStep }));
    }
    case 'profile-repeat-polar': {
      const turns = p<'profile-repeat-polar'>();
      return copies(Array.from({ length: turns.count }, (_, copy) => rotation2(copy * polarStep(turns))));
    }
    default:
      return undefined;
  }
}

const points = (list: readonly (readonly number[])[]): readonly Circle[] | undefined => (list.length > mostCircles ? undefined : list.map(([x = 0, y = 0]) => ({ at: [x, y], radius: 0 })));

/** Undefined for a map that makes ellipses of circles. */
function mapped(circles: readonly Circle[], m: Affine): readonly Circle[] | undefined {
  const scale = uniformScaleOf(m);
  if (scale === undefined && circles.some(({ radius }) => radius > 0)) return undefined;
  return circles.map(({ at: [x, y], radius }) => ({ at: [m[0]! * x + m[2]! * y + m[4]!, m[1]! * x + m[3]! * y + m[5]!], radius: radius * (scale ?? 0) }));
}
