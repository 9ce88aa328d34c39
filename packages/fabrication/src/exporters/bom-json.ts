import { bomOf } from '../bom/bom.ts';
import { type BomFile, bomFileSchema } from '../bom/bom-file.ts';
import { markOf } from '../recipes/mark.ts';
import type { Exporter } from './exporter.ts';
import type { ExportSubject } from './subject.ts';

/** The list of parts for programs; `bomFileSchema` reads it back. */
export function writeBomJson(subject: Pick<ExportSubject, 'layout' | 'hardware' | 'product' | 'options' | 'recipe'>): Uint8Array<ArrayBuffer> {
  const { recipe } = subject;
  const bom = bomOf({ ...subject, language: subject.options.language ?? 'en' });
  const file = bomFileSchema.parse({ format: 'patternbook-bom', schema: 1, title: recipe.title, variant: recipe.variant, ...bom, recipe: markOf(recipe) } satisfies Record<keyof BomFile, unknown>);
  return new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`);
}

export const bomJson: Exporter = { format: 'bom-json', version: 3, mediaType: 'application/json', extension: 'json', pictured: false, options: ['language', 'splits'], write: (subject) => ({ ok: true, value: writeBomJson(subject) }) };
