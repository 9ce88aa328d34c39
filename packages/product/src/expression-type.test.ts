import { describe, expect, it } from 'vitest';
import type { Expression } from './expression.ts';
import { expressionProblem } from './expression-shape.ts';
import { parametersOf, typeOfExpression } from './expression-type.ts';
import { sample } from './testing/sample-product.ts';
import { add, and, atMost, divide, either, equal, letters, not, on, oneOf, value, word } from './script.ts';

const typed = (expression: unknown): string => {
  const found = typeOfExpression(expression as Expression, sample.parameters);
  return found.ok ? found.type : found.problem;
};

describe('typeOfExpression', () => {
  it.each([
    [add(value('diameter'), 1), 'number'], [atMost(value('wall'), 3), 'boolean'], [word('style'), 'string'], [on('drain'), 'boolean'], [either(on('drain'), 1, 2), 'number'], [letters(word('name')), 'number'],
    [oneOf(word('style'), 'round', 'facets'), 'boolean'], [equal(word('glaze'), '#000000'), 'boolean'],
  ])('%j is a %s', (expression, type) => expect(typed(expression)).toBe(type));

  it.each<readonly [unknown, string]>([
    [value('wal'), 'there is no parameter "wal"'],
    [value('constructor'), 'there is no parameter "constructor"'],
    [{ op: 'add', args: [1, 'a'] }, 'argument 2 of add must be a number'],
    [{ op: 'add', args: [] }, 'add needs 1 to 64 arguments'],
    [{ op: 'divide', args: [1] }, 'divide needs 2 arguments'],
    [{ op: 'not', args: [1] }, 'argument 1 of not must be true or false'],
    [{ op: 'and', args: [true, 1] }, 'argument 2 of and must be true or false'],
    [{ op: 'or', args: [] }, 'or needs at least one argument'],
    [{ op: 'either', args: [true, 1] }, 'either needs a condition and two results'],
    [{ op: 'either', args: [1, 1, 1] }, 'argument 1 of either must be true or false'],
    [{ op: 'either', args: [true, 1, 'a'] }, 'both results of either must be of one type'],
    [{ op: 'equal', args: [{ value: 'style' }, 3] }, 'argument 2 of equal must be a text'],
    [equal(word('style'), 'rond'), '"rond" is not an option of style'],
    [oneOf(word('style'), 'round', 'square'), '"square" is not an option of style'],
    [{ op: 'letters', args: [{ value: 'diameter' }] }, 'argument 1 of letters must be a text'],
  ])('refuses %j', (expression, problem) => expect(typed(expression)).toBe(problem));

  it('lists parameters in the order of reading, each once', () => {
    expect(parametersOf(and(atMost(value('wall'), divide(value('diameter'), 10)), not(on('drain')), atMost(value('wall'), 3)))).toEqual(['wall', 'diameter', 'drain']);
    expect(parametersOf(undefined)).toEqual([]);
  });
});

const deep = (depth: number): unknown => Array.from({ length: depth }).reduce<unknown>((inner) => ({ op: 'abs', args: [inner] }), 1);

describe('expressionProblem', () => {
  it.each([3, 'a', true, value('a'), add(1, 2), deep(20)])('accepts %j', (expression) => expect(expressionProblem(expression)).toBeUndefined());

  it.each([
    null, undefined, [], {}, NaN, Infinity, 'x'.repeat(401), () => 1, { value: 3 }, { value: 'a', extra: 1 }, { op: 'power', args: [] }, { op: 'constructor', args: [] }, { op: 'add' }, { op: 'add', args: 1 },
    { op: 'add', args: [1], extra: 1 }, { op: 'add', args: [null] }, deep(30), deep(100_000), { op: 'add', args: Array.from({ length: 1100 }, () => 1) },
  ])('refuses what is no expression', (candidate) => expect(expressionProblem(candidate)).toEqual(expect.stringMatching(/\.$/)));
});
