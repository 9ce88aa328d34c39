import { tables } from '@patternbook/database';
import type { Frozen } from '@patternbook/product';
import { and, eq } from 'drizzle-orm';
import type { Surroundings } from '../context.ts';
import { pictureSizes } from '../contract/picture.ts';
import { pictureFile } from '../files.ts';
import { loadVersion } from '../services/products/versions.ts';
import { evaluateForMaking } from '../services/variants/make.ts';
import { partsOf } from '../services/variants/parts.ts';
import type { TaskResult } from './handlers.ts';

const { pictures } = tables;

export async function drawPictures(surroundings: Surroundings, frozen: Frozen): Promise<TaskResult> {
  if (!(await arePicturesDrawn(surroundings, frozen.variant))) await draw(surroundings, frozen);
  return { artefact: null };
}

async function arePicturesDrawn(surroundings: Surroundings, variant: string): Promise<boolean> {
  const [row] = await surroundings.database.read
    .select({ width: pictures.width })
    .from(pictures)
    .where(and(eq(pictures.variant, variant), eq(pictures.width, pictureSizes.small)));
  // The rows may outlive the files: a folder can be lost, and everything in it can be made again.
  return row !== undefined && surroundings.files.has(pictureFile(variant, pictureSizes.small));
}

async function draw(surroundings: Surroundings, frozen: Frozen): Promise<void> {
  const version = await loadVersion(surroundings, frozen.design.product);
  const { evaluation } = await evaluateForMaking(surroundings, version, frozen);
  const parts = partsOf(surroundings, version, frozen, evaluation.parts);
  const { view } = version.definition;
  // The small one last: its row says that all are there.
  for (const width of [pictureSizes.large, pictureSizes.small]) {
    const bytes = await surroundings.press.picture({ parts, width, height: (width / 4) * 3, ...(view && { view }) });
    await surroundings.files.put(pictureFile(frozen.variant, width), bytes);
    await surroundings.database.write((writer) =>
      writer.insert(pictures).values({ variant: frozen.variant, width, bytes: bytes.byteLength, createdAt: surroundings.now() }).onConflictDoNothing(),
    );
  }
}
