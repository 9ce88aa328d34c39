import { createHash } from 'node:crypto';
import { tables } from '@patternbook/database';
import { cutUp, exporters, keyOfArtefact, splitsOf } from '@patternbook/fabrication';
import type { ArtefactWish, CutUp } from '@patternbook/fabrication';
import type { Evaluation } from '@patternbook/workshop';
import { eq } from 'drizzle-orm';
import type { Surroundings } from '../context.ts';
import { refuse } from '../faults.ts';
import { artefactFile } from '../files.ts';
import { loadVersion } from '../services/products/versions.ts';
import { evaluateForMaking } from '../services/variants/make.ts';
import type { Progress, TaskResult } from './handlers.ts';
import type { TaskInput } from './kinds.ts';

const { artefacts } = tables;
type Input = TaskInput<'make-artefact'>;

export async function makeArtefactFile(surroundings: Surroundings, input: Input, progress: Progress, signal: AbortSignal): Promise<TaskResult> {
  const wish = wishOf(surroundings, input);
  const key = keyOfArtefact(wish, surroundings.kernel);
  if (await isArtefactMade(surroundings, key)) return { artefact: key };

  const shares = sharesOf(input);
  await progress(shares.begun, 'evaluating');
  const version = await loadVersion(surroundings, input.design.product);
  const { evaluation } = await evaluateForMaking(surroundings, version, { variant: input.variant, design: input.design });
  const cut = await cutFor(surroundings, wish, evaluation);
  if (signal.aborted) return refuse('cannot-be-made', 'Nobody waits for this file any more.', { reason: 'cancelled', parameter: null });
  const made = await surroundings.press.artefact(wish, {
    definition: version.definition,
    design: input.design,
    bodies: evaluation.parts,
    dimensions: evaluation.dimensions,
    hardware: evaluation.hardware,
    ...(evaluation.outlined && { graph: evaluation.outlined }),
    ...(cut && { cut }),
    materials: surroundings.catalogue.materials,
  }, {
    signal,
    tell: (stage, share) => void progress(shares.evaluated + share * (shares.made - shares.evaluated), stage).catch(() => {}),
  });
  if (!made.ok) return refuse('cannot-be-made', made.fault.message, { reason: made.fault.code, parameter: null });
  const { bytes, fileName, splitting } = made.value;
  await progress(shares.made, 'storing');
  // The file first: a row promises that it is there.
  await surroundings.files.put(artefactFile(key), bytes);
  await surroundings.database.write((writer) =>
    writer
      .insert(artefacts)
      .values({
        key,
        variant: input.variant,
        format: input.format,
        fileName,
        bytes: bytes.byteLength,
        contentHash: createHash('sha256').update(bytes).digest('hex'),
        ...(splitting && { splitting }),
        createdAt: surroundings.now(),
      })
      .onConflictDoNothing(),
  );
  return { artefact: key };
}

/** Where the whole is when its shape is there, and when its bytes are. Beside slicing, everything else is short. */
const sharesOf = ({ format }: Input): { readonly begun: number; readonly evaluated: number; readonly made: number } => ({ begun: 0.02, evaluated: exporters[format].needs === 'slicer' || format === 'packet' ? 0.1 : 0.4, made: 0.97 });

/** The parts that a wish wants cut up, made by the same workshop as the variant; nothing where it wants none. */
async function cutFor({ workshop }: Surroundings, wish: ArtefactWish, { parts, outlined }: Evaluation): Promise<CutUp | undefined> {
  const splits = splitsOf(wish);
  if (splits.length === 0 || !outlined) return undefined;
  const cut = await cutUp({ graph: outlined, bodies: parts, splits }, (request) => workshop.solids(request));
  return cut.ok ? cut.value : refuse('cannot-be-made', cut.fault.message, { reason: cut.fault.code, parameter: null });
}

/** Whether row and file are both there. The row may outlive the file: everything in the store can be made again. */
export async function isArtefactMade(surroundings: Surroundings, key: string): Promise<boolean> {
  const [row] = await surroundings.database.read.select({ key: artefacts.key }).from(artefacts).where(eq(artefacts.key, key));
  return row !== undefined && surroundings.files.has(artefactFile(key));
}

export function wishOf(surroundings: Pick<Surroundings, 'catalogue' | 'site' | 'slicer'>, input: Input): ArtefactWish {
  const { machines } = surroundings.catalogue;
  const wanted = input.machines.flatMap((id) => machines.find((machine) => machine.id === id) ?? []);
  const { title, designer, licence, lineage } = input.credits;
  return {
    variant: input.variant,
    format: input.format,
    copies: input.copies,
    ...(input.options && { options: input.options }),
    ...(surroundings.slicer !== undefined && { slicer: surroundings.slicer }),
    link: `${surroundings.site}/v/${input.variant}`,
    // What none of them makes is laid out for what the catalogue has.
    machines: [...wanted, ...machines.filter((machine) => !wanted.includes(machine))],
    credits: { lineage, ...(title !== null && { title }), ...(designer !== null && { designer }), ...(licence !== null && { licence }) },
    ...(input.part !== null && { part: input.part }),
  };
}
