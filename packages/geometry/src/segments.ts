/** How finely curves are cut. Shared by kernels and estimates, so that every kernel cuts alike. */
import { limits } from './limits.ts';
import type { Quality } from './mesh.ts';

/** A tenth of the finest layer that is printed, in millimetres. */
const finalTolerance = 0.01;
/**
 * A draft has about a third of the segments. Large shapes are looked at from farther away: two thousandths of the radius are a pixel
 * when a part fills a screen, so beyond 40 mm a draft has no more than 52 segments.
 */
const draftTolerance = { least: 0.08, perRadius: 0.002 } as const;

/** How far a chord may be from its curve of this radius, in millimetres. */
export function chordTolerance(radius: number, quality: Quality): number {
  return quality === 'final' ? finalTolerance : Math.max(draftTolerance.least, draftTolerance.perRadius * radius);
}

/** Fixed counts up to these are a shape that was meant (an octagon, a tower turned by storeys), above them a fineness, which a draft halves. */
const meantAsShape = { segments: 32, divisions: 8 } as const;
const fewest: Readonly<Record<Quality, number>> = { draft: 8, final: 16 };

/** Sides of a full circle: a multiple of four, so that vertices lie on the half axes and bounds are exact. `fixed` of 0 means by tolerance. */
export function segmentsOf(radius: number, quality: Quality, fixed = 0): number {
  if (fixed > 0) {
    const asked = quality === 'draft' && fixed > meantAsShape.segments ? Math.max(meantAsShape.segments, fixed / 2) : fixed;
    return roundUpToFour(Math.max(asked, 3));
  }
  // A chord over the angle a stands off by r (1 - cos(a / 2)), nearly r a² / 8.
  const byTolerance = 3.141592653589793 * Math.sqrt(radius / (2 * chordTolerance(radius, quality)));
  return roundUpToFour(Math.min(Math.max(byTolerance, fewest[quality]), limits.segments));
}

/** Layers for a turn of `degrees` at a distance of `radius` from the axis. `fixed` of 0 means by tolerance. */
export function divisionsOf(degrees: number, radius: number, quality: Quality, fixed = 0): number {
  if (fixed > 0) return quality === 'draft' && fixed > meantAsShape.divisions ? Math.max(meantAsShape.divisions, Math.ceil(fixed / 2)) : fixed;
  return Math.min(Math.ceil((Math.abs(degrees) / 360) * segmentsOf(radius, quality)), limits.divisions);
}

function roundUpToFour(count: number): number {
  return Math.ceil(count / 4) * 4;
}
