/** A design as a file of its own: what stands beside formats that have no place for one, and what a person can keep. */
import { canonicalJson } from '@patternbook/product';
import type { Recipe } from '../exporters/subject.ts';
import type { FabricationOutcome } from '../outcome.ts';
import type { FoundRecipe } from './found-recipe.ts';
import { markOf } from './mark.ts';
import { foundIn, toldOf } from './told.ts';

const format = 'patternbook-design';

/** JSON with the canonical design, its name and whom it owes; with our mark, by which it is found in a packet too. */
export function writeDesignFile(recipe: Recipe): Uint8Array<ArrayBuffer> {
  const file = { ...toldOf(recipe), format, schema: 1, recipe: markOf(recipe) };
  return new TextEncoder().encode(`${canonicalJson(file)}\n`);
}

/** Reads such a file, or a bare design document; whoever had the file last wrote what is in it. */
export function readDesignJson(bytes: Uint8Array): FabricationOutcome<FoundRecipe> {
  let found: unknown;
  try {
    found = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { ok: false, fault: { code: 'file-refused', limit: 'format', message: 'This file is damaged: it is no JSON.' } };
  }
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return { ok: false, fault: { code: 'recipe-missing', message: 'This file holds no design: open one that was exported here.' } };
  const record = found as Record<string, unknown>;
  return { ok: true, value: record['format'] === format ? foundIn(record) : { design: found, lineage: [] } };
}
