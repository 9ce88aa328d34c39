import { tables } from '@patternbook/database';
import { deadEndWords } from '@patternbook/product';
import type { Surroundings } from '../context.ts';
import { loadVersion } from '../services/products/versions.ts';
import type { TaskResult } from './handlers.ts';

const { productChecks } = tables;

/** Looks for what of a version leads nowhere, and keeps it: nobody is stopped by it, but its author should know. */
export async function checkProduct(surroundings: Surroundings, input: { readonly product: string; readonly version: string }): Promise<TaskResult> {
  const { definition } = await loadVersion(surroundings, { id: input.product, version: input.version });
  const deadEnds = await surroundings.press.deadEnds(definition);
  const kept = await surroundings.database.write((writer) =>
    writer.insert(productChecks).values({ ...input, deadEnds, checkedAt: surroundings.now() }).onConflictDoNothing().returning({ version: productChecks.version }),
  );
  // Once, however often the task is delivered.
  if (kept.length > 0) for (const each of deadEnds) surroundings.logger.warn({ ...input, deadEnd: deadEndWords(definition, each).en }, 'a product has a dead end');
  return { artefact: null };
}
