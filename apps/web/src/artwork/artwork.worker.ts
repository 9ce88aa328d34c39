import resvg from '@resvg/resvg-wasm/index_bg.wasm?url';
import { readArtwork, readGreyImage } from '@patternbook/artwork';
import type { ArtworkQuestion } from './readInWorker.ts';

self.addEventListener('message', ({ data }: MessageEvent<ArtworkQuestion>) => {
  const { bytes, wish } = data;
  const answer = wish.kind === 'drawing' ? readArtwork(bytes, { ...wish.options, resvg: { wasmUrl: resvg } }) : readGreyImage(bytes, wish.options);
  // What is thrown is no fault of the file: the client replaces the worker.
  answer.then((outcome) => self.postMessage(outcome), () => self.postMessage(null));
});
