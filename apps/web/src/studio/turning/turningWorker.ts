import { createBeside } from '../shaping/beside.ts';
import type { FoundWays, WaysInput } from './findWays.ts';

/** Compares ways up beside the page; the worker is begun with the first question. */
export const findWaysInWorker = createBeside<WaysInput, FoundWays>(() => new Worker(new URL('../turning.worker.ts', import.meta.url), { type: 'module', name: 'turning' }));
