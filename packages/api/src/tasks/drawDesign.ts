import { tables } from '@patternbook/database';
import { and, eq } from 'drizzle-orm';
import type { Surroundings } from '../context.ts';
import { pictureSizes } from '../contract/picture.ts';
import { Refused } from '../faults.ts';
import { loadVersion } from '../services/products/versions.ts';
import { freezeForShowing } from '../services/variants/checked.ts';
import { drawMissing } from './drawPictures.ts';
import type { TaskResult } from './handlers.ts';

const { designRevisions, designs, designVariants } = tables;

/** Draws what the design is now, small. One that cannot be built keeps its older picture: its owner is told in the studio. */
export async function drawDesign(surroundings: Surroundings, input: { readonly design: string }): Promise<TaskResult> {
  const [head] = await surroundings.database.read
    .select({ revision: designs.revision, document: designRevisions.document })
    .from(designs)
    .innerJoin(designRevisions, and(eq(designRevisions.design, designs.id), eq(designRevisions.revision, designs.revision)))
    .where(eq(designs.id, input.design));
  if (!head) return { artefact: null };
  const { definition } = await loadVersion(surroundings, head.document.product);
  const frozen = freezeForShowing(definition, head.document);
  if (!frozen) return { artefact: null };
  try {
    await drawMissing(surroundings, frozen, [pictureSizes.small]);
  } catch (error) {
    if (error instanceof Refused && error.fault.code === 'cannot-be-made') return { artefact: null };
    throw error;
  }
  await surroundings.database.write((writer) =>
    writer.insert(designVariants).values({ design: input.design, revision: head.revision, variant: frozen.variant }).onConflictDoNothing(),
  );
  return { artefact: null };
}
