/** A design as a file of its own: what stands beside formats that have no place for one, and what a person can keep. */
import { canonicalJson, type PlainValue } from '@patternbook/product';
import type { Recipe } from '../exporters/subject.ts';
import type { FabricationOutcome } from '../outcome.ts';
import { ancestorsOf, type FoundRecipe } from './found-recipe.ts';
import { markOf } from './mark.ts';

const format = 'patternbook-design';

/** JSON with the canonical design, its name and whom it owes; with our mark, by which it is found in a packet too. */
export function writeDesignFile(recipe: Recipe): Uint8Array<ArrayBuffer> {
  const { design, variant, title, designer, licence, lineage } = recipe;
  const file = {
    format, schema: 1, design, variant, title, recipe: markOf(recipe),
    ...(designer !== undefined && { designer }),
    ...(licence !== undefined && { licence }),
    ...(lineage.length > 0 && { lineage: lineage.map(({ pattern, name, by }) => ({ pattern, name, by })) }),
  };
  return new TextEncoder().encode(`${canonicalJson(file as unknown as PlainValue)}\n`);
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
  const { format: kind, design, variant, title, designer, licence, lineage } = found as Record<string, unknown>;
  if (kind !== format) return { ok: true, value: { design: found, lineage: [] } };
  const text = (name: string, value: unknown, most: number): Record<string, string> => (typeof value === 'string' ? { [name]: value.slice(0, most) } : {});
  return { ok: true, value: { design, ...text('variant', variant, 64), ...text('title', title, 200), ...text('designer', designer, 200), ...text('licence', licence, 400), lineage: ancestorsOf(lineage) } };
}
