/** Files as a server makes them. What takes long is made once, for all that it stands in. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { readCatalogue } from '@patternbook/assets';
import { deflateLevel, type Exporter, exporters, type ExportSubject, type ExportTools, type FabricationOutcome, type Format, type SlicingJob } from '@patternbook/fabrication';
import { createStepWriter } from '@patternbook/kernel-occt';
import { openSlicer } from '../../apps/server/src/slicing/openSlicer.ts';
import { createSlicer, type Slicer } from '../../apps/server/src/slicing/prusaSlicer.ts';
import { inTurn } from './judges/program.ts';

const assets = new URL('../../assets/', import.meta.url);
const catalogue = await readCatalogue((path) => readFile(new URL(path, assets), 'utf8'));
const stepWriter = createStepWriter();

/** A STEP takes seconds, and stands in a packet as well as alone. */
const steps = new WeakMap<object, Map<string, ReturnType<typeof stepWriter.write>>>();

const step: NonNullable<ExportTools['step']> = (assembly) => {
  const { graph, ...rest } = assembly;
  const known = steps.get(graph) ?? new Map<string, ReturnType<typeof stepWriter.write>>();
  steps.set(graph, known);
  const key = JSON.stringify(rest);
  const made = known.get(key) ?? stepWriter.write(assembly);
  known.set(key, made);
  return made;
};

const slicer = await openSlicer({ slicer: undefined, searchPath: process.env['PATH'] ?? '' });

/** A print is in a packet as well, and its figures are held against our estimates: packed, because it is long. */
const prints = new Map<string, Promise<FabricationOutcome<Uint8Array>>>();

async function sliceOnce(program: Slicer, job: SlicingJob): Promise<FabricationOutcome<string>> {
  const key = `${digestOf(job.model)} ${job.settings}`;
  const slice = async (): Promise<FabricationOutcome<Uint8Array>> => {
    const print = await inTurn(() => createSlicer(program)(job));
    return print.ok ? { ok: true, value: deflateRawSync(print.value, { level: 1 }) } : print;
  };
  const made = prints.get(key) ?? slice();
  prints.set(key, made);
  const print = await made;
  return print.ok ? { ok: true, value: inflateRawSync(print.value).toString() } : print;
}

/** Everything that a server has for making files. */
const tools: ExportTools = {
  deflate: (bytes) => deflateRawSync(bytes, { level: deflateLevel }),
  crc32: (bytes, before) => crc32(bytes, before),
  font: async (id) => new Uint8Array(await readFile(new URL(catalogue.fonts.find((font) => font.id === id)!.file, assets))),
  step,
  ...(slicer && { slice: (job) => sliceOnce(slicer, job) }),
};

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Digests of files by what they were made of; nothing where they were refused. */
const digests = new WeakMap<ExportSubject, Map<Format, string | undefined>>();

/** As a server does it. */
export async function attempt(format: Format, subject: ExportSubject): Promise<FabricationOutcome<Uint8Array>> {
  const exporter: Exporter = exporters[format];
  const options = Object.fromEntries(Object.entries(subject.options).filter(([name]) => (exporter.options as readonly string[]).includes(name)));
  const written = await exporter.write({ ...subject, options }, tools);
  digests.set(subject, (digests.get(subject) ?? new Map<Format, string | undefined>()).set(format, written.ok ? digestOf(written.value) : undefined));
  return written;
}

/** Of a file as it is made by itself, without making it again where that was done before. */
export async function digestAlone(format: Format, subject: ExportSubject): Promise<string | undefined> {
  if (!digests.get(subject)?.has(format)) await attempt(format, subject);
  return digests.get(subject)!.get(format);
}

export async function write(format: Format, subject: ExportSubject): Promise<Uint8Array> {
  const written = await attempt(format, subject);
  if (!written.ok) throw new Error(`${format}: ${written.fault.message}`);
  return written.value;
}
