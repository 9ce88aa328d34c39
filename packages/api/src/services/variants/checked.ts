/** Designs against their products and the catalogue: what may be saved, and what may be made. */
import { findFinish, processIn } from '@patternbook/fabrication';
import type { Material } from '@patternbook/fabrication';
import { checkDesign, freeze } from '@patternbook/product';
import type { CheckedDesign, Design, Frozen, ProductDefinition } from '@patternbook/product';
import type { Surroundings } from '../../context.ts';
import { refuse } from '../../faults.ts';

/** Refuses bad input; conflicts are the designer's to keep for now. */
export function refuseBadDesign(surroundings: Pick<Surroundings, 'catalogue'>, definition: ProductDefinition, design: Design): CheckedDesign {
  const checked = checkDesign(definition, design, { processOf: processIn(surroundings.catalogue.materials) });
  const [first] = checked.refusals;
  if (first) refuse('refused-values', first.message.en, { refusals: checked.refusals });
  if (design.features.length > 0) refuseField('features', 'This product takes no features yet: leave the list empty.');
  const unknown = unknownFinish(surroundings.catalogue.materials, design);
  if (unknown !== undefined) refuseField(`finishes.${unknown}`, 'Choose a material and a colour of the catalogue.');
  return checked;
}

/** What is made, ordered or published is free of conflicts. */
export function freezeForMaking(surroundings: Pick<Surroundings, 'catalogue'>, definition: ProductDefinition, design: Design): Frozen {
  const { conflicts } = refuseBadDesign(surroundings, definition, design);
  const [first] = conflicts;
  if (first) refuse('conflicts', first.message.en, { conflicts });
  return freeze(definition, design);
}

/** For showing only: conflicts may be in it. Undefined for what was saved long ago and is refused by now. */
export const freezeForShowing = (definition: ProductDefinition, design: Design): Frozen | undefined =>
  checkDesign(definition, design).refusals.length > 0 ? undefined : freeze(definition, design);

const unknownFinish = (materials: readonly Material[], design: Design): string | undefined =>
  Object.entries(design.finishes).find(([, finish]) => findFinish(materials, finish) === undefined)?.[0];

function refuseField(path: string, message: string): never {
  refuse('bad-input', message, { issues: [{ path: `design.${path}`, message }] });
}
