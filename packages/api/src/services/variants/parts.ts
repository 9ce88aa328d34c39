import { fabricationParts } from '@patternbook/fabrication';
import type { FabricationPart } from '@patternbook/fabrication';
import type { Frozen } from '@patternbook/product';
import type { EvaluatedPart } from '@patternbook/workshop';
import type { Surroundings } from '../../context.ts';
import { refuse } from '../../faults.ts';
import type { PublishedVersion } from '../../memory.ts';

/** What was evaluated, with names and finishes. Parts keep their English names, because a file has no reader's language. */
export function partsOf(surroundings: Surroundings, version: PublishedVersion, frozen: Frozen, bodies: readonly EvaluatedPart[]): readonly FabricationPart[] {
  const joined = fabricationParts({
    declarations: version.definition.parts,
    bodies,
    finishes: frozen.design.finishes,
    turns: frozen.design.turns,
    materials: surroundings.catalogue.materials,
    language: 'en',
  });
  if (!joined.ok) return refuse('cannot-be-made', joined.fault.message, { reason: joined.fault.code, parameter: null });
  return joined.value;
}
