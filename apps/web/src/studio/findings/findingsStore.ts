/** Keeps what is found about the shape on screen, looked for anew after each final result: while something is dragged, nobody reads. */
import type { Finding } from '@patternbook/fabrication';
import type { CheckedDesign, Design, ProductDefinition } from '@patternbook/product';
import type { CatalogueAnswer } from '../../api/index.ts';
import type { Shown } from '../document/looking.ts';
import { createLatestAnswer } from '../shaping/latestAnswer.ts';
import type { LatestAnswer } from '../shaping/latestAnswer.ts';
import type { Results } from '../shaping/results.ts';
import type { FindingsInput } from './findTroubles.ts';

export type FindingsStore = LatestAnswer<readonly Finding[]>;

export interface FindingsOptions {
  readonly definition: Pick<ProductDefinition, 'parts'>;
  readonly catalogue: Pick<CatalogueAnswer, 'materials' | 'machines'>;
  readonly results: Pick<Results, 'state' | 'subscribe'>;
  readonly looking: { state(): Shown; subscribe(listener: () => void): () => void };
  readonly check: (design: Design) => CheckedDesign;
  readonly find: (input: FindingsInput) => Promise<readonly Finding[] | undefined>;
}

export const createFindings = ({ definition, catalogue: { materials, machines }, results, looking, check, find }: FindingsOptions): FindingsStore =>
  createLatestAnswer({
    question: () => {
      const { good } = results.state();
      return good?.quality === 'final' ? ([good.evaluation.parts, check(looking.state().design).finishes, looking.state().design.turns] as const) : undefined;
    },
    ask: ([bodies, finishes, turns]) => find({ declarations: definition.parts, bodies, finishes, turns, materials, machines }),
    sources: [results, looking],
  });
