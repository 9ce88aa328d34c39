import type { FromWorker } from './messages.ts';
import type { WorkerPort } from './port.ts';

/** A browser's worker as a port: `browserWorker(new Worker(new URL('./workshop.worker.ts', import.meta.url), { type: 'module' }))`. */
export const browserWorker = (worker: Worker): WorkerPort => ({
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has the page's origin, always
  post: (message) => worker.postMessage(message),
  onMessage: (handler) => worker.addEventListener('message', (event: MessageEvent<FromWorker>) => handler(event.data)),
  onLost: (handler) => {
    worker.addEventListener('error', handler);
    worker.addEventListener('messageerror', handler);
  },
  terminate: () => worker.terminate(),
});
