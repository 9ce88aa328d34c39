import type { SuggestedCut } from '@patternbook/fabrication';
import type { FindingsInput } from '../findings/findTroubles.ts';
import { createBeside } from '../shaping/beside.ts';

/** Looks for cuts beside the page; the worker is begun with the first question, which few designs ask. */
export const findCutsInWorker = createBeside<FindingsInput, readonly SuggestedCut[]>(() => new Worker(new URL('../cutting.worker.ts', import.meta.url), { type: 'module', name: 'cutting' }));
