import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateExpression, holds } from './evaluate-expression.ts';
import type { Expression, Literal, Operator } from './expression.ts';
import { eagerOperators } from './operators.ts';
import {
  abs, add, and, atLeast, atMost, ceil, divide, either, equal, floor, greater, less, letters, lines, longestLine, max, min, multiply, not, notEqual, on, oneOf, or, round, subtract, value, word,
} from './script.ts';

const values = { a: 3, b: 0.1, t: true, s: 'Hé\nwörld', empty: '' } as const;
const of = (expression: Expression): Literal => evaluateExpression(expression, values);

const reads = (expression: Expression): string[] => {
  const found = new Set<string>();
  evaluateExpression(expression, values, found);
  return [...found];
};

describe('evaluateExpression', () => {
  it.each<readonly [Expression, Literal]>([
    [add(value('a'), 4, 5), 12], [subtract(value('a'), 1), 2], [multiply(value('a'), 2, 2), 12], [divide(value('a'), 2), 1.5],
    [min(value('a'), 2, 9), 2], [max(value('a'), 2, 9), 9], [floor(2.7), 2], [ceil(2.1), 3], [round(2.5), 3], [abs(-2), 2],
    [equal(value('a'), 3), true], [notEqual(value('a'), 3), false], [less(value('a'), 3), false], [atMost(value('a'), 3), true], [greater(value('a'), 2), true], [atLeast(value('a'), 4), false],
    [and(on('t'), true), true], [or(false, on('t')), true], [not(on('t')), false], [either(on('t'), 1, 2), 1],
    [oneOf(word('s'), 'x', 'Hé\nwörld'), true], [letters(word('s')), 7], [lines(word('s')), 2], [longestLine(word('s')), 5], [lines(word('empty')), 0], [letters('👍🏽'), 2],
  ])('%j is %j', (expression, result) => expect(of(expression)).toBe(result));

  it('does not see the noise of binary fractions', () => {
    expect(of(equal(add(0.1, 0.2), 0.3))).toBe(true);
    expect(of(less(0.3, add(0.1, 0.2)))).toBe(false);
    expect(of(atMost(add(0.1, 0.2), 0.3))).toBe(true);
    expect(of(floor(divide(0.3, 0.1)))).toBe(3);
    expect(of(ceil(multiply(1.1, 1.1, 100)))).toBe(121);
  });

  it('follows IEEE 754 where arithmetic has no answer', () => {
    expect(of(divide(1, 0))).toBe(Infinity);
    expect(of(divide(0, 0))).toBe(NaN);
    expect(holds(atMost(divide(0, 0), 1), values)).toBe(false);
    expect(of(equal(divide(1, 0), divide(1, 0)))).toBe(true);
  });

  it('collects only what the result depends on', () => {
    expect(reads(either(on('t'), value('a'), value('b')))).toEqual(['t', 'a']);
    expect(reads(and(not(on('t')), less(value('a'), 1)))).toEqual(['t']);
    expect(reads(or(on('t'), less(value('a'), 1)))).toEqual(['t']);
    expect(reads(add(value('a'), value('b')))).toEqual(['a', 'b']);
  });

  it('is total: whatever the shape, it gives a literal and does not throw', () => {
    const { tree } = fc.letrec<{ tree: Expression; operation: Expression }>((tie) => ({
      tree: fc.oneof({ depthSize: 'small' }, fc.double(), fc.string(), fc.boolean(), fc.constantFrom('a', 'b', 't', 's', 'none', '__proto__', 'constructor').map((id) => ({ value: id })), tie('operation')),
      operation: fc.record({ op: fc.constantFrom<Operator>('either', 'and', 'or', ...(Object.keys(eagerOperators) as Operator[])), args: fc.array(tie('tree'), { maxLength: 4 }) }),
    }));
    fc.assert(
      fc.property(tree, (expression) => {
        expect(['number', 'string', 'boolean']).toContain(typeof evaluateExpression(expression, values));
      }),
    );
  });
});
