import type { Literal, Operator } from './expression.ts';

export type ValueType = 'number' | 'string' | 'boolean';

interface OperatorMeaning {
  readonly arguments: { readonly least: number; readonly most: number };
  /** Type of every argument; "alike" asks only that all are of one type. */
  readonly takes: ValueType | 'alike';
  readonly gives: ValueType;
  /** Total: any finite or infinite number, any text. */
  readonly apply: (args: readonly Literal[]) => Literal;
}

/**
 * Numbers closer than this are equal: 0.02 × 120 is 2.4 for a person, whatever the last bit says. Far below any step,
 * far above the noise of sums of millimetres.
 */
const sameWithin = 1e-9;

const number = (literal: Literal | undefined): number => (typeof literal === 'number' ? literal : NaN);
const textOf = (literal: Literal | undefined): string => (typeof literal === 'string' ? literal : '');
const same = (a: Literal | undefined, b: Literal | undefined): boolean => (typeof a === 'number' && typeof b === 'number' ? a === b || Math.abs(a - b) <= sameWithin : a === b);

const most = 64;
const fold = (combine: (a: number, b: number) => number): OperatorMeaning => ({
  arguments: { least: 1, most },
  takes: 'number',
  gives: 'number',
  apply: (args) => args.slice(1).reduce<number>((sum, arg) => combine(sum, number(arg)), number(args[0])),
});
const unary = (map: (a: number) => number): OperatorMeaning => ({ arguments: { least: 1, most: 1 }, takes: 'number', gives: 'number', apply: ([a]) => map(number(a)) });
const binary = (map: (a: number, b: number) => number): OperatorMeaning => ({ arguments: { least: 2, most: 2 }, takes: 'number', gives: 'number', apply: ([a, b]) => map(number(a), number(b)) });
const compare = (holds: (a: number, b: number) => boolean): OperatorMeaning => ({ arguments: { least: 2, most: 2 }, takes: 'number', gives: 'boolean', apply: ([a, b]) => holds(number(a), number(b)) });
const ofText = (map: (text: string) => number): OperatorMeaning => ({ arguments: { least: 1, most: 1 }, takes: 'string', gives: 'number', apply: ([a]) => map(textOf(a)) });

const lettersOf = (line: string): number => [...line].length;
const linesOf = (text: string): readonly string[] => (text === '' ? [] : text.split('\n'));

/** `either`, `and` and `or` read no more arguments than they need, and the arguments of `lookup` are a table: they are evaluated elsewhere; here are the rest. */
export type EagerOperator = Exclude<Operator, 'either' | 'and' | 'or' | 'lookup'>;

export const eagerOperators: Readonly<Record<EagerOperator, OperatorMeaning>> = {
  add: fold((a, b) => a + b),
  subtract: binary((a, b) => a - b),
  multiply: fold((a, b) => a * b),
  // As IEEE 754: a bound that is infinite bounds nothing, and nothing compares with what is not a number.
  divide: binary((a, b) => a / b),
  min: fold((a, b) => Math.min(a, b)),
  max: fold((a, b) => Math.max(a, b)),
  // 0.3 / 0.1 is 2.9999999999999996, and three of something fit.
  floor: unary((a) => Math.floor(a + sameWithin)),
  ceil: unary((a) => Math.ceil(a - sameWithin) + 0),
  round: unary((a) => Math.round(a) + 0),
  abs: unary((a) => Math.abs(a)),
  equal: { arguments: { least: 2, most: 2 }, takes: 'alike', gives: 'boolean', apply: ([a, b]) => same(a, b) },
  notEqual: { arguments: { least: 2, most: 2 }, takes: 'alike', gives: 'boolean', apply: ([a, b]) => !same(a, b) },
  less: compare((a, b) => a < b - sameWithin),
  atMost: compare((a, b) => a <= b + sameWithin),
  greater: compare((a, b) => a > b + sameWithin),
  atLeast: compare((a, b) => a >= b - sameWithin),
  not: { arguments: { least: 1, most: 1 }, takes: 'boolean', gives: 'boolean', apply: ([a]) => a !== true },
  oneOf: { arguments: { least: 2, most: 65 }, takes: 'alike', gives: 'boolean', apply: ([a, ...choices]) => choices.some((choice) => same(a, choice)) },
  letters: ofText((text) => lettersOf(text.replaceAll('\n', ''))),
  lines: ofText((text) => linesOf(text).length),
  longestLine: ofText((text) => linesOf(text).reduce((longest, line) => Math.max(longest, lettersOf(line)), 0)),
};

export const isOperator = (name: string): name is Operator => name === 'either' || name === 'and' || name === 'or' || name === 'lookup' || Object.hasOwn(eagerOperators, name);
