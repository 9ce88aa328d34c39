/**
 * Expressions over a design's values, kept as data so that rules can be solved, explained and drawn, not only run.
 *
 * Authors write them with the functions below; the host evaluates them with `evaluateExpression`. Only operations whose
 * result IEEE 754 fixes to the bit are here, so that every machine agrees.
 */
export type Literal = number | string | boolean;

export type Operator =
  | 'add' | 'subtract' | 'multiply' | 'divide' | 'min' | 'max' | 'floor' | 'ceil' | 'round' | 'abs'
  | 'equal' | 'notEqual' | 'less' | 'atMost' | 'greater' | 'atLeast'
  | 'and' | 'or' | 'not' | 'either' | 'oneOf' | 'letters' | 'lines' | 'longestLine' | 'lookup';

/** `T` is what the expression evaluates to; it exists for the author's type checker only. */
export type Expression<T extends Literal = Literal> =
  | T
  | { readonly value: string; readonly of?: T }
  | { readonly op: Operator; readonly args: readonly Expression[]; readonly of?: T };

type Num = Expression<number>;
type Truth = Expression<boolean>;

const apply = <T extends Literal>(op: Operator, args: readonly Expression[]): Expression<T> => ({ op, args });

/** The value of a parameter, by its id. Numbers are millimetres, degrees, counts or ratios. */
export const value = (id: string): Num => ({ value: id });
/** The value of a choice, text or colour parameter. */
export const word = (id: string): Expression<string> => ({ value: id });
/** The value of a toggle. */
export const on = (id: string): Truth => ({ value: id });

export const add = (...args: readonly Num[]): Num => apply('add', args);
export const subtract = (a: Num, b: Num): Num => apply('subtract', [a, b]);
export const multiply = (...args: readonly Num[]): Num => apply('multiply', args);
export const divide = (a: Num, b: Num): Num => apply('divide', [a, b]);
export const min = (...args: readonly Num[]): Num => apply('min', args);
export const max = (...args: readonly Num[]): Num => apply('max', args);
export const floor = (a: Num): Num => apply('floor', [a]);
export const ceil = (a: Num): Num => apply('ceil', [a]);
export const round = (a: Num): Num => apply('round', [a]);
export const abs = (a: Num): Num => apply('abs', [a]);
export const equal = (a: Expression, b: Expression): Truth => apply('equal', [a, b]);
export const notEqual = (a: Expression, b: Expression): Truth => apply('notEqual', [a, b]);
export const less = (a: Num, b: Num): Truth => apply('less', [a, b]);
export const atMost = (a: Num, b: Num): Truth => apply('atMost', [a, b]);
export const greater = (a: Num, b: Num): Truth => apply('greater', [a, b]);
export const atLeast = (a: Num, b: Num): Truth => apply('atLeast', [a, b]);
export const and = (...args: readonly Truth[]): Truth => apply('and', args);
export const or = (...args: readonly Truth[]): Truth => apply('or', args);
export const not = (a: Truth): Truth => apply('not', [a]);
/** `either(condition, then, otherwise)` */
export const either = <T extends Literal>(condition: Truth, then: Expression<T>, otherwise: Expression<T>): Expression<T> =>
  apply('either', [condition, then, otherwise]);
export const oneOf = (a: Expression, ...choices: readonly Literal[]): Truth => apply('oneOf', [a, ...choices]);
/** Letters of a text, without line breaks, counted as people count them (code points). */
export const letters = (text: Expression<string>): Num => apply('letters', [text]);
/** Lines of a text; 0 when it is empty. */
export const lines = (text: Expression<string>): Num => apply('lines', [text]);
/** Letters of the longest line. */
export const longestLine = (text: Expression<string>): Num => apply('longestLine', [text]);
/** The number that stands beside a word; `lookup(word('holder'), { e14: 28, e27: 40 })`. What is not listed compares with nothing. */
export const lookup = (text: Expression<string>, numbers: Readonly<Record<string, number>>): Num => apply('lookup', [text, ...Object.entries(numbers).flat()]);
