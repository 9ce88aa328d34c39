/** The file that a press's worker thread runs: it takes wishes and gives back bytes. */
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import { createPress } from '@patternbook/api/press';
import { deflateLevel } from '@patternbook/fabrication';
import { createStepWriter } from '@patternbook/kernel-occt';
import sharp from 'sharp';
import { createSlicer } from '../slicing/prusaSlicer.ts';
import type { Slicer } from '../slicing/prusaSlicer.ts';
import type { Call, FromPress, Made, Stop } from './messages.ts';

const port = parentPort;
if (port === null) throw new Error('This file is the entry of a worker thread; use createPressPool().');

// One picture at a time in this thread; libvips would otherwise take every core for each.
sharp.concurrency(1);

const slicer = workerData as Slicer | undefined;
const slice = slicer && createSlicer(slicer);
/** Aborted when nobody wants any more what is being made. */
let wanted = new AbortController();

// Loads OpenCascade with the first STEP that is asked for. What breaks it breaks this worker, which is replaced.
const stepWriter = createStepWriter();

/** The catalogue keeps each font under its id. Only our own pages ask for one. */
const fonts = new URL('../../../../assets/fonts/', import.meta.url);

const press = createPress({
  // The command line's settings too, because both must write the same bytes.
  deflate: (bytes) => deflateRawSync(bytes, { level: deflateLevel }),
  crc32: (bytes, before) => crc32(bytes, before),
  zlib: (bytes) => deflateSync(bytes),
  ...(slice && { slice: (job, tell) => slice(job, { tell, signal: wanted.signal }) }),
  font: async (id) => new Uint8Array(await readFile(new URL(`${id}.ttf`, fonts))),
  step: (assembly) => stepWriter.write(assembly),
  encodeWebp: async ({ width, height, pixels }) => new Uint8Array(await sharp(pixels, { raw: { width, height, channels: 4 } }).webp({ quality: 84, smartSubsample: true }).toBuffer()),
});

const make = (call: Call): Promise<Made> => {
  switch (call.kind) {
    case 'artefact':
      return press.artefact(...call.given, { tell: (stage, share) => port.postMessage({ told: { stage, share } } satisfies FromPress) });
    case 'together':
      return press.together(...call.given);
    case 'picture':
      return press.picture(...call.given);
    case 'dead-ends':
      return press.deadEnds(...call.given);
  }
};

port.on('message', (call: Call | Stop) => {
  if (call.kind === 'stop') return wanted.abort();
  wanted = new AbortController();
  make(call).then(
    (result) => port.postMessage({ made: result } satisfies FromPress),
    (error: unknown) => port.postMessage({ broken: error instanceof Error ? (error.stack ?? error.message) : String(error) } satisfies FromPress),
  );
});
