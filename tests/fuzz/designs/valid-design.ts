import { checkValues } from '@patternbook/product';
import type { Literal, ProductDefinition } from '@patternbook/product';
import { drawValues } from './draw-values.ts';
import { createChance } from './random.ts';

export interface ValidDesign {
  readonly seed: number;
  /** Complete. */
  readonly values: Readonly<Record<string, Literal>>;
  /** Repairs that were pressed until no conflict was left. */
  readonly repairs: number;
}

/** More than any chain of repairs that a person would follow. */
const patience = 12;

/**
 * The first `count` designs without conflicts that the seeds from `firstSeed` on give. Conflicts are mended as a customer
 * would, by pressing an offered button; designs that cannot be mended so are counted in `stuck` and left out.
 */
export const validDesigns = (definition: ProductDefinition, { count, firstSeed }: { readonly count: number; readonly firstSeed: number }): { readonly designs: readonly ValidDesign[]; readonly stuck: number } => {
  const designs: ValidDesign[] = [];
  let stuck = 0;
  for (let seed = firstSeed; designs.length < count; seed++) {
    const chance = createChance(seed);
    let checked = checkValues(definition, drawValues(definition, chance));
    let repairs = 0;
    while (checked.conflicts.length > 0 && repairs < patience) {
      const offered = checked.conflicts.flatMap((conflict) => conflict.repairs);
      if (offered.length === 0) break;
      checked = checkValues(definition, { ...checked.values, ...chance.pick(offered).set });
      repairs++;
    }
    const [refusal] = checked.refusals;
    if (refusal !== undefined) throw new Error(`Seed ${seed} drew a value of "${refusal.parameter}" that is refused: ${refusal.message.en}`);
    if (checked.conflicts.length > 0) stuck++;
    else designs.push({ seed, values: checked.values, repairs });
  }
  return { designs, stuck };
};
