import { writeFile } from 'node:fs/promises';
import { deflateRawSync, deflateSync } from 'node:zlib';
import { formats, makeArtefact } from '@patternbook/fabrication';
import type { ArtefactWish, Format } from '@patternbook/fabrication';
import type { Arguments } from '../arguments.ts';
import type { Bench } from '../bench.ts';
import { BadInput, Conflicting, exitCodes } from '../outcome.ts';
import type { Answer } from '../outcome.ts';
import { openSubject } from '../subject.ts';

/** A file for one's own machine: the same bytes that the server makes of the same variant. */
export async function exportFile(bench: Bench, args: Arguments): Promise<Answer> {
  const { format, out } = args;
  if (format === undefined || !isFormat(format)) throw new BadInput(`Say --format ${formats.join(' or --format ')}.`);
  if (out === undefined) throw new BadInput('Say where the file goes: --out FILE.');
  const { definition, checked, frozen, credits, source } = await openSubject(bench, args);
  if (checked.conflicts.length > 0) throw new Conflicting(`This cannot be made yet: ${checked.conflicts.map(({ message }) => message.en).join(' ')}`);

  const evaluation = await bench.evaluate(source, frozen.design.values);
  const wish: ArtefactWish = { variant: frozen.variant, format, machines: bench.catalogue.machines, credits, ...(args.part !== undefined && { part: args.part }) };
  const made = await makeArtefact(
    wish,
    { definition, design: frozen.design, bodies: evaluation.parts, dimensions: evaluation.dimensions, hardware: evaluation.hardware, ...(evaluation.outlined && { graph: evaluation.outlined }), materials: bench.catalogue.materials },
    // Level 6 on both sides: the server's tasks pack with the same function and level.
    { deflate: (bytes) => deflateRawSync(bytes), zlib: (bytes) => deflateSync(bytes) },
  );
  if (!made.ok) throw new BadInput(made.fault.message);
  const { bytes, fileName, findings } = made.value;
  await writeFile(out, bytes).catch((error: NodeJS.ErrnoException) => {
    throw new BadInput(`${out} cannot be written (${error.code ?? error.message}).`);
  });
  const json = {
    product: definition.id,
    version: definition.version,
    variant: frozen.variant,
    format,
    out,
    fileName,
    bytes: bytes.length,
    findings,
  };
  return { json, text: `${out}: ${bytes.length} bytes, ${frozen.variant.slice(0, 12)}`, exitCode: exitCodes.done };
}

const isFormat = (word: string): word is Format => (formats as readonly string[]).includes(word);
