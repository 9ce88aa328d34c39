import { createHash } from 'node:crypto';
import { tables } from '@patternbook/database';
import { type ArtefactSubject, keyOfTogether, type TogetherWish } from '@patternbook/fabrication';
import type { Surroundings } from '../context.ts';
import { plateList } from '../contract/plate.ts';
import { refuse } from '../faults.ts';
import { artefactFile, plateListFile } from '../files.ts';
import { loadVersion } from '../services/products/versions.ts';
import { evaluateForMaking } from '../services/variants/make.ts';
import type { Progress, TaskResult } from './handlers.ts';
import type { TaskInput } from './kinds.ts';
import { isArtefactMade } from './makeArtefactFile.ts';

const { artefacts } = tables;
type Input = TaskInput<'make-together'>;

export async function makeTogetherFile(surroundings: Surroundings, input: Input, progress: Progress): Promise<TaskResult> {
  const wish = togetherWishOf(surroundings, input);
  const key = keyOfTogether(wish, surroundings.kernel);
  if (await isTogetherMade(surroundings, key)) return { artefact: key };

  const subjects: ArtefactSubject[] = [];
  for (const [place, { variant, design }] of input.orders.entries()) {
    const version = await loadVersion(surroundings, design.product);
    const { evaluation } = await evaluateForMaking(surroundings, version, { variant, design });
    subjects.push({ definition: version.definition, design, bodies: evaluation.parts, dimensions: evaluation.dimensions, hardware: evaluation.hardware, materials: surroundings.catalogue.materials });
    await progress((0.7 * (place + 1)) / input.orders.length, 'evaluating');
  }
  const made = await surroundings.press.together(wish, subjects);
  if (!made.ok) return refuse('cannot-be-made', made.fault.message, { reason: made.fault.code, parameter: null });
  const { bytes, fileName, plates } = made.value;
  // The files first: a row promises that they are there.
  await surroundings.files.put(plateListFile(key), new TextEncoder().encode(JSON.stringify(plateList.parse(plates))));
  await surroundings.files.put(artefactFile(key), bytes);
  await surroundings.database.write((writer) =>
    writer
      .insert(artefacts)
      .values({
        key,
        // Of several, the first: what a row is looked for by is its key.
        variant: input.orders[0]!.variant,
        format: input.format,
        fileName,
        bytes: bytes.byteLength,
        contentHash: createHash('sha256').update(bytes).digest('hex'),
        createdAt: surroundings.now(),
      })
      .onConflictDoNothing(),
  );
  return { artefact: key };
}

export const isTogetherMade = async (surroundings: Surroundings, key: string): Promise<boolean> => (await isArtefactMade(surroundings, key)) && surroundings.files.has(plateListFile(key));

export function togetherWishOf({ catalogue: { machines } }: Pick<Surroundings, 'catalogue'>, input: Input): TogetherWish {
  const wanted = input.machines.flatMap((id) => machines.find((machine) => machine.id === id) ?? []);
  return {
    format: input.format,
    // What none of them makes is laid out for what the catalogue has.
    machines: [...wanted, ...machines.filter((machine) => !wanted.includes(machine))],
    ...(input.oneAfterTheOther && { oneAfterTheOther: true }),
    designs: input.orders.map(({ variant, copies, label, credits: { title, designer, licence, lineage } }) => ({
      variant, copies, label, credits: { lineage, ...(title !== null && { title }), ...(designer !== null && { designer }), ...(licence !== null && { licence }) },
    })),
  };
}
