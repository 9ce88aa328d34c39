import type { FabricationOutcome } from '../outcome.ts';
import { read3mf } from '../threemf/read.ts';
import { Refusal } from '../threemf/refusal.ts';
import { openArchive, readEntry } from '../threemf/unzip.ts';
import { readDesignJson } from './design-file.ts';
import type { FoundRecipe } from './found-recipe.ts';
import { readMark } from './mark.ts';

/** As large as a design document may be. */
const designBytes = 4_000_000;

/**
 * Finds the design in any file that was exported here, by what is in it and not by what it is called: 3MF and packets by
 * their entries, JSON by its text, everything else (SVG, DXF, PDF, STEP, OBJ, GLB, lists of parts) by our mark. Safe for
 * files from anywhere.
 */
export function readRecipe(bytes: Uint8Array): FabricationOutcome<FoundRecipe> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readArchive(bytes);
  const first = bytes.find((byte) => byte > 0x20);
  // A list of parts and a GLTF are JSON with a mark; a design is JSON without one, or one that its own words overrule.
  if (first === 0x7b && bytes.length <= designBytes) {
    const found = readDesignJson(bytes);
    if (found.ok && isDesign(found.value.design)) return found;
    const marked = readMark(bytes);
    return marked.ok ? marked : found;
  }
  return readMark(bytes);
}

const isDesign = (candidate: unknown): boolean => typeof candidate === 'object' && candidate !== null && 'product' in candidate && 'values' in candidate;

function readArchive(bytes: Uint8Array): FabricationOutcome<FoundRecipe> {
  try {
    const design = readEntry(openArchive(bytes), 'design.json', { most: designBytes, limit: 'design' });
    if (design) return readDesignJson(design);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  const found = read3mf(bytes);
  if (found.ok) return found;
  // Archives of other kinds keep the mark uncompressed.
  const marked = readMark(bytes);
  return marked.ok ? marked : found;
}
