/** Random designs that conflict, of every product: what is offered mends for real, and what is shaded conflicts for real. */
import { productIds } from '@patternbook/assets';
import { availabilityOf, checkValues, conflictSet, whyNot } from '@patternbook/product';
import type { CheckedValues, ConflictSet, ProductDefinition } from '@patternbook/product';
import type { Workshop } from '@patternbook/workshop';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { constraintsOf } from '../../../packages/product/src/solving/constraints.ts';
import { wholeDomain } from '../../../packages/product/src/solving/domain.ts';
import type { Domain } from '../../../packages/product/src/solving/domain.ts';
import { possible } from '../../../packages/product/src/solving/possible.ts';
import { describeProduct, openCatalogueWorkshop, sourceOf } from '../../golden/catalogue-workshop.ts';
import { drawValues } from './draw-values.ts';
import { createChance } from './random.ts';

/** Over twelve products a thousand; as many of generated rule sets are in generated-conflicts.test.ts. */
const count = 84;

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openCatalogueWorkshop(1);
}, 60_000);
afterAll(() => workshop.dispose());

const rulesOf = ({ conflicts }: CheckedValues): readonly string[] => conflicts.map(({ rule }) => rule);

/** Members of a conflict set without which the rest still cannot hold together; for every other there is a design that shows it. */
function droppable(definition: ProductDefinition, values: CheckedValues['values'], set: ConflictSet): readonly string[] {
  const together = (fixed: readonly string[], rules: readonly string[]): 'yes' | 'no' | 'unknown' => {
    const constraints = constraintsOf(definition).filter(({ id }) => rules.includes(id));
    const open: Record<string, Domain> = {};
    for (const id of new Set(constraints.flatMap(({ parameters }) => parameters))) {
      const parameter = fixed.includes(id) ? undefined : definition.parameters[id];
      const domain = parameter && wholeDomain(parameter);
      if (domain) open[id] = domain;
      // What has no domain, such as a text, can be anything: nothing is proved of it.
      else if (parameter) return 'unknown';
    }
    return possible({ values, open, constraints, patience: 4_000 });
  };
  const without = (all: readonly string[], one: string): readonly string[] => all.filter((each) => each !== one);
  return [
    ...(together(set.values, set.rules) === 'yes' ? [`all of ${set.values.join()} and ${set.rules.join()} hold`] : []),
    ...set.values.filter((id) => together(without(set.values, id), set.rules) === 'no'),
    ...set.rules.filter((id) => together(set.values, without(set.rules, id)) === 'no'),
  ];
}

function* conflicting(definition: ProductDefinition): Generator<CheckedValues> {
  for (let seed = 1, found = 0; found < count; seed += 1) {
    const checked = checkValues(definition, drawValues(definition, createChance(seed)));
    if (checked.conflicts.length === 0) continue;
    found += 1;
    yield checked;
  }
}

it.each(productIds)('%s: each way out mends its conflict and breaks nothing', { timeout: 300_000 }, async (product) => {
  const definition = await describeProduct(workshop, await sourceOf(product));
  let [offered, mended, several] = [0, 0, 0];
  const left: string[] = [];
  for (const checked of conflicting(definition)) {
    const before = new Set(rulesOf(checked));
    for (const { rule, repairs } of checked.conflicts) {
      offered += 1;
      if (repairs.length > 0) mended += 1;
      for (const { set } of repairs) {
        const after = rulesOf(checkValues(definition, { ...checked.values, ...set }));
        expect(after).not.toContain(rule);
        expect(after.filter((each) => !before.has(each))).toEqual([]);
      }
    }
    if (checked.conflicts.length > 1) several += 1;
    for (const { set } of checked.resolutions) expect(rulesOf(checkValues(definition, { ...checked.values, ...set }))).toEqual([]);
    const members = conflictSet({ definition, values: checked.values });
    expect(members?.rules.some((rule) => before.has(rule))).toBe(true);
    expect(members?.values.length).toBeGreaterThan(0);
    if (members) left.push(...droppable(definition, checked.values, members));
  }
  expect(several).toBeGreaterThan(0);
  expect(left).toEqual([]);
  // Some designs are so far off that three changes do not suffice; they are rare.
  expect(mended / offered).toBeGreaterThan(0.9);
});

it.each(productIds)('%s: what is shaded or greyed has a reason, and what is not has none', { timeout: 300_000 }, async (product) => {
  const definition = await describeProduct(workshop, await sourceOf(product));
  let asked = 0;
  for (const { values, visible } of [checkValues(definition, {}), ...definition.presets.map((preset) => checkValues(definition, preset.values))]) {
    for (const id of visible) {
      const { shades, options } = availabilityOf(definition, values, id);
      for (const { from, to, rules } of shades) {
        for (const wanted of [from, to]) {
          asked += 1;
          expect(whyNot({ definition, values, parameter: id, wanted })?.reasons.map(({ rule }) => rule).sort()).toEqual([...rules].sort());
        }
      }
      const parameter = definition.parameters[id];
      if (parameter?.kind !== 'choice') continue;
      for (const option of parameter.options) expect(whyNot({ definition, values, parameter: id, wanted: option.id }) === undefined).toBe(!(option.id in options));
    }
  }
  expect(asked).toBeGreaterThan(10);
});
