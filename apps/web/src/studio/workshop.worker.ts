import quickjs from '@jitl/quickjs-wasmfile-release-sync/wasm?url';
import manifold from 'manifold-3d/manifold.wasm?url';
import { serveWorkshop } from '@patternbook/workshop/serve';

serveWorkshop(
  {
    post: (message, transfer) => self.postMessage(message, { transfer: [...transfer] }),
    onMessage: (handler) => self.addEventListener('message', ({ data }) => handler(data)),
  },
  { now: () => performance.now(), wasm: { manifold, quickjs } },
);
