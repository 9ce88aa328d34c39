/**
 * Asks the workshop for the design that is on screen and keeps the last good answer. The newest edit wins; what is shown
 * stays until something better arrives, whatever goes wrong.
 */
import { canonicalJson } from '@patternbook/product';
import type { CheckedDesign, Design, Literal } from '@patternbook/product';
import type { Quality } from '@patternbook/geometry';
import type { Stage } from '@patternbook/viewport';
import type { EvaluateRequest, Evaluation, Outcome, ProductSource, WorkshopFault } from '@patternbook/workshop';
import { changedValues } from '../document/places.ts';
import type { Shown } from '../document/looking.ts';
import { sceneryOf } from './scenery.ts';

export interface GoodResult {
  /** The edit that it answers. */
  readonly edit: number;
  readonly evaluation: Evaluation;
  readonly quality: Quality;
  readonly values: Readonly<Record<string, Literal>>;
}

export interface ShapingFault {
  readonly fault: WorkshopFault;
  readonly edit: number;
  /** What changed since the last good result; empty when there was none. */
  readonly parameters: readonly string[];
}

export interface ResultsState {
  readonly good: GoodResult | undefined;
  readonly fault: ShapingFault | undefined;
  /** When the answer that is awaited was asked for, in milliseconds of the clock. */
  readonly askedAt: number | undefined;
}

export interface Results {
  state(): ResultsState;
  subscribe(listener: () => void): () => void;
  /** Asks again for what is on screen, such as after a fault that was none of the design's. */
  again(): void;
  stop(): void;
}

export interface ResultsOptions {
  readonly looking: { state(): Shown; subscribe(listener: () => void): () => void };
  readonly source: ProductSource;
  readonly stage: Stage;
  readonly check: (design: Design) => CheckedDesign;
  /** The newest request wins: an older one that was waiting is answered with the fault "superseded". */
  readonly evaluate: (request: EvaluateRequest) => Promise<Outcome<Evaluation>>;
  readonly now: () => number;
}

export const createResults = ({ looking, source, stage, check, evaluate, now }: ResultsOptions): Results => {
  let state: ResultsState = { good: undefined, fault: undefined, askedAt: undefined };
  /** The newest request: values as text, and quality. */
  let asked: { readonly values: string; readonly quality: Quality } | undefined;
  let stopped = false;
  const listeners = new Set<() => void>();
  const set = (change: Partial<ResultsState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  const show = (good: GoodResult): void => stage.show(sceneryOf(good.evaluation, good.edit, looking.state().design.turns));

  const ask = async (values: GoodResult['values'], { quality, edit }: { readonly quality: Quality; readonly edit: number }): Promise<void> => {
    const mine = { values: canonicalJson(values), quality };
    asked = mine;
    set({ askedAt: state.askedAt ?? now() });
    const outcome = await evaluate({ source, values, quality, purpose: 'show' });
    if (stopped) return;
    const newest = asked === mine;
    if (outcome.ok) {
      // Overtaken by an older request that had to be repeated on a fresh worker.
      if (state.good && state.good.edit > edit) return;
      const good = { edit, evaluation: outcome.value, quality, values };
      if (newest) asked = undefined;
      set({ good, ...(newest && { fault: undefined, askedAt: undefined }) });
      show(good);
      if (newest) look();
      return;
    }
    if (!newest || outcome.fault.code === 'superseded') return;
    // Remembered as asked, so that only a change of the design, or the person, asks again.
    set({ fault: { fault: outcome.fault, edit, parameters: state.good ? changedValues(state.good.values, values) : [] }, askedAt: undefined });
  };

  const look = (): void => {
    const { design, edit, moving } = looking.state();
    const { values, refusals } = check(design);
    // Nothing is built of what the product refuses; the panel says so where it stands.
    if (refusals.some(({ parameter }) => parameter in values)) return;
    const quality: Quality = moving ? 'draft' : 'final';
    const text = canonicalJson(values);
    const enough = (reached: Quality): boolean => reached === 'final' || quality === 'draft';
    if (asked?.values === text && enough(asked.quality)) return;
    const { good } = state;
    if (good && canonicalJson(good.values) === text && enough(good.quality)) {
      asked = undefined;
      if (good.edit !== edit) {
        const same = { ...good, edit };
        set({ good: same, fault: undefined, askedAt: undefined });
        show(same);
      }
      return;
    }
    void ask(values, { quality, edit });
  };

  const unsubscribe = looking.subscribe(look);
  look();
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    again() {
      asked = undefined;
      set({ fault: undefined });
      look();
    },
    stop() {
      stopped = true;
      unsubscribe();
    },
  };
};
