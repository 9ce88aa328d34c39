/** What the shape on screen is made of and needs. Pure; runs in a worker, because masses and times are measured for it. */
import { bomOf, fabricationParts, layOut } from '@patternbook/fabrication';
import type { Bom, Correction, EvaluatedBody, Machine, Material } from '@patternbook/fabrication';
import type { Finish, Hardware, ProductDefinition, Turns } from '@patternbook/product';

export interface PartsListInput {
  readonly product: ProductDefinition;
  readonly bodies: readonly EvaluatedBody[];
  readonly hardware: readonly Hardware[];
  readonly finishes: Readonly<Record<string, Finish>>;
  readonly turns?: Turns | undefined;
  readonly materials: readonly Material[];
  readonly machines: readonly Machine[];
  /** What recorded prints taught; the bar's figures are made with the same. */
  readonly corrections: readonly Correction[];
  readonly language: 'en' | 'de';
}

/** Nothing when a finish is no longer in the catalogue. */
export const listParts = ({ product, bodies, hardware, finishes, turns, materials, machines, corrections, language }: PartsListInput): Bom | undefined => {
  const parts = fabricationParts({ declarations: product.parts, bodies, finishes, turns, materials, language });
  return parts.ok ? bomOf({ layout: layOut(parts.value, machines), hardware, product, language, corrections }) : undefined;
};
