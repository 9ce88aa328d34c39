import type { Viewpoint } from '@patternbook/viewport';
import { layersOf } from '../shaping/scenery.ts';

/** For products that name none of their own. */
export const usualViewpoint: Viewpoint = { azimuth: -60, elevation: 26 };

/** Straight views, as the sheets of a drawing; the front is seen along +Y. */
export const straightViews = {
  front: { azimuth: -90, elevation: 0 },
  right: { azimuth: 0, elevation: 0 },
  back: { azimuth: 90, elevation: 0 },
  left: { azimuth: 180, elevation: 0 },
  top: { azimuth: -90, elevation: 89.5 },
  bottom: { azimuth: -90, elevation: -89.5 },
} as const satisfies Readonly<Record<string, Viewpoint>>;

const degrees = (radians: number): number => (radians * 180) / Math.PI;

/**
 * From where one sees the side of a part that lies on the bed after a turn (degrees about X, then Y, then Z), as near to the
 * usual viewpoint as that lets one.
 */
export const viewpointOnto = ([x, y]: readonly [number, number, number], usual: Viewpoint): Viewpoint => {
  const up = layersOf([x, y, 0]);
  const [azimuth, elevation] = [(usual.azimuth * Math.PI) / 180, (usual.elevation * Math.PI) / 180];
  const eye = [Math.cos(elevation) * Math.cos(azimuth), Math.cos(elevation) * Math.sin(azimuth), Math.sin(elevation)] as const;
  const [a, b, c] = [0, 1, 2].map((axis) => 0.6 * (eye[axis] ?? 0) - (up[axis] ?? 0)) as [number, number, number];
  return { azimuth: degrees(Math.atan2(b, a)), elevation: degrees(Math.atan2(c, Math.hypot(a, b))) };
};
