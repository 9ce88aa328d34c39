/** What makes which kind. Hulls are not here, because they are made of their description; nor is what has no exact form. */
import type { NodeKindName } from '@patternbook/geometry';
import type { Maker } from './maker.ts';
import { box } from './nodes/box.ts';
import { circle } from './nodes/circle.ts';
import { cone } from './nodes/cone.ts';
import { cylinder } from './nodes/cylinder.ts';
import { difference, profileDifference } from './nodes/difference.ts';
import { edgedExtrude } from './nodes/edged-extrude.ts';
import { extrude } from './nodes/extrude.ts';
import { fill } from './nodes/fill.ts';
import { intersection, profileIntersection } from './nodes/intersection.ts';
import { join } from './nodes/join.ts';
import { mirror, profileMirror } from './nodes/mirror.ts';
import { ngon } from './nodes/ngon.ts';
import { offset } from './nodes/offset.ts';
import { outline } from './nodes/outline.ts';
import { polygon } from './nodes/polygon.ts';
import { rectangle } from './nodes/rectangle.ts';
import { profileRepeatGrid, repeatGrid } from './nodes/repeat-grid.ts';
import { profileRepeatLinear, repeatLinear } from './nodes/repeat-linear.ts';
import { profileRepeatPolar, repeatPolar } from './nodes/repeat-polar.ts';
import { revolve } from './nodes/revolve.ts';
import { roundedBox } from './nodes/rounded-box.ts';
import { shell } from './nodes/shell.ts';
import { sphere } from './nodes/sphere.ts';
import { profileTransform, transform } from './nodes/transform.ts';
import { profileUnion, union } from './nodes/union.ts';

type Makers = { readonly [Kind in NodeKindName]?: Maker<Kind> };

/** A region is a name for a surface, and a twist that is let through turns by nothing: both are what is below them. */
const same: Maker<'region'> & Maker<'twist'> = (_parameters, _bench, [input]) => input!;

const makers = {
  rectangle,
  circle,
  ngon,
  polygon,
  outline,
  offset,
  fill,
  join,
  'profile-union': profileUnion,
  'profile-difference': profileDifference,
  'profile-intersection': profileIntersection,
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
  union,
  difference,
  intersection,
  transform,
  mirror,
  'repeat-linear': repeatLinear,
  'repeat-grid': repeatGrid,
  'repeat-polar': repeatPolar,
  twist: same,
  region: same,
} satisfies Makers;

/** The maker of a kind with its parameters' types forgotten, as a graph's nodes have them. */
export const makerOf = (kind: string): Maker<never> | undefined => (Object.hasOwn(makers, kind) ? (makers[kind as keyof typeof makers] as Maker<never>) : undefined);
