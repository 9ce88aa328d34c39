/** Keeps the offers for what is on screen: one is being worked out, the newest waits. */
import type { CheckedDesign, Design, ProductDefinition } from '@patternbook/product';
import type { CatalogueAnswer } from '../../api/index.ts';
import type { Shown } from '../document/looking.ts';
import type { Offers, OffersInput } from './estimateOffers.ts';
import type { Results } from './results.ts';

export interface OffersStore {
  /** Nothing before the first result. */
  state(): Offers | undefined;
  subscribe(listener: () => void): () => void;
  stop(): void;
}

export interface OffersOptions {
  readonly definition: ProductDefinition;
  readonly catalogue: Pick<CatalogueAnswer, 'materials' | 'machines' | 'stores'>;
  readonly results: Pick<Results, 'state' | 'subscribe'>;
  readonly looking: { state(): Shown; subscribe(listener: () => void): () => void };
  readonly check: (design: Design) => CheckedDesign;
  readonly estimate: (input: OffersInput) => Promise<Offers | undefined>;
}

export const createOffers = ({ definition, catalogue, results, looking, check, estimate }: OffersOptions): OffersStore => {
  let offers: Offers | undefined;
  let running = false;
  let stopped = false;
  /** What the offers on show were worked out from. */
  let known: readonly unknown[] = [];
  const listeners = new Set<() => void>();

  const wanted = (): readonly [OffersInput['bodies'], OffersInput['finishes']] | undefined => {
    const { good } = results.state();
    return good && [good.evaluation.parts, check(looking.state().design).finishes];
  };
  const run = async (): Promise<void> => {
    const now = wanted();
    if (!now || running || stopped || now.every((each, place) => each === known[place])) return;
    running = true;
    known = now;
    const [bodies, finishes] = now;
    // What is drawn stays here: only the closed mesh is measured.
    const lean = bodies.map(({ id, quantity, node, mesh, measurements, printRotation, explode, blank }) => ({ id, quantity, node, mesh, measurements, printRotation, explode, ...(blank && { blank }) }));
    const { materials, machines, stores } = catalogue;
    offers = await estimate({ declarations: definition.parts, bodies: lean, finishes, materials, machines, stores: stores.map(({ profile }) => profile) });
    running = false;
    if (stopped) return;
    for (const listener of listeners) listener();
    void run();
  };
  const look = (): void => void run();
  const unsubscribe = [results.subscribe(look), looking.subscribe(look)];
  look();
  return {
    state: () => offers,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      stopped = true;
      for (const end of unsubscribe) end();
    },
  };
};
