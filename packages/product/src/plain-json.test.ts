import { describe, expect, it } from 'vitest';
import { plainJsonProblem } from './plain-json.ts';

const limits = { depth: 4, values: 20 };

describe('plainJsonProblem', () => {
  it.each([1, 'a', true, null, [], {}, { a: [1, { b: 2 }] }])('accepts %j', (candidate) => expect(plainJsonProblem(candidate, limits)).toBeUndefined());

  it.each<readonly [string, unknown]>([
    ['depth', [[[[[]]]]]],
    ['many values', Array.from({ length: 30 }, () => 1)],
    ['infinity', { a: Infinity }],
    ['not a number', [NaN]],
    ['functions', { a: () => 1 }],
    ['symbols', [Symbol('a')]],
    ['big integers', [1n]],
    ['a prototype', JSON.parse('{"a": {"__proto__": 1}}')],
  ])('refuses %s', (_, candidate) => expect(plainJsonProblem(candidate, limits)).toMatch(/^It /));

  it('does not run out of stack', () => {
    const deep = JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`) as unknown;
    expect(plainJsonProblem(deep, { depth: 10, values: 1e9 })).toBe('It is nested deeper than 10 levels.');
  });
});
