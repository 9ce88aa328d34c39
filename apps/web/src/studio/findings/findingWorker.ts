import type { Finding } from '@patternbook/fabrication';
import { createBeside } from '../shaping/beside.ts';
import type { FindingsInput } from './findTroubles.ts';

/** Looks for troubles beside the page. */
export const findInWorker = createBeside<FindingsInput, readonly Finding[]>(() => new Worker(new URL('../finding.worker.ts', import.meta.url), { type: 'module', name: 'findings' }));
