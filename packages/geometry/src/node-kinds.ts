/** Every kind of node, by its name in a graph. */
import type { AnyNodeKind, ParametersOf } from './node-kind.ts';
import { bend } from './nodes/bend.ts';
import { box } from './nodes/box.ts';
import { circle } from './nodes/circle.ts';
import { cone } from './nodes/cone.ts';
import { cylinder } from './nodes/cylinder.ts';
import { difference, profileDifference } from './nodes/difference.ts';
import { drawing } from './nodes/drawing.ts';
import { edgedExtrude } from './nodes/edged-extrude.ts';
import { extrude } from './nodes/extrude.ts';
import { fill } from './nodes/fill.ts';
import { heightField } from './nodes/height-field.ts';
import { hull, profileHull } from './nodes/hull.ts';
import { intersection, profileIntersection } from './nodes/intersection.ts';
import { join } from './nodes/join.ts';
import { mirror, profileMirror } from './nodes/mirror.ts';
import { ngon } from './nodes/ngon.ts';
import { offset } from './nodes/offset.ts';
import { outline } from './nodes/outline.ts';
import { polygon } from './nodes/polygon.ts';
import { rectangle } from './nodes/rectangle.ts';
import { region } from './nodes/region.ts';
import { relief } from './nodes/relief.ts';
import { profileRepeatGrid, repeatGrid } from './nodes/repeat-grid.ts';
import { profileRepeatLinear, repeatLinear } from './nodes/repeat-linear.ts';
import { profileRepeatPolar, repeatPolar } from './nodes/repeat-polar.ts';
import { revolve } from './nodes/revolve.ts';
import { roundedBox } from './nodes/rounded-box.ts';
import { shell } from './nodes/shell.ts';
import { sphere } from './nodes/sphere.ts';
import { text } from './nodes/text.ts';
import { profileTransform, transform } from './nodes/transform.ts';
import { twist } from './nodes/twist.ts';
import { profileUnion, union } from './nodes/union.ts';

export const nodeKinds = {
  rectangle,
  circle,
  ngon,
  polygon,
  outline,
  text,
  drawing,
  offset,
  fill,
  join,
  'profile-union': profileUnion,
  'profile-difference': profileDifference,
  'profile-intersection': profileIntersection,
  'profile-hull': profileHull,
  'profile-transform': profileTransform,
  'profile-mirror': profileMirror,
  'profile-repeat-linear': profileRepeatLinear,
  'profile-repeat-grid': profileRepeatGrid,
  'profile-repeat-polar': profileRepeatPolar,
  box,
  'rounded-box': roundedBox,
  cylinder,
  cone,
  sphere,
  extrude,
  'edged-extrude': edgedExtrude,
  revolve,
  shell,
  relief,
  'height-field': heightField,
  union,
  difference,
  intersection,
  hull,
  transform,
  mirror,
  'repeat-linear': repeatLinear,
  'repeat-grid': repeatGrid,
  'repeat-polar': repeatPolar,
  twist,
  bend,
  region,
} as const;

export type NodeKinds = typeof nodeKinds;
export type NodeKindName = keyof NodeKinds;

/** Checked parameters of nodes of one kind. */
export type NodeParameters<Name extends NodeKindName> = ParametersOf<NodeKinds[Name]['parameters']>;

/** The kind of this name; undefined for a name that is none, whatever prototypes hold. */
export function nodeKindOf(name: unknown): AnyNodeKind | undefined {
  return typeof name === 'string' && Object.hasOwn(nodeKinds, name) ? nodeKinds[name as NodeKindName] : undefined;
}
