import { createBeside } from './beside.ts';
import type { Offers, OffersInput } from './estimateOffers.ts';

/** Works out offers beside the page. */
export const estimateInWorker = createBeside<OffersInput, Offers>(() => new Worker(new URL('../estimating.worker.ts', import.meta.url), { type: 'module', name: 'estimates' }));
