/** The file that a worker thread of Node runs. */
import { parentPort } from 'node:worker_threads';
import type { ToWorker } from './messages.ts';
import { serveWorkshop } from './serve.ts';

const port = parentPort;
if (port === null) throw new Error('This file is the entry of a worker thread; use nodeWorker().');

serveWorkshop(
  {
    post: (message, transfer) => port.postMessage(message, transfer),
    onMessage: (handler) => port.on('message', (message: ToWorker) => handler(message)),
  },
  { now: () => performance.now() },
);
