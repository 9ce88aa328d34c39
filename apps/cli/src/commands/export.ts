import { exportOptionsSchema, formats, makeArtefact } from '@patternbook/fabrication';
import type { ArtefactWish, ExportOptions, Format, Machine } from '@patternbook/fabrication';
import type { Arguments } from '../arguments.ts';
import type { Bench } from '../bench.ts';
import { BadInput, Conflicting, exitCodes } from '../outcome.ts';
import type { Answer } from '../outcome.ts';
import { cutFor, splitsFrom } from '../splits.ts';
import { openSubject } from '../subject.ts';
import { toolsOf } from '../tools.ts';
import { keep } from '../keep.ts';
import { exportTogether } from './together.ts';

/** A file for one's own machine: the same bytes that the server makes of the same variant. */
export async function exportFile(bench: Bench, args: Arguments): Promise<Answer> {
  const { format, out } = args;
  if (format === undefined || !isFormat(format)) throw new BadInput(`Say --format ${formats.join(' or --format ')}.`);
  if (out === undefined) throw new BadInput('Say where the file goes: --out FILE.');
  if (args.others.length > 0) return exportTogether(bench, args, { format, out, machines: machinesOf(bench, args) });
  const { definition, checked, frozen, credits, source } = await openSubject(bench, args);
  if (checked.conflicts.length > 0) throw new Conflicting(`This cannot be made yet: ${checked.conflicts.map(({ message }) => message.en).join(' ')}`);

  const evaluation = await bench.evaluate(source, frozen.design.values);
  const machines = machinesOf(bench, args);
  const splits = splitsFrom(bench, args.split, { definition, frozen, evaluation, machines });
  const wish: ArtefactWish = { variant: frozen.variant, format, machines, options: { ...optionsOf(args), ...(splits.length > 0 && { splits: [...splits] }) }, credits, ...(args.part !== undefined && { part: args.part }) };
  const cut = await cutFor(bench, wish, evaluation);
  const made = await makeArtefact(
    wish,
    { definition, design: frozen.design, bodies: evaluation.parts, dimensions: evaluation.dimensions, hardware: evaluation.hardware, ...(evaluation.outlined && { graph: evaluation.outlined }), ...(cut && { cut }), materials: bench.catalogue.materials },
    toolsOf(bench),
  );
  if (!made.ok) throw new BadInput(made.fault.message);
  const { bytes, fileName, findings, splitting } = made.value;
  await keep(out, bytes);
  const json = {
    product: definition.id,
    version: definition.version,
    variant: frozen.variant,
    format,
    out,
    fileName,
    bytes: bytes.length,
    findings,
    ...(splitting && { splitting }),
  };
  return { json, text: `${out}: ${bytes.length} bytes, ${frozen.variant.slice(0, 12)}`, exitCode: exitCodes.done };
}

const isFormat = (word: string): word is Format => (formats as readonly string[]).includes(word);

/** The one that was asked for first; what it does not make is laid out for the others, as on the server. */
function machinesOf({ catalogue: { machines } }: Bench, { machine }: Arguments): readonly Machine[] {
  if (machine === undefined) return machines;
  const found = machines.find(({ id }) => id === machine);
  if (!found) throw new BadInput(`There is no machine “${machine}”; choose one of ${machines.map(({ id }) => id).join(', ')}.`);
  return [found, ...machines.filter((other) => other !== found)];
}

function optionsOf({ options: { sheet, kerf, tabs, paper, language } }: Arguments): ExportOptions {
  const size = sheet === undefined ? undefined : /^([\d.]+)x([\d.]+)$/.exec(sheet);
  if (size === null) throw new BadInput(`Write a sheet's width and depth in millimetres, such as --sheet 600x400, not “${sheet}”.`);
  const read = exportOptionsSchema.safeParse({
    ...(size && { sheet: { width: Number(size[1]), depth: Number(size[2]) } }),
    ...(kerf !== undefined && { kerf: Number(kerf) }),
    ...(tabs !== undefined && { tabs: Number(tabs) }),
    ...(paper !== undefined && { paper }),
    ...(language !== undefined && { language }),
  });
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new BadInput(`--${issue?.path.join('.') ?? 'options'}: ${issue?.message ?? 'this cannot be read'}.`);
}
