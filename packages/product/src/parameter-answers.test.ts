import { describe, expect, it } from 'vitest';
import { checkValues } from './check-values.ts';
import { controlOf, describeRange, formatValue, readValue, readValues } from './parameter-answers.ts';
import { sample } from './testing/sample-product.ts';
import type { Parameter } from './script.ts';

const wall = sample.parameters['wall'] as Parameter;

describe('readValues', () => {
  it('reads each text by its parameter, and leaves strangers to be refused by name', () => {
    const { values, refusals } = readValues(sample.parameters, { diameter: '14.2 cm', drain: 'off', width: '3', wall: 'thick' });
    expect(values).toEqual({ diameter: 142, drain: false, width: '3' });
    expect(refusals).toMatchObject([{ parameter: 'wall', code: 'not-a-quantity' }]);
  });

  it('loses no name, whatever it is', () => {
    const { values } = readValues(sample.parameters, Object.fromEntries([['__proto__', '3'], ['constructor', '4']]));
    expect(Object.keys(values)).toEqual(['__proto__', 'constructor']);
    expect(checkValues(sample, { ...values }).refusals.map(({ parameter }) => parameter)).toEqual(['__proto__', 'constructor']);
  });
});

describe('a parameter', () => {
  it('answers for itself', () => {
    expect(readValue(wall, '1/8', 'imperial')).toEqual({ ok: true, value: 3.2 });
    expect(formatValue(wall, 2.4, { language: 'de' })).toBe('2,4\u202fmm');
    expect(describeRange(wall, { language: 'en' })).toBe('0.8\u202fmm – 6\u202fmm');
    expect(controlOf(wall)).toBe('slider');
  });

  it('shows toggles and texts in words', () => {
    expect(formatValue(sample.parameters['drain'] as Parameter, true, { language: 'de' })).toBe('an');
    expect(formatValue(sample.parameters['name'] as Parameter, 'A\nB', { language: 'en' })).toBe('“A / B”');
    expect(formatValue(sample.parameters['style'] as Parameter, 'facets', { language: 'de' })).toBe('Facetten');
  });
});
