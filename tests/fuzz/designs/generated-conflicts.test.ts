/**
 * Random conflicting designs of random rule sets, small enough that every design can be looked at: what is said of a
 * conflict is held against counting, through the one check that panel and server use.
 */
import { checkValues, conflictSet } from '@patternbook/product';
import type { Expression, Literal, Parameter, ProductDefinition, Rule } from '@patternbook/product';
import { expect, it } from 'vitest';
import { constraintsOf } from '../../../packages/product/src/solving/constraints.ts';
import { createChance } from './random.ts';
import type { Chance } from './random.ts';

/** With those of the catalogue (conflicts.test.ts) two thousand. */
const count = 1_000;

type Values = Readonly<Record<string, Literal>>;
const label = { en: 'X' };
const numbers: Readonly<Record<string, readonly [min: number, max: number]>> = { a: [0, 6], b: [0, 6], c: [-2, 2] };
const options = ['red', 'green', 'blue'] as const;
const of = (op: string, ...args: readonly Expression[]): Expression => ({ op, args }) as Expression;
const read = (value: string): Expression => ({ value });

const amount = (chance: Chance, depth = 0): Expression => {
  const luck = chance.share();
  if (depth > 1 || luck < 0.45) return read(chance.pick(Object.keys(numbers)));
  if (luck < 0.6) return chance.below(9) - 2;
  if (luck < 0.68) return of('either', chance.share() < 0.5 ? read('lid') : of('equal', read('paint'), 'red'), amount(chance, depth + 1), amount(chance, depth + 1));
  return of(chance.pick(['add', 'subtract', 'multiply', 'min', 'max']), amount(chance, depth + 1), amount(chance, depth + 1));
};
const atom = (chance: Chance): Expression => {
  const luck = chance.share();
  if (luck < 0.72) return of(chance.pick(['less', 'atMost', 'greater', 'atLeast', 'equal', 'notEqual']), amount(chance), amount(chance));
  return luck < 0.86 ? of('oneOf', read('paint'), chance.pick(options), chance.pick(options)) : read('lid');
};
const truth = (chance: Chance): Expression => {
  const luck = chance.share();
  return luck < 0.5 ? atom(chance) : luck < 0.7 ? of('and', atom(chance), atom(chance)) : luck < 0.9 ? of('or', atom(chance), atom(chance)) : of('not', atom(chance));
};

const generated = (chance: Chance): ProductDefinition => {
  const hides = { b: chance.share() < 0.3, c: chance.share() < 0.3 };
  const counted = (id: string): Parameter => {
    const [min, max] = numbers[id] ?? [0, 0];
    const visible = id === 'b' && hides.b ? { visible: read('lid') } : id === 'c' && hides.c ? { visible: of('greater', read('a'), 2) } : {};
    return { kind: 'count', label, group: 'all', default: 1, min, max, step: 1, ...visible } as Parameter;
  };
  return {
    id: 'x', version: '1.0.0', name: label, tagline: label, description: label, groups: [{ id: 'all', label }], presets: [], parts: {},
    parameters: {
      ...Object.fromEntries(Object.keys(numbers).map((id) => [id, counted(id)])),
      paint: { kind: 'choice', label, group: 'all', default: 'red', options: options.map((id) => ({ id, label })) },
      lid: { kind: 'toggle', label, group: 'all', default: false },
    },
    rules: Array.from({ length: 1 + chance.below(4) }, (_, place): Rule => ({
      id: `r${place}`, require: truth(chance) as Rule['require'], ...(chance.share() < 0.3 ? { when: truth(chance) as Expression<boolean> } : {}), reason: label, repairs: [], priority: chance.below(3),
    })),
  };
};

const everything: Readonly<Record<string, readonly Literal[]>> = {
  ...Object.fromEntries(Object.entries(numbers).map(([id, [min, max]]) => [id, Array.from({ length: max - min + 1 }, (_, step) => min + step)])),
  paint: options,
  lid: [false, true],
};
const designsFrom = (values: Values, ids: readonly string[]): readonly Values[] =>
  ids.reduce<readonly Values[]>((designs, id) => designs.flatMap((design) => (everything[id] ?? []).map((each) => ({ ...design, [id]: each }))), [values]);

it(`${count} conflicts: no member can be left out, each way out leads out, and no smaller one exists`, { timeout: 300_000 }, () => {
  const wrong: string[] = [];
  let [conflicting, several, offered] = [0, 0, 0];
  for (let seed = 1; conflicting < count; seed += 1) {
    const chance = createChance(seed);
    const definition = generated(chance);
    const values = Object.fromEntries(Object.entries(everything).map(([id, all]) => [id, chance.pick(all)]));
    const checked = checkValues(definition, values);
    if (checked.conflicts.length === 0) continue;
    conflicting += 1;
    const constraints = constraintsOf(definition);
    const brokenIn = (design: Values): readonly string[] => constraints.filter((constraint) => constraint.breach(design) !== undefined).map(({ id }) => id);
    const report = (what: string): void => void wrong.push(`seed ${seed}: ${what}`);

    const set = conflictSet({ definition, values });
    const together = (fixed: readonly string[], rules: readonly string[]): boolean =>
      designsFrom(values, Object.keys(everything).filter((id) => !fixed.includes(id))).some((design) => constraints.every((constraint) => !rules.includes(constraint.id) || constraint.breach(design) === undefined));
    if (!set) report('there is no conflict set');
    else {
      if (together(set.values, set.rules)) report('the conflict set can hold together');
      for (const id of set.values) if (!together(set.values.filter((other) => other !== id), set.rules)) report(`the value ${id} can be left out`);
      for (const id of set.rules) if (!together(set.values, set.rules.filter((other) => other !== id))) report(`the rule ${id} can be left out`);
    }

    // What cannot be seen is not offered to be changed.
    const designs = designsFrom(values, [...checked.visible]).map((design) => ({ broken: brokenIn(design), size: Object.keys(design).filter((id) => design[id] !== values[id]).length }));
    const before = new Set(brokenIn(values));
    const least = (leadsOut: (broken: readonly string[]) => boolean): number => Math.min(...designs.filter(({ broken }) => leadsOut(broken)).map(({ size }) => size));
    const hold = (repairs: readonly { readonly set: Values }[], leadsOut: (broken: readonly string[]) => boolean, what: string): void => {
      const size = least(leadsOut);
      for (const { set: changes } of repairs) {
        offered += 1;
        if (!leadsOut(brokenIn({ ...values, ...changes }))) report(`${what}: ${JSON.stringify(changes)} does not lead out`);
        if (Object.keys(changes).length > size) report(`${what}: ${JSON.stringify(changes)} changes more than ${size}`);
      }
      // More than three changes at once are no way out for anybody.
      if (repairs.length === 0 && size <= 3) report(`${what}: a way out of ${size} changes is not offered`);
    };
    for (const { rule, repairs } of checked.conflicts) hold(repairs, (broken) => !broken.includes(rule) && broken.every((id) => before.has(id)), rule);
    if (checked.conflicts.length === 1) continue;
    several += 1;
    hold(checked.resolutions, (broken) => broken.length === 0, 'all at once');
  }
  expect(wrong).toEqual([]);
  expect(several).toBeGreaterThan(count / 10);
  expect(offered).toBeGreaterThan(count);
});
