/** Keeps what the shape on screen weighs and costs, worked out anew for each result. */
import type { CheckedDesign, Design, ProductDefinition } from '@patternbook/product';
import type { CatalogueAnswer } from '../../api/index.ts';
import type { Shown } from '../document/looking.ts';
import type { Offers, OffersInput } from './estimateOffers.ts';
import { createLatestAnswer } from './latestAnswer.ts';
import type { LatestAnswer } from './latestAnswer.ts';
import type { Results } from './results.ts';

export type OffersStore = LatestAnswer<Offers>;

export interface OffersOptions {
  readonly definition: Pick<ProductDefinition, 'parts'>;
  readonly catalogue: Pick<CatalogueAnswer, 'materials' | 'machines' | 'stores' | 'corrections'>;
  readonly results: Pick<Results, 'state' | 'subscribe'>;
  readonly looking: { state(): Shown; subscribe(listener: () => void): () => void };
  readonly check: (design: Design) => CheckedDesign;
  readonly estimate: (input: OffersInput) => Promise<Offers | undefined>;
}

export const createOffers = ({ definition, catalogue: { materials, machines, stores, corrections }, results, looking, check, estimate }: OffersOptions): OffersStore =>
  createLatestAnswer({
    question: () => {
      const { good } = results.state();
      return good && ([good.evaluation.parts, check(looking.state().design).finishes, looking.state().design.turns] as const);
    },
    ask: ([bodies, finishes, turns]) => estimate({ declarations: definition.parts, bodies, finishes, turns, materials, machines, corrections, stores: stores.map(({ profile }) => profile) }),
    sources: [results, looking],
  });
