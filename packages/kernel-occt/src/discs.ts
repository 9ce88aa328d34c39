/** What a hull sees of a solid: flat discs around parallel axes, of which points are the smallest. Needs no kernel. */
import { compose, polarStep, rotation3 } from '@patternbook/geometry';
import type { Affine, GraphNode, NodeKindName, NodeParameters } from '@patternbook/geometry';
import type { Point2, Point3 } from './bench.ts';
import { circlesOf } from './circles.ts';
import type { Circle } from './circles.ts';
import { convexHull } from './convex-hull.ts';
import { stepped } from './copies.ts';
import type { MeridianPiece, RoundedPrism } from './rounded-prism.ts';
import { sidesOf } from './rounds.ts';
import { uniformScaleOf } from './similarity.ts';

interface Disc {
  readonly centre: Point3;
  readonly radius: number;
}

interface Discs {
  /** Unit vector that the discs are square to. */
  readonly axis: Point3;
  readonly discs: readonly Disc[];
}

export interface HullPrism extends RoundedPrism {
  /** From the prism's own axes to those of the hull. */
  readonly frame: Affine;
}

const mostDiscs = 1000;
const tolerance = 1e-6;

/** A hull as a rounded prism, where it is one: all discs have the same corners in every height. */
export function hullPrismOf(nodes: readonly GraphNode[], place: number): HullPrism | undefined {
  const found = united(nodes[place]!.inputs.map((input) => discsOf(nodes, input)));
  if (found === undefined) return undefined;
  const [x, y, z] = [...squareTo(found.axis), found.axis] as const;
  const local = found.discs.map(({ centre, radius }) => ({ at: [dot(centre, x), dot(centre, y)] as Point2, z: dot(centre, z), radius }));
  const core = convexHull(local.map(({ at }) => at));
  const levels = new Map<string, { readonly z: number; readonly radius: number; readonly at: Point2[] }>();
  for (const disc of local) {
    const key = `${Math.round(disc.z / tolerance)} ${Math.round(disc.radius / tolerance)}`;
    const level = levels.get(key);
    if (level) level.at.push(disc.at);
    else levels.set(key, { z: disc.z, radius: disc.radius, at: [disc.at] });
  }
  for (const { at } of levels.values()) {
    const corners = convexHull(at);
    if (corners.length !== core.length || corners.some((corner) => !core.some((each) => near(each, corner)))) return undefined;
  }
  const meridian = outermost([...levels.values()].map(({ radius, z: height }) => [radius, height]));
  return meridian && { core, meridian, frame: [...x, ...y, ...z, 0, 0, 0] };
}

/** From the lowest to the highest point on the side away from the axis. */
function outermost(profile: readonly Point2[]): readonly MeridianPiece[] | undefined {
  const least = Math.min(...profile.map(([, z]) => z));
  const most = Math.max(...profile.map(([, z]) => z));
  if (most - least < tolerance) return undefined;
  // With the axis behind it, what is left of the hull is the side that is seen.
  const hull = convexHull([...profile, [-1, least], [-1, most]]).filter(([radius]) => radius > -0.5);
  const first = hull.findIndex(([, z], at) => Math.abs(z - least) < tolerance && (hull[(at + 1) % hull.length]![1] > least + tolerance || hull.length === 1));
  const chain = [...hull.slice(first), ...hull.slice(0, first)];
  const kept = chain.slice(0, chain.findIndex(([, z]) => Math.abs(z - most) < tolerance) + 1);
  return kept.slice(1).map((to, at) => ({ from: kept[at]!, to }));
}

function discsOf(nodes: readonly GraphNode[], place: number): Discs | undefined {
  const { kind, parameters, inputs } = nodes[place]!;
  const discs = Object.hasOwn(discsByKind, kind) ? (discsByKind[kind as keyof typeof discsByKind] as DiscsOf<never>) : undefined;
  return discs?.(parameters as never, {
    below: () => united(inputs.map((input) => discsOf(nodes, input))),
    circles: () => circlesOf(nodes, inputs[0]!),
    polygon: () => pointsOf(nodes[inputs[0]!]!),
  });
}

interface Inputs {
  /** Discs of all inputs. */
  below(): Discs | undefined;
  /** Of the profile. */
  circles(): readonly Circle[] | undefined;
  polygon(): readonly (readonly number[])[] | undefined;
}

type DiscsOf<Kind extends NodeKindName> = (parameters: NodeParameters<Kind>, inputs: Inputs) => Discs | undefined;

const asBelow = (_parameters: unknown, { below }: Inputs): Discs | undefined => below();

const discsByKind = {
  box: ({ size: [x = 0, y = 0, z = 0], on }) => {
    const [left, front, bottom] = on === 'corner' ? [0, 0, 0] : [-x / 2, -y / 2, on === 'bed' ? 0 : -z / 2];
    const corners: readonly Point2[] = [[left!, front!], [left! + x, front!], [left! + x, front! + y], [left!, front! + y]];
    return upright(corners.map((at) => ({ at, radius: 0 })), [[bottom!, 1], [bottom! + z, 1]]);
  },
  cylinder: ({ radius, height, segments }) => (sidesOf(segments, radius) === undefined ? upright([{ at: [0, 0], radius }], [[0, 1], [height, 1]]) : undefined),
  cone: ({ bottomRadius, topRadius, height, segments }) =>
    sidesOf(segments, Math.max(bottomRadius, topRadius)) === undefined ? upright([{ at: [0, 0], radius: 1 }], [[0, bottomRadius], [height, topRadius]]) : undefined,
  extrude: ({ height, twist, taper: [tx = 1, ty = 1], centred }, { circles }) => {
    const found = twist === 0 && tx === 1 && ty === 1 ? circles() : undefined;
    const bottom = centred ? -height / 2 : 0;
    return found && upright(found, [[bottom, 1], [bottom + height, 1]]);
  },
  revolve: ({ degrees, segments }, { polygon }) => {
    const points = polygon();
    if (points === undefined || degrees !== 360 || points.some(([x = 0]) => x < 0)) return undefined;
    if (sidesOf(segments, Math.max(...points.map(([x = 0]) => x))) !== undefined) return undefined;
    return upright([{ at: [0, 0], radius: 1 }], points.map(([x = 0, y = 0]) => [y, x]));
  },
  union: asBelow,
  hull: asBelow,
  region: asBelow,
  transform: ({ matrix }, { below }) => copied(below(), [matrix]),
  'repeat-linear': (parameters, { below }) => copied(below(), stepped(parameters)),
  'repeat-grid': ({ columns, rows, columnStep, rowStep }, { below }) => copied(below(), stepped({ count: columns, step: columnStep }, { count: rows, step: rowStep })),
  'repeat-polar': (turns, { below }) => copied(below(), Array.from({ length: turns.count }, (_, copy) => rotation3([0, 0, copy * polarStep(turns)]))),
} satisfies { readonly [Kind in NodeKindName]?: DiscsOf<Kind> };

const pointsOf = ({ kind, parameters }: GraphNode): readonly (readonly number[])[] | undefined =>
  kind === 'polygon' ? (parameters as unknown as NodeParameters<'polygon'>).points : undefined;

const copied = (discs: Discs | undefined, places: readonly Affine[]): Discs | undefined =>
  discs && discs.discs.length * places.length <= mostDiscs ? united(places.map((matrix) => mapped(discs, matrix))) : undefined;

/** The same circles in several heights, scaled. */
const upright = (circles: readonly { readonly at: Point2; readonly radius: number }[], levels: readonly Point2[]): Discs => ({
  axis: [0, 0, 1],
  discs: levels.flatMap(([z, scale]) => circles.map(({ at: [x, y], radius }) => ({ centre: [x, y, z], radius: radius * scale }))),
});

function united(all: readonly (Discs | undefined)[]): Discs | undefined {
  const [first] = all;
  if (first === undefined) return undefined;
  const discs: Disc[] = [];
  for (const each of all) {
    if (each === undefined || Math.abs(Math.abs(dot(each.axis, first.axis)) - 1) > 1e-9) return undefined;
    discs.push(...each.discs);
    if (discs.length > mostDiscs) return undefined;
  }
  return { axis: first.axis, discs };
}

function mapped({ axis, discs }: Discs, matrix: Affine): Discs | undefined {
  const scale = uniformScaleOf(matrix);
  if (scale === undefined) return undefined;
  const at = (point: Point3): Point3 => compose(matrix, [1, 0, 0, 0, 1, 0, 0, 0, 1, ...point]).slice(9) as unknown as Point3;
  const origin = at([0, 0, 0]);
  const turned = at(axis).map((each, k) => (each - origin[k]!) / scale) as unknown as Point3;
  return { axis: turned, discs: discs.map(({ centre, radius }) => ({ centre: at(centre), radius: radius * scale })) };
}

/** Two unit vectors that make a right-handed frame with the axis; the world's own where the axis is Z. */
function squareTo(axis: Point3): readonly [Point3, Point3] {
  const upwards = Math.abs(axis[0]) < 1e-12 && Math.abs(axis[1]) < 1e-12;
  const start: Point3 = upwards || Math.abs(axis[0]) < 0.9 ? [1, 0, 0] : [0, 1, 0];
  const share = dot(start, axis);
  const rest = start.map((each, k) => each - share * axis[k]!);
  const length = Math.sqrt(dot(rest, rest));
  const x = rest.map((each) => each / length) as unknown as Point3;
  return [x, [axis[1] * x[2] - axis[2] * x[1], axis[2] * x[0] - axis[0] * x[2], axis[0] * x[1] - axis[1] * x[0]]];
}

const dot = (a: readonly number[], b: readonly number[]): number => a[0]! * b[0]! + a[1]! * b[1]! + a[2]! * b[2]!;

const near = (a: Point2, b: Point2): boolean => Math.abs(a[0] - b[0]) < tolerance && Math.abs(a[1] - b[1]) < tolerance;
