/** What can be made of what, and where. */
import type { Correction, Machine, Material, Store } from '@patternbook/fabrication';
import { z } from 'zod';
import { storeId } from './identifiers.ts';

// Validated when the server started; passed through as they are, so that the browser computes with the same records.
const record = <T>() => z.custom<T>((value) => typeof value === 'object' && value !== null);

export const fontView = z.object({
  id: z.string(),
  name: z.string(),
  /** Where people look for it: "serif", "stencil" … */
  category: z.string(),
  /** SHA-256 of the file. */
  hash: z.string(),
  /** ISO 15924 codes of the scripts that it can write. */
  scripts: z.array(z.string()),
  /** Stands in for letters that a chosen font lacks, in the order of the list. */
  fallback: z.boolean(),
  url: z.string(),
});

export const storeView = z.object({ id: storeId, name: z.string(), profile: record<Store>() });

export const catalogueView = z.object({
  materials: z.array(record<Material>()),
  fonts: z.array(fontView),
  stores: z.array(storeView),
  machines: z.array(record<Machine>()),
  /** What recorded prints taught about estimates, by machine and material. */
  corrections: z.array(record<Correction>()),
  /** Licences that a pattern can be published under, and what its remixes may be published under. */
  licences: z.array(z.object({ id: z.string(), name: z.string(), url: z.string(), remixes: z.array(z.string()) })),
});
export type CatalogueView = z.infer<typeof catalogueView>;
