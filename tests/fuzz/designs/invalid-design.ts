import type { Parameter, ProductDefinition } from '@patternbook/product';
import { drawValues } from './draw-values.ts';
import { createChance } from './random.ts';
import type { Chance } from './random.ts';

export interface InvalidDesign {
  readonly seed: number;
  readonly values: Readonly<Record<string, unknown>>;
  /** The one parameter that must be named in the refusal. */
  readonly parameter: string;
}

const wrongFor = (parameter: Parameter): readonly unknown[] => {
  const never: readonly unknown[] = [null, undefined, [], {}, [1], { toString: 'x' }];
  switch (parameter.kind) {
    case 'length': case 'angle': case 'count': case 'ratio': {
      const { min, max, step } = parameter;
      return [...never, NaN, Infinity, -Infinity, min - step, max + step, -1e308, 1e308, Number.MAX_SAFE_INTEGER, String(min), '', 'wide', true];
    }
    case 'material': case 'size': case 'font': return [...never, '', 'No Such Option', 'constructor!', ' ', 0, false];
    case 'seed': return [...never, '7', -1, 1.5, 1_000_000, NaN, true];
    case 'artwork': case 'image': return [...never, 7, true, 'x', '<svg/>', '80x60 M0 0z', '8x8 A', 'x'.repeat(1_000_000), '9999999x1 M0 0l1 0 0 1z'];
    case 'profile': return [...never, 7, '', '1', '1,2', '1,2 x', '1e9,0 0,1e9', 'x'.repeat(1_000_000)];
    case 'points': return [...never, 7, '1', '1,2', '1,2,3,0,0,0', 'x'.repeat(1_000_000)];
    case 'choice': return [...never, '', 'no-such-option', 'constructor', '__proto__', parameter.options[0]?.id.toUpperCase(), ` ${parameter.options[0]?.id}`, 0, false];
    case 'toggle': return [...never, 0, 1, 'true', 'false', ''];
    case 'text': return [...never, 7, true, 'x'.repeat(parameter.maxLetters + 1), 'x'.repeat(1_000_000), '\n'.repeat(parameter.maxLines), 'a\u0000b', 'a\u202eb', '\ud800', 'a\u001b[31mb'];
    case 'colour': return [...never, '', 'red', '#12345', '#gggggg', '#1234567', 0x112233];
  }
};

const unknownIds: readonly string[] = ['colour', 'Diameter', 'price', 'ownerId', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '', ' ', 'diameter ', 'units[0]', 'ünits', '__defineGetter__', '__proto__'];

const spoil = (definition: ProductDefinition, chance: Chance): { parameter: string; value: unknown } => {
  if (chance.share() < 0.15) {
    const parameter = chance.pick(unknownIds.filter((id) => !Object.hasOwn(definition.parameters, id)));
    return { parameter, value: 1 };
  }
  const [parameter, declared] = chance.pick(Object.entries(definition.parameters));
  return { parameter, value: chance.pick(wrongFor(declared)) };
};

/** Otherwise ordinary designs with one value that no product may take. */
export const invalidDesigns = (definition: ProductDefinition, { count, firstSeed }: { readonly count: number; readonly firstSeed: number }): readonly InvalidDesign[] =>
  Array.from({ length: count }, (_, index) => {
    const seed = firstSeed + index;
    const chance = createChance(seed);
    const values = drawValues(definition, chance);
    const { parameter, value } = spoil(definition, chance);
    return { seed, parameter, values: { ...values, [parameter]: value } };
  });
