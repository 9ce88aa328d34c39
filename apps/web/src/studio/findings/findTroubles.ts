/** What of the shape on screen cannot be made, or not well, on the machines that there are. Pure; runs in a worker. */
import { fabricationParts, findings } from '@patternbook/fabrication';
import type { EvaluatedBody, Finding, Machine, Material } from '@patternbook/fabrication';
import type { Finish, PartDeclaration, Turns } from '@patternbook/product';

export interface FindingsInput {
  readonly declarations: Readonly<Record<string, PartDeclaration>>;
  readonly bodies: readonly EvaluatedBody[];
  readonly finishes: Readonly<Record<string, Finish>>;
  readonly turns?: Turns | undefined;
  readonly materials: readonly Material[];
  readonly machines: readonly Machine[];
}

/** Nothing when a finish is no longer in the catalogue: then nobody knows what it would be made on. */
export const findTroubles = ({ declarations, bodies, finishes, turns, materials, machines }: FindingsInput): readonly Finding[] | undefined => {
  const parts = fabricationParts({ declarations, bodies, finishes, turns, materials, language: 'en' });
  return parts.ok ? findings(parts.value, machines) : undefined;
};
