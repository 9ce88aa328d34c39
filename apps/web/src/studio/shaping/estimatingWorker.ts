import type { Offers, OffersInput } from './estimateOffers.ts';

let worker: Worker | undefined;
const waiting: ((offers: Offers | undefined) => void)[] = [];

const start = (): Worker => {
  const started = new Worker(new URL('../estimating.worker.ts', import.meta.url), { type: 'module', name: 'estimates' });
  started.addEventListener('message', ({ data }: MessageEvent<Offers | undefined>) => waiting.shift()?.(data));
  // Without estimates the studio works on; the next change begins with a new worker.
  started.addEventListener('error', () => {
    started.terminate();
    worker = undefined;
    for (const settle of waiting.splice(0)) settle(undefined);
  });
  return started;
};

/** Works out offers beside the page; answers come in the order of the questions. */
export const estimateInWorker = (input: OffersInput): Promise<Offers | undefined> =>
  new Promise((settle) => {
    worker ??= start();
    waiting.push(settle);
    worker.postMessage(input);
  });
