import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import { type ArtefactTools, deflateLevel } from '@patternbook/fabrication';
import { createStepWriter } from '@patternbook/kernel-occt';
import type { Bench } from './bench.ts';
import { slice } from './slice.ts';

/** What makes files here: the server's tasks pack with the same functions and level. */
export const toolsOf = (bench: Bench): ArtefactTools => ({
  deflate: (bytes) => deflateRawSync(bytes, { level: deflateLevel }),
  crc32: (bytes, before) => crc32(bytes, before),
  zlib: (bytes) => deflateSync(bytes),
  font: async (id) => {
    const font = bench.catalogue.fonts.find((one) => one.id === id);
    if (!font) throw new Error(`The catalogue has no font “${id}”.`);
    return new Uint8Array(await readFile(join(bench.assets, font.file)));
  },
  step: (assembly) => createStepWriter().write(assembly),
  slice: (job) => slice(job, process.env['PRUSA_SLICER'] ?? 'prusa-slicer'),
});
