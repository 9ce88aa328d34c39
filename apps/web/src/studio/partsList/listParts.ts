/** What the shape on screen is made of and needs. Pure; runs in a worker, because masses and times are measured for it. */
import { bomOf, fabricationParts, layOut } from '@patternbook/fabrication';
import type { Bom, EvaluatedBody, Machine, Material } from '@patternbook/fabrication';
import type { Finish, Hardware, ProductDefinition } from '@patternbook/product';

export interface PartsListInput {
  readonly product: ProductDefinition;
  readonly bodies: readonly EvaluatedBody[];
  readonly hardware: readonly Hardware[];
  readonly finishes: Readonly<Record<string, Finish>>;
  readonly materials: readonly Material[];
  readonly machines: readonly Machine[];
  readonly language: 'en' | 'de';
}

/** Nothing when a finish is no longer in the catalogue. */
export const listParts = ({ product, bodies, hardware, finishes, materials, machines, language }: PartsListInput): Bom | undefined => {
  const parts = fabricationParts({ declarations: product.parts, bodies, finishes, materials, language });
  return parts.ok ? bomOf({ layout: layOut(parts.value, machines), hardware, product, language }) : undefined;
};
