import { Clipper64, ClipType, FillRule, type Paths64 } from 'clipper2-ts';
import { limits } from '../limits.ts';
import { refuse } from '../outcome.ts';
import { crossesMoreThan } from './crossings.ts';
import { boxOf, type GridBox, nothing, type Region, type Ring } from './region.ts';
import { withoutLevelRuns } from './without-level-runs.ts';

export type Filling = 'nonzero' | 'evenodd';

const tooDetailed = (): never => refuse('drawing-too-detailed', 'This drawing is too detailed; simplify its paths and upload it again.');

const level = (rings: readonly Ring[]): Paths64 => rings.map(withoutLevelRuns).filter((ring) => ring.length >= 3);

const points = (rings: readonly Ring[]): number => rings.reduce((sum, ring) => sum + ring.length, 0);

const boxes = new WeakMap<Ring, GridBox>();

function boxOfRing(ring: Ring): GridBox {
  let box = boxes.get(ring);
  if (box === undefined) boxes.set(ring, (box = boxOf([ring])!));
  return box;
}

/**
 * Rings that lie by the box of something else, and those that no operation with it can change. A hole's box lies in that of its outer
 * ring, so that what is near is a region of its own wherever it matters.
 */
function parted(region: Region, by: Region): { readonly near: Region; readonly far: Region } {
  const box = boxOf(by)!;
  const isNear = (ring: Ring): boolean => {
    const each = boxOfRing(ring);
    return each.minX <= box.maxX && each.maxX >= box.minX && each.minY <= box.maxY && each.maxY >= box.minY;
  };
  return { near: region.filter(isNear), far: region.filter((ring) => !isNear(ring)) };
}

/** Unites, cuts and intersects for one drawing, and refuses once it has cost too much altogether. */
export class Shears {
  #work = 0;

  #cut(kind: ClipType, subject: readonly Ring[], clip: readonly Ring[], filling: Filling): Region {
    this.#work += points(subject) + points(clip);
    if (this.#work > limits.work || crossesMoreThan(clip.length === 0 ? subject : [...subject, ...clip], limits.crossings)) tooDetailed();
    const clipper = new Clipper64();
    clipper.addSubject(level(subject));
    if (clip.length > 0) clipper.addClip(level(clip));
    const closed: Paths64 = [];
    if (!clipper.execute(kind, filling === 'evenodd' ? FillRule.EvenOdd : FillRule.NonZero, closed)) tooDetailed();
    return closed;
  }

  /** Rings that may cross themselves and each other, as a region. */
  fill(rings: readonly Ring[], filling: Filling): Region {
    return rings.length === 0 ? nothing : this.#cut(ClipType.Union, rings, [], filling);
  }

  unite(regions: readonly Region[]): Region {
    const filled = regions.filter((region) => region.length > 0);
    return filled.length <= 1 ? (filled[0] ?? nothing) : this.#cut(ClipType.Union, filled.flat(), [], 'nonzero');
  }

  /** A region and one more: what is far from that is not touched, which is most of a drawing that grows piece by piece. */
  add(region: Region, more: Region): Region {
    if (region.length === 0 || more.length === 0) return region.length === 0 ? more : region;
    const { near, far } = parted(region, more);
    return near.length === 0 ? [...region, ...more] : [...far, ...this.#cut(ClipType.Union, [...near, ...more], [], 'nonzero')];
  }

  subtract(from: Region, what: Region): Region {
    if (from.length === 0 || what.length === 0) return from;
    const { near, far } = parted(from, what);
    return near.length === 0 ? from : [...far, ...this.#cut(ClipType.Difference, near, what, 'nonzero')];
  }

  intersect(one: Region, other: Region): Region {
    return one.length === 0 || other.length === 0 ? nothing : this.#cut(ClipType.Intersection, one, other, 'nonzero');
  }
}
