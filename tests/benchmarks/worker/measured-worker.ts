/** The workshop's worker, which also says what it holds once its garbage is gone. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort } from 'node:worker_threads';
import type { ToWorker } from '@patternbook/workshop';
import { serveWorkshop } from '@patternbook/workshop/serve';

/** Bytes. */
export interface Held {
  readonly type: 'held';
  readonly heap: number;
  /** Buffers and the memories of WASM modules. */
  readonly outside: number;
}

const port = parentPort;
if (port === null) throw new Error('This file is the entry of a worker thread.');
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const measure = (): Held => {
  // Twice, because the first only finds what finalizers hold.
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return { type: 'held', heap: heapUsed, outside: external };
};

serveWorkshop(
  {
    post: (message, transfer) => port.postMessage(message, transfer),
    onMessage: (handler) =>
      port.on('message', (message: ToWorker | { readonly type: 'measure' }) => {
        if (message.type === 'measure') port.postMessage(measure());
        else handler(message);
      }),
  },
  { now: () => performance.now() },
);
