import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newDesign } from './design-document.ts';
import { freeze } from './freeze.ts';
import { sample } from './testing/sample-product.ts';

const base = newDesign(sample);
const variant = (change: Partial<typeof base>): string => freeze(sample, { ...base, ...change }).variant;

describe('freeze', () => {
  it('names a design by its content, for ever', () => {
    // Files, orders and caches carry this name: a change here is a break with everything that was ever frozen.
    expect(variant({ values: { diameter: 142, name: 'Ada' }, finishes: { pot: { material: 'petg', colour: 'ruby' } } })).toBe('ada1baae66c6d9e2748062ab8d8f0f0ea7551c52d9f44106cb67349b4ce0eec5');
  });

  it('does not tell a default from a value that equals it, nor one order from another', () => {
    expect(variant({ values: { diameter: 120 } })).toBe(variant({}));
    expect(variant({ values: { wall: 3, diameter: 130 } })).toBe(variant({ values: { diameter: 130, wall: 3 } }));
    expect(variant({ values: { wall: 3.0000000000000004, diameter: 130.2 } })).toBe(variant({ values: { diameter: 130, wall: 3 } }));
    expect(variant({ finishes: { pot: { material: 'pla', colour: 'white' } } })).toBe(variant({}));
  });

  it('tells apart whatever differs', () => {
    const feature = { id: 'a', family: { id: 'feet', version: '1.0.0' }, surface: 'bottom', values: { count: 3 } };
    const variants = [variant({}), variant({ values: { diameter: 121 } }), variant({ values: { name: ' ' } }), variant({ finishes: { pot: { material: 'petg', colour: 'white' } } }), variant({ features: [feature] }), variant({ features: [{ ...feature, surface: 'top' }] })];
    expect(new Set(variants).size).toBe(variants.length);
    expect(freeze({ ...sample, version: '1.2.1' }, { ...base, product: { id: 'pot', version: '1.2.1' } }).variant).not.toBe(variant({}));
  });

  it('tells apart which way up parts are printed, and not whether nothing is turned', () => {
    expect(variant({ turns: { pot: [180, 0, 0] } })).not.toBe(variant({}));
    expect(variant({ turns: {} })).toBe(variant({}));
    // Of a part that an earlier version had.
    expect(variant({ turns: { lid: [180, 0, 0] } })).toBe(variant({}));
    const frozen = freeze(sample, { ...base, turns: { pot: [180, 0, 0] } });
    expect(frozen.design.turns).toEqual({ pot: [180, 0, 0] });
    expect(freeze(sample, frozen.design)).toEqual(frozen);
  });

  it('gives a complete design, which freezes to itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 240 }), fc.boolean(), (diameter, drain) => {
        const frozen = freeze(sample, { ...base, values: { diameter, drain } });
        expect(Object.keys(frozen.design.values).sort()).toEqual(Object.keys(sample.parameters).sort());
        expect(freeze(sample, frozen.design)).toEqual(frozen);
      }),
    );
  });

  it('throws for what is refused: nothing may be made of it', () => {
    expect(() => freeze(sample, { ...base, values: { diameter: 900 } })).toThrow('A refused design has no variant: Diameter must be between');
    expect(() => freeze(sample, { ...base, product: { id: 'vase', version: '1.2.0' } })).toThrow('This is a design of “vase”');
  });
});
