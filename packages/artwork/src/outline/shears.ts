import { Clipper64, ClipType, FillRule, type Paths64 } from 'clipper2-ts';
import { limits } from '../limits.ts';
import { refuse } from '../outcome.ts';
import { crossesMoreThan } from './crossings.ts';
import { nothing, type Region, type Ring } from './region.ts';
import { withoutLevelRuns } from './without-level-runs.ts';

export type Filling = 'nonzero' | 'evenodd';

const tooDetailed = (): never => refuse('drawing-too-detailed', 'This drawing is too detailed; simplify its paths and upload it again.');

const level = (rings: readonly Ring[]): Paths64 => rings.map(withoutLevelRuns).filter((ring) => ring.length >= 3);

const points = (rings: readonly Ring[]): number => rings.reduce((sum, ring) => sum + ring.length, 0);

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

  subtract(from: Region, what: Region): Region {
    return from.length === 0 || what.length === 0 ? from : this.#cut(ClipType.Difference, from, what, 'nonzero');
  }

  intersect(one: Region, other: Region): Region {
    return one.length === 0 || other.length === 0 ? nothing : this.#cut(ClipType.Intersection, one, other, 'nonzero');
  }
}
