import type { SuggestedCut } from '@patternbook/fabrication';
import type { FindingsInput } from '../findings/findTroubles.ts';
import { createBeside } from '../shaping/beside.ts';
import type { CuttingAnswers, CuttingQuestion } from './workOut.ts';

/** Beside the page; the worker is begun with the first question, which few designs ask. */
const ask = createBeside<CuttingQuestion, unknown>(() => new Worker(new URL('../cutting.worker.ts', import.meta.url), { type: 'module', name: 'cutting' }));

/** Nothing where the worker was lost: the next question begins with a new one. */
export const askCutting = <Question extends CuttingQuestion>(question: Question): Promise<CuttingAnswers[Question['ask']] | undefined> => ask(question) as Promise<CuttingAnswers[Question['ask']] | undefined>;

export const findCutsInWorker = (input: FindingsInput): Promise<readonly SuggestedCut[] | undefined> => askCutting({ ...input, ask: 'too-large' });
