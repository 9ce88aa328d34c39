import type { Viewpoint } from '@patternbook/viewport';

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
