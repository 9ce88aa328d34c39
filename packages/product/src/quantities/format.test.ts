import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatQuantity } from './format.ts';
import { parseQuantity } from './parse.ts';

const en = { language: 'en' } as const;
const imperial = { language: 'en', system: 'imperial' } as const;

describe('formatQuantity', () => {
  it('writes metric units with a narrow space that does not break', () => {
    expect(formatQuantity(142, 'length', en)).toBe('142\u202fmm');
    expect(formatQuantity(2.4, 'length', { language: 'de-AT' })).toBe('2,4\u202fmm');
    expect(formatQuantity(12345.5, 'length', en)).toBe('12\u202f345.5\u202fmm');
    expect(formatQuantity(-3.16227, 'length', { language: 'en', digits: 1 })).toBe('\u22123.2\u202fmm');
    expect(formatQuantity(-0.001, 'length', en)).toBe('0\u202fmm');
  });

  it('writes inches as carpenters do where they can', () => {
    expect(formatQuantity(76.2, 'length', imperial)).toBe('3\u202fin');
    expect(formatQuantity(38.1, 'length', imperial)).toBe('1 1/2\u202fin');
    expect(formatQuantity(12.7, 'length', imperial)).toBe('1/2\u202fin');
    expect(formatQuantity(-0.396875, 'length', imperial)).toBe('\u22121/64\u202fin');
    expect(formatQuantity(142, 'length', imperial)).toBe('5.591\u202fin');
    expect(formatQuantity(0, 'length', imperial)).toBe('0\u202fin');
  });

  it('writes degrees, counts and shares', () => {
    expect(formatQuantity(45, 'angle', en)).toBe('45°');
    expect(formatQuantity(-22.5, 'angle', { language: 'de' })).toBe('\u221222,5°');
    expect(formatQuantity(12, 'count', en)).toBe('12');
    expect(formatQuantity(0.8, 'ratio', en)).toBe('80\u202f%');
    expect(formatQuantity(0.125, 'ratio', { language: 'de' })).toBe('12,5\u202f%');
    expect(formatQuantity(0.85, 'ratio', { language: 'en', digits: 2 })).toBe('85\u202f%');
  });

  it('can be read again', () => {
    const kinds = fc.constantFrom('length', 'angle', 'ratio', 'count' as const);
    fc.assert(
      fc.property(kinds, fc.integer({ min: -500_000, max: 500_000 }), fc.constantFrom('en', 'de', 'fr'), fc.constantFrom('metric', 'imperial' as const), (kind, hundredths, language, system) => {
        const amount = kind === 'count' ? Math.abs(Math.round(hundredths / 100)) : hundredths / 100;
        const parsed = parseQuantity(formatQuantity(amount, kind, { language, system }), kind, { system });
        expect(parsed.ok && Math.abs(parsed.value - amount)).toBeLessThanOrEqual(system === 'imperial' ? 0.02 : 1e-9);
      }),
    );
  });
});
