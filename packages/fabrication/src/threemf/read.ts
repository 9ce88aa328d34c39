import type { FabricationOutcome } from '../outcome.ts';
import { ancestorsOf, type FoundRecipe } from '../recipes/found-recipe.ts';
import { foundInList, mostDesigns } from '../recipes/told.ts';
import { readLimits } from './limits.ts';
import { readMetadata } from './metadata.ts';
import { designKey, namespaces, parts, recipeKeys } from './names.ts';
import { Refusal, refuse } from './refusal.ts';
import { openArchive, readEntry } from './unzip.ts';

/** Where the resources begin; what comes before is small, and all that is read. */
function untilResources(): (sofar: Uint8Array) => boolean {
  const wanted = new TextEncoder().encode('<resources');
  let seen = 0;
  return (sofar) => {
    for (; seen + wanted.length <= sofar.length; seen++) {
      if (sofar[seen] === 60 && wanted.every((byte, i) => sofar[seen + i] === byte)) return true;
    }
    return false;
  };
}

/** The model part is what the package's root relationship says; without one that can be read, where everybody puts it. */
function modelName(relationships: Uint8Array | undefined): string {
  const text = relationships ? new TextDecoder().decode(relationships) : '';
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) refuse('entities', 'This file has a document type definition, so it is not opened.');
  for (const [relationship] of text.matchAll(/<Relationship\s[^<>]*>/g)) {
    if (!/3dmanufacturing\/2013\/01\/3dmodel["']/.test(relationship)) continue;
    const target = /\sTarget\s*=\s*["']\/?([^"'<>]+)["']/.exec(relationship)?.[1];
    if (target !== undefined) return target;
  }
  return parts.model;
}

/**
 * Reads the recipe out of a 3MF. Safe for files from anywhere: nothing is unpacked beyond the limits in `limits.ts`,
 * whatever the archive claims, and the meshes are not looked at.
 */
export function read3mf(bytes: Uint8Array): FabricationOutcome<FoundRecipe> {
  try {
    const archive = openArchive(bytes);
    const name = modelName(readEntry(archive, parts.relationships, { most: readLimits.relationshipBytes, limit: 'list of parts' }));
    const enough = untilResources();
    const head = readEntry(archive, name, { most: readLimits.headBytes, limit: 'metadata', enough });
    if (!head) return refuse('format', 'This is not a 3MF file.');
    const metadata = readMetadata(decode(head));
    const ours = (key: string): string | undefined => metadata.find((entry) => entry.namespace === namespaces.recipe && entry.name === key)?.text;
    const known = (key: string): string | undefined => metadata.find((entry) => entry.namespace === '' && entry.name === key)?.text;
    const design = ours(recipeKeys.design);
    if (design === undefined) return { ok: false, fault: { code: 'recipe-missing', message: 'This 3MF holds no design: open a file that was exported here, and not saved again by another program.' } };
    const several = Array.from({ length: mostDesigns }, (_, place) => ours(designKey(place))).filter((text) => text !== undefined);
    const [first, ...others] = foundInList(several.map(json));
    if (first) return { ok: true, value: { ...first, ...(others.length > 0 && { others }) } };
    const lineage = ours(recipeKeys.lineage);
    const [variant, title, designer, licence] = [ours(recipeKeys.variant), known('Title'), known('Designer'), known('LicenseTerms')];
    return {
      ok: true,
      value: {
        design: json(design),
        ...(variant !== undefined && { variant }),
        ...(title !== undefined && { title }),
        ...(designer !== undefined && { designer }),
        ...(licence !== undefined && { licence }),
        lineage: ancestorsOf(lineage === undefined ? [] : json(lineage)),
      },
    };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, fault: error.fault };
    throw error;
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('format', 'This file is damaged: its model is not UTF-8.');
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse('format', 'This file is damaged: its design cannot be read.');
  }
}
