import { tables } from '@patternbook/database';
import type { Writer } from '@patternbook/database';
import type { Frozen } from '@patternbook/product';
import { eq } from 'drizzle-orm';
import type { Surroundings } from '../context.ts';
import { pictureSizes } from '../contract/picture.ts';
import { pictureFile } from '../files.ts';
import { loadVersion } from '../services/products/versions.ts';
import { evaluateForMaking } from '../services/variants/make.ts';
import { partsOf } from '../services/variants/parts.ts';
import type { TaskResult } from './handlers.ts';
import type { TaskInput } from './kinds.ts';

const { pictures } = tables;

export async function drawPictures(surroundings: Surroundings, { sizes, ...frozen }: TaskInput<'draw-pictures'>): Promise<TaskResult> {
  await drawMissing(surroundings, frozen, sizes === 'all' ? [pictureSizes.small, pictureSizes.large] : [pictureSizes.small]);
  return { artefact: null };
}

/** Has everything drawn that a page of its own shows. Before what merely waits in a list: somebody is looking at it. */
export async function drawSoon(surroundings: Surroundings, writer: Writer, frozen: Frozen): Promise<void> {
  await surroundings.tasks.enqueue(writer, { id: surroundings.ids.uuid(), kind: 'draw-pictures', input: { ...frozen, sizes: 'all' }, owner: null, priority: 1 });
}

/** Draws the widths that are not there yet. */
export async function drawMissing(surroundings: Surroundings, frozen: Frozen, widths: readonly number[]): Promise<void> {
  const missing = await missingOf(surroundings, frozen.variant, widths);
  if (missing.length === 0) return;
  const version = await loadVersion(surroundings, frozen.design.product);
  const { evaluation } = await evaluateForMaking(surroundings, version, frozen);
  const parts = partsOf(surroundings, version, frozen, evaluation.parts);
  const { view } = version.definition;
  for (const width of missing) {
    const bytes = await surroundings.press.picture({ parts, width, height: (width / 4) * 3, ...(view && { view }) });
    // The file first: a row promises that it is there.
    await surroundings.files.put(pictureFile(frozen.variant, width), bytes);
    await surroundings.database.write((writer) =>
      writer.insert(pictures).values({ variant: frozen.variant, width, bytes: bytes.byteLength, createdAt: surroundings.now() }).onConflictDoNothing(),
    );
  }
}

/** A row may outlive its file: a folder can be lost, and everything in it can be made again. */
async function missingOf(surroundings: Surroundings, variant: string, widths: readonly number[]): Promise<readonly number[]> {
  const rows = await surroundings.database.read.select({ width: pictures.width }).from(pictures).where(eq(pictures.variant, variant));
  const missing: number[] = [];
  for (const width of widths) {
    const there = rows.some((row) => row.width === width) && (await surroundings.files.has(pictureFile(variant, width)));
    if (!there) missing.push(width);
  }
  return missing;
}
