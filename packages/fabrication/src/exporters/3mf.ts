import { prusaSlicer } from '../threemf/dialects/prusa-slicer.ts';
import { modelOf } from '../threemf/from-layout.ts';
import { writePackage } from '../threemf/package.ts';
import type { Exporter } from './exporter.ts';
import { inFile } from './placement.ts';
import type { ExportSubject, ExportTools } from './subject.ts';

/** 3MF Core Specification 1.3 with the materials and production extensions: every part by name, in its colours, with its recipe. */
export const write3mf = (subject: Pick<ExportSubject, 'recipe' | 'layout' | 'thumbnail'>, tools: Pick<ExportTools, 'deflate' | 'crc32'>): Uint8Array<ArrayBuffer> =>
  writePackage(modelOf(subject, inFile(subject.layout)), prusaSlicer, subject, tools);

export const threeMf: Exporter = { format: '3mf', version: 4, mediaType: 'model/3mf', extension: '3mf', pictured: true, several: true, options: ['splits'], write: (subject, tools) => ({ ok: true, value: write3mf(subject, tools) }) };
