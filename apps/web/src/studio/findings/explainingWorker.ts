import type { Explained } from '@patternbook/fabrication';
import type { CatalogueAnswer } from '../../api/index.ts';
import type { ExplainQuestion } from './explainFinding.ts';

export interface Explaining {
  /** Nothing where it could not be explained. */
  readonly answer: Promise<Explained | undefined>;
  stop(): void;
}

/** Beside the page, in a worker of its own that ends with its answer: it holds a second kernel, which a phone has no room to keep. */
export const explainInWorker = (question: ExplainQuestion & { readonly fonts: CatalogueAnswer['fonts'] }): Explaining => {
  const worker = new Worker(new URL('../explaining.worker.ts', import.meta.url), { type: 'module', name: 'explaining' });
  const answer = new Promise<Explained | undefined>((settle) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Explained | undefined>) => settle(data));
    worker.addEventListener('error', () => settle(undefined));
  });
  void answer.then(() => worker.terminate());
  worker.postMessage(question);
  return { answer, stop: () => worker.terminate() };
};
