/** Every kind of node that Manifold makes here. Regions are the evaluator's; texts and drawings are outlines by now, reliefs height fields. */
import type { NodeKindName } from '@patternbook/geometry';
import type { PrismMaker, ProfileMaker, SolidMaker } from './maker.ts';
import { bend } from './nodes/bend.ts';
import { box } from './nodes/box.ts';
import { circle } from './nodes/circle.ts';
import { cone } from './nodes/cone.ts';
import { cylinder } from './nodes/cylinder.ts';
import { difference, profileDifference } from './nodes/difference.ts';
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
import { profileRepeatGrid, repeatGrid } from './nodes/repeat-grid.ts';
import { profileRepeatLinear, repeatLinear } from './nodes/repeat-linear.ts';
import { profileRepeatPolar, repeatPolar } from './nodes/repeat-polar.ts';
import { revolve } from './nodes/revolve.ts';
import { roundedBox } from './nodes/rounded-box.ts';
import { shell } from './nodes/shell.ts';
import { sphere } from './nodes/sphere.ts';
import { profileTransform, transform } from './nodes/transform.ts';
import { twist } from './nodes/twist.ts';
import { profileUnion, union } from './nodes/union.ts';

export const profileMakers = {
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
  'profile-hull': profileHull,
  'profile-transform': profileTransform,
  'profile-mirror': profileMirror,
  'profile-repeat-linear': profileRepeatLinear,
  'profile-repeat-grid': profileRepeatGrid,
  'profile-repeat-polar': profileRepeatPolar,
} satisfies { readonly [Name in NodeKindName]?: ProfileMaker<Name> };

export const prismMakers = {
  box,
  'rounded-box': roundedBox,
  cylinder,
  cone,
  sphere,
  extrude,
  'edged-extrude': edgedExtrude,
  revolve,
  shell,
  'height-field': heightField,
} satisfies { readonly [Name in NodeKindName]?: PrismMaker<Name> };

export const solidMakers = {
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
} satisfies { readonly [Name in NodeKindName]?: SolidMaker<Name> };
