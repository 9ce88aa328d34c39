import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkValues, defaultValues } from './check-values.ts';
import { gridValue, stepsOf } from './grid.ts';
import type { Literal } from './expression.ts';
import { sample } from './testing/sample-product.ts';
import { atLeast, value } from './script.ts';
import type { Parameter, Rule } from './script.ts';

const rules = (values: Record<string, unknown>): string[] => checkValues(sample, values).conflicts.map(({ rule }) => rule);

const anyValueOf = (parameter: Parameter): fc.Arbitrary<number | string | boolean> => {
  if ('step' in parameter) return fc.nat(stepsOf(parameter)).map((index) => gridValue(index, parameter));
  switch (parameter.kind) {
    case 'choice': return fc.constantFrom(...parameter.options.map(({ id }) => id));
    case 'toggle': return fc.boolean();
    case 'text': return fc.string({ unit: fc.constantFrom('a', 'W', 'ß'), maxLength: parameter.maxLetters });
    case 'colour': return fc.constantFrom('#000000', '#ffffff');
    default: return fc.constant(parameter.default);
  }
};
const allValues = fc.record(Object.fromEntries(Object.entries(sample.parameters).map(([id, parameter]) => [id, anyValueOf(parameter)])));

describe('checkValues', () => {
  it('completes with the defaults and finds nothing wrong with them', () => {
    const checked = checkValues(sample, {});
    expect(checked.values).toEqual(defaultValues(sample));
    expect([checked.refusals, checked.conflicts, checked.advice]).toEqual([[], [], []]);
  });

  it('gives canonical values', () => {
    expect(checkValues(sample, { diameter: 141.7, glaze: '#FFFFFF' }).values).toMatchObject({ diameter: 142, glaze: '#ffffff' });
  });

  it('refuses by name, and goes on with the default in that place', () => {
    const checked = checkValues(sample, { diameter: 900, width: 3, style: 'square', drain: 'yes' });
    expect(checked.refusals.map(({ parameter, code }) => [parameter, code])).toEqual([['diameter', 'out-of-range'], ['width', 'unknown-parameter'], ['style', 'unknown-option'], ['drain', 'wrong-type']]);
    expect(checked.values).toEqual(defaultValues(sample));
    expect(checked.refusals[1]?.message).toEqual({ en: 'Pot has no parameter “width”.', de: 'Topf hat keinen Parameter „width“.' });
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('refuses the key %s', (key) => {
    const checked = checkValues(sample, JSON.parse(`{"${key}": 3}`) as Record<string, unknown>);
    expect(checked.refusals.map(({ code }) => code)).toEqual(['unknown-parameter']);
    expect(Object.getPrototypeOf(checked.values)).toBe(Object.prototype);
  });

  it('repeats little of a hostile name', () => {
    const [refusal] = checkValues(sample, { [`evil\u001b[31m\n${'x'.repeat(5000)}`]: 1 }).refusals;
    expect(refusal?.message.en).toBe(`Pot has no parameter “evil[31m${'x'.repeat(32)}…”.`);
  });

  it('explains a rule with formatted values and offers the ways out, best first', () => {
    const [conflict] = checkValues(sample, { hole: 50, diameter: 170, wall: 4 }).conflicts;
    expect(conflict).toEqual({
      rule: 'hole-fits',
      message: { en: 'A hole of 50\u202fmm is too large for 170\u202fmm.', de: 'Ein Loch von 50\u202fmm ist zu groß für 170\u202fmm.' },
      parameters: ['hole', 'diameter', 'drain'],
      repairs: [
        { label: { en: 'Set hole diameter to 42.5\u202fmm', de: 'Lochdurchmesser auf 42,5\u202fmm setzen' }, set: { hole: 42.5 } },
        { label: { en: 'Turn off drainage', de: 'Abfluss ausschalten' }, set: { drain: false } },
        { label: { en: 'Set diameter to 200\u202fmm', de: 'Durchmesser auf 200\u202fmm setzen' }, set: { diameter: 200 } },
      ],
    });
  });

  it('writes inches where they are asked for', () => {
    const [conflict] = checkValues(sample, { hole: 50.5, diameter: 127, wall: 4 }, { system: 'imperial' }).conflicts;
    expect(conflict?.message.en).toBe('A hole of 1.988\u202fin is too large for 5\u202fin.');
  });

  it('rounds a repair to the safe side', () => {
    // 173 / 4 is 43.25: 43.5 would still be too large.
    const [conflict] = checkValues(sample, { hole: 50, diameter: 173, wall: 4 }).conflicts;
    expect(conflict?.repairs[0]?.set).toEqual({ hole: 43 });
  });

  it('does not offer a repair that causes another conflict', () => {
    // A larger pot would need a thicker wall.
    const [conflict] = checkValues(sample, { hole: 50, diameter: 120, wall: 2.4 }).conflicts;
    expect(conflict?.repairs.map(({ set }) => set)).toEqual([{ hole: 30 }, { drain: false }]);
  });

  it('does not offer a repair beyond the hard bounds', () => {
    const [conflict] = checkValues(sample, { hole: 60, diameter: 100, wall: 6 }).conflicts;
    expect(conflict?.repairs.map(({ set }) => set)).toEqual([{ hole: 25 }, { drain: false }, { diameter: 240 }]);
    const beyond = { ...sample, parameters: { ...sample.parameters, diameter: { ...sample.parameters['diameter'], max: 200 } as Parameter } };
    expect(checkValues(beyond, { hole: 60, diameter: 100, wall: 6 }).conflicts[0]?.repairs.map(({ set }) => set)).toEqual([{ hole: 25 }, { drain: false }]);
  });

  it('speaks for a dependent bound, with its limit on the step', () => {
    const { conflicts, ranges } = checkValues(sample, { diameter: 155 });
    expect(conflicts).toMatchObject([{ rule: 'wall.atLeast', message: { en: 'A pot of 155\u202fmm needs a wall of at least 3.2\u202fmm.' }, parameters: ['wall', 'diameter'] }]);
    expect(conflicts[0]?.repairs.map(({ set }) => set)).toEqual([{ wall: 3.2 }, { diameter: 120 }]);
    expect(ranges['wall']).toEqual({ min: 3.2, max: 6, tightened: { min: true, max: false }, empty: false, dependsOn: ['diameter'] });
  });

  it('says that a range is empty when no value is left', () => {
    const parameters = { ...sample.parameters, wall: { ...sample.parameters['wall'], atLeast: 7 } as Parameter };
    expect(checkValues({ ...sample, parameters }, {}).ranges['wall']).toMatchObject({ min: 0.8, max: 6, empty: true });
  });

  it('searches a way out where the author gave none', () => {
    const [conflict] = checkValues(sample, { name: 'Gloriosa', diameter: 80, wall: 1.6 }).conflicts;
    expect(conflict?.rule).toBe('name-fits');
    // No value mends it alone: on a wider pot the wall would pass its own bound, so both move, and by as little as does.
    expect(conflict?.repairs.map(({ set }) => set)).toEqual([{ diameter: 84, wall: 1.8 }]);
    expect(conflict?.repairs[0]?.label.en).toMatch(/^Set diameter to 84.mm and wall thickness to 1\.8.mm$/);
    expect(checkValues(sample, { name: 'Glorios', diameter: 72, wall: 1.6 }).conflicts[0]?.repairs.map(({ set }) => set)).toEqual([{ diameter: 74 }]);
  });

  it('lets only what is visible speak', () => {
    expect(rules({ hole: 50 })).toEqual(['hole-fits']);
    expect(rules({ hole: 50, drain: false })).toEqual([]);
    expect(rules({ facets: 24, diameter: 60, wall: 2.4, hole: 10 })).toEqual([]);
    expect(rules({ facets: 24, diameter: 60, wall: 2.4, hole: 10, style: 'facets' })).toEqual(['facets-are-wide']);
    expect([...checkValues(sample, { drain: false }).visible]).not.toContain('hole');
    const thick: Rule = { id: 'many-holes-need-a-wall', when: atLeast(value('holes'), 6), require: atLeast(value('wall'), 3), reason: { en: 'x' }, repairs: [] };
    const strict = { ...sample, rules: [thick] };
    expect(checkValues(strict, { holes: 8 }).conflicts.map(({ rule }) => rule)).toEqual(['many-holes-need-a-wall']);
    expect(checkValues(strict, { holes: 8, drain: false }).conflicts).toEqual([]);
  });

  it('keeps advice apart, and offers its ways out too', () => {
    const { conflicts, advice } = checkValues(sample, { twist: 30 });
    expect(conflicts).toEqual([]);
    expect(advice).toMatchObject([{ rule: 'twist-needs-edges', repairs: [{ set: { twist: 0 }, label: { en: 'Set twist to 0°', de: 'Drehung auf 0° setzen' } }, { set: { style: 'facets' } }] }]);
  });

  it('says only what changes, and takes no more than it needs from what the author proposes', () => {
    const proposing = (set: Readonly<Record<string, Literal>>) => checkValues({ ...sample, rules: sample.rules.map((rule) => ({ ...rule, repairs: [{ set }] })) }, { twist: 30, drain: false }).advice[0]?.repairs.map((repair) => repair.set);
    expect(proposing({ drain: false, style: 'flutes' })).toEqual([{ twist: 0 }, { style: 'facets' }]);
    expect(proposing({ drain: false, style: 'facets' })).toEqual([{ style: 'facets' }, { twist: 0 }]);
    expect(proposing({ style: 'facets', twist: 0 })).toEqual([{ twist: 0 }, { style: 'facets' }]);
  });

  it('tells first what its author ranks first, and who says so', () => {
    const ranked = { ...sample, rules: sample.rules.map((rule) => (rule.id === 'plain-when-closed' ? { ...rule, priority: 5, author: 'DIN 1' } : rule)) };
    const { conflicts, resolutions } = checkValues(ranked, { name: 'Glorios', diameter: 72, wall: 1.6, style: 'flutes', drain: false });
    expect(conflicts.map(({ rule, author }) => [rule, author])).toEqual([['plain-when-closed', 'DIN 1'], ['name-fits', undefined]]);
    expect(resolutions.map(({ set }) => set)).toContainEqual({ drain: true, diameter: 74 });
    expect(checkValues(ranked, {}).resolutions).toEqual([]);
  });

  it('names options', () => {
    const [conflict] = checkValues(sample, { style: 'flutes', drain: false }).conflicts;
    expect(conflict?.repairs.map(({ label }) => label.en)).toEqual(['Turn on drainage', 'Set style to Round']);
  });

  it('is stable: checked values check to themselves', () => {
    fc.assert(fc.property(allValues, (values) => {
      const { values: canonical, refusals } = checkValues(sample, values);
      expect(refusals).toEqual([]);
      expect(checkValues(sample, canonical).values).toEqual(canonical);
    }));
  });

  it('offers only repairs that mend, break nothing and stay within the bounds', () => {
    fc.assert(fc.property(allValues, (values) => {
      const checked = checkValues(sample, values);
      const before = new Set(checked.conflicts.map(({ rule }) => rule));
      for (const conflict of [...checked.conflicts, ...checked.advice]) {
        for (const { set } of conflict.repairs) {
          const after = checkValues(sample, { ...checked.values, ...set });
          expect(after.refusals).toEqual([]);
          expect(after.values).toMatchObject(set);
          expect([...after.conflicts, ...after.advice].map(({ rule }) => rule)).not.toContain(conflict.rule);
          expect(after.conflicts.map(({ rule }) => rule).filter((rule) => !before.has(rule))).toEqual([]);
        }
      }
    }), { numRuns: 300 });
  });

  it('keeps ranges true: within them their bound does not speak, beyond them it does', () => {
    fc.assert(fc.property(fc.integer({ min: 60, max: 240 }), (diameter) => {
      const range = checkValues(sample, { diameter }).ranges['wall'];
      if (range === undefined) throw new Error('wall has a range');
      expect(rules({ diameter, wall: range.min })).not.toContain('wall.atLeast');
      expect(!range.tightened.min || rules({ diameter, wall: range.min - 0.2 }).includes('wall.atLeast')).toBe(true);
    }));
  });
});
