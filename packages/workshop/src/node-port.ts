import { Worker } from 'node:worker_threads';
import type { FromWorker } from './messages.ts';
import type { WorkerPort } from './port.ts';

/** What the workers evaluate with. */
export { kernelId } from '@patternbook/kernel-manifold';

/** A worker thread of Node: `createWorkshop({ spawn: nodeWorker, … })`. Dispose the workshop, or the thread keeps the process alive. */
export const nodeWorker = (): WorkerPort => {
  const worker = new Worker(new URL('./node-worker.ts', import.meta.url), { name: 'workshop' });
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    post: (message) => worker.postMessage(message),
    onMessage: (handler) => worker.on('message', (message: FromWorker) => handler(message)),
    onLost: (handler) => {
      worker.on('error', handler);
      worker.on('exit', handler);
    },
    terminate: () => void worker.terminate(),
  };
};
