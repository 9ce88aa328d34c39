/** The design nearest to the present one that keeps some constraints, found by best-first search over boxes. */
import type { Literal } from '../expression.ts';
import type { Constraint } from './constraints.ts';
import { distanceTo, nearestIn, split, widestOf } from './domain.ts';
import type { Domain } from './domain.ts';
import type { Box } from './reach.ts';

type ValuesById = Readonly<Record<string, Literal>>;

export interface Question {
  readonly values: ValuesById;
  /** What may change, and how far. */
  readonly open: Readonly<Record<string, Domain>>;
  readonly constraints: readonly Constraint[];
  /** Constraints that must be broken instead; none, if left out. */
  readonly broken?: readonly Constraint[];
  /** Boxes that are looked at before the question is given up; 2,000 take some ten milliseconds. */
  readonly patience?: number;
}

export type Answer = {
  /** Boxes that were looked at. */
  readonly looked: number;
} & (
  /** Complete values, and how far they are from the present ones, as `distanceTo` adds up. */
  | { readonly found: 'values'; readonly values: ValuesById; readonly distance: number }
  /** There are none: proved. */
  | { readonly found: 'nothing' }
  | { readonly found: 'unknown' }
);

interface Candidate {
  readonly open: Readonly<Record<string, Domain>>;
  readonly distance: number;
  /** Still undecided within the box. */
  readonly kept: readonly Constraint[];
  readonly broken: readonly Constraint[];
}

const total = (open: Readonly<Record<string, Domain>>, values: ValuesById): number => {
  let sum = 0;
  for (const id of Object.keys(open)) sum += distanceTo(open[id] as Domain, values[id]);
  return sum;
};

export const nearest = ({ values, open, constraints, broken = [], patience = 2_000 }: Question): Answer => {
  const heap = new Heap();
  /** Takes a box into account, unless no design of it can be an answer. */
  const consider = (narrowed: Readonly<Record<string, Domain>>, kept: readonly Constraint[], mustBreak: readonly Constraint[]): void => {
    const box: Box = { fixed: values, open: narrowed };
    const openKept: Constraint[] = [];
    for (const constraint of kept) {
      const verdict = constraint.within(box);
      if (!verdict.kept) return;
      if (verdict.broken) openKept.push(constraint);
    }
    const openBroken: Constraint[] = [];
    for (const constraint of mustBreak) {
      const verdict = constraint.within(box);
      if (!verdict.broken) return;
      if (verdict.kept) openBroken.push(constraint);
    }
    heap.push({ open: narrowed, distance: total(narrowed, values), kept: openKept, broken: openBroken });
  };

  consider(open, constraints, broken);
  let looked = 0;
  for (; looked < patience; looked += 1) {
    const candidate = heap.pop();
    if (candidate === undefined) return { found: 'nothing', looked };
    const undecided = [...candidate.kept, ...candidate.broken];
    const widest = undecided.length === 0 ? undefined : widestOf(candidate.open, undecided.flatMap(({ parameters }) => parameters));
    const point: ValuesById = { ...values, ...Object.fromEntries(Object.entries(candidate.open).map(([id, domain]) => [id, nearestIn(domain, values[id])])) };
    // A box that is decided holds for all its designs; one without width is asked exactly, since boxes only estimate.
    if (undecided.length === 0) return { found: 'values', values: point, distance: candidate.distance, looked };
    if (candidate.kept.every((constraint) => constraint.breach(point) === undefined) && candidate.broken.every((constraint) => constraint.breach(point) !== undefined)) {
      // The nearest corner of the nearest box: nothing nearer is left.
      return { found: 'values', values: point, distance: candidate.distance, looked };
    }
    if (widest === undefined) continue;
    for (const part of split(candidate.open[widest] as Domain, values[widest])) consider({ ...candidate.open, [widest]: part }, candidate.kept, candidate.broken);
  }
  return { found: 'unknown', looked };
};

/** The nearest first; among equals the one that came first, so that the same question has one answer. */
class Heap {
  readonly #kept: { readonly candidate: Candidate; readonly order: number }[] = [];
  #order = 0;

  push(candidate: Candidate): void {
    const kept = this.#kept;
    kept.push({ candidate, order: this.#order++ });
    for (let at = kept.length - 1; at > 0; ) {
      const above = (at - 1) >> 1;
      if (!this.#before(at, above)) return;
      [kept[at], kept[above]] = [kept[above]!, kept[at]!];
      at = above;
    }
  }

  pop(): Candidate | undefined {
    const kept = this.#kept;
    const first = kept[0]?.candidate;
    const last = kept.pop();
    if (last === undefined || kept.length === 0) return first;
    kept[0] = last;
    for (let at = 0; ; ) {
      let least = at;
      for (const below of [2 * at + 1, 2 * at + 2]) if (below < kept.length && this.#before(below, least)) least = below;
      if (least === at) return first;
      [kept[at], kept[least]] = [kept[least]!, kept[at]!];
      at = least;
    }
  }

  #before(a: number, b: number): boolean {
    const [x, y] = [this.#kept[a]!, this.#kept[b]!];
    return x.candidate.distance < y.candidate.distance || (x.candidate.distance === y.candidate.distance && x.order < y.order);
  }
}
