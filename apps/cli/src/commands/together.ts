import { type ArtefactSubject, type Format, type Machine, makeTogether, type TogetherDesign } from '@patternbook/fabrication';
import type { Arguments } from '../arguments.ts';
import type { Bench } from '../bench.ts';
import { keep } from '../keep.ts';
import { BadInput, Conflicting, exitCodes } from '../outcome.ts';
import type { Answer } from '../outcome.ts';
import { openSubject } from '../subject.ts';
import { toolsOf } from '../tools.ts';

/** Several designs on plates of one file. What is said of values, parts and cuts is said of one design, so of none here. */
export async function exportTogether(bench: Bench, args: Arguments, { format, out, machines }: { readonly format: Format; readonly out: string; readonly machines: readonly Machine[] }): Promise<Answer> {
  const named = [args.subject ?? '', ...args.others];
  const single = [args.preset !== undefined && '--preset', args.set.length > 0 && '--set', args.part !== undefined && '--part', args.design !== undefined && '--design', args.split.length > 0 && '--split', args.turn.length > 0 && '--turn'].find((word) => word !== false);
  if (single !== undefined) throw new BadInput(`${single} is for one design; keep each as a file first, and lay those out together.`);
  const copies = copiesOf(args.copies, named.length);
  const designs: TogetherDesign[] = [], subjects: ArtefactSubject[] = [];
  for (const [place, subject] of named.entries()) {
    const { definition, checked, frozen, credits, source } = await openSubject(bench, { ...args, subject });
    if (checked.conflicts.length > 0) throw new Conflicting(`${subject} cannot be made yet: ${checked.conflicts.map(({ message }) => message.en).join(' ')}`);
    const { parts: bodies, dimensions, hardware } = await bench.evaluate(source, frozen.design.values);
    designs.push({ variant: frozen.variant, copies: copies[place]!, credits });
    subjects.push({ definition, design: frozen.design, bodies, dimensions, hardware, materials: bench.catalogue.materials });
  }
  const made = await makeTogether({ format, machines, designs, ...(args.oneByOne && { oneAfterTheOther: true }) }, subjects, toolsOf(bench));
  if (!made.ok) throw new BadInput(made.fault.message);
  const { bytes, fileName, findings, plates } = made.value;
  await keep(out, bytes);
  const listed = plates.map(({ machine, material, colours, placed }) => ({ machine, material, colours, parts: placed.map(({ name }) => name) }));
  return {
    json: { designs: designs.map(({ variant, copies: count }) => ({ variant, copies: count })), format, out, fileName, bytes: bytes.length, findings, plates: listed },
    text: [`${out}: ${bytes.length} bytes, ${designs.length} designs`, ...listed.map(({ machine, material, parts }, place) => `  Plate ${place + 1} (${machine}, ${material}): ${counted(parts)}`)].join('\n'),
    exitCode: exitCodes.done,
  };
}

/** One of each unless it is said; one number is for all of them. */
function copiesOf(typed: string | undefined, count: number): readonly number[] {
  const numbers = (typed ?? '1').split(',').map((text) => (/^\s*\d{1,3}\s*$/.test(text) ? Number(text) : 0));
  if (numbers.some((number) => number < 1) || (numbers.length !== 1 && numbers.length !== count)) throw new BadInput(`Say how often each is made, in their order, such as --copies ${Array.from({ length: count }, (_, place) => (place === 0 ? 2 : 1)).join(',')}; not “${typed}”.`);
  return Array.from({ length: count }, (_, place) => numbers[numbers.length === 1 ? 0 : place]!);
}

const counted = (names: readonly string[]): string => [...new Set(names)].map((name) => `${names.filter((other) => other === name).length} × ${name}`).join(', ');
