/** What an expression can come to while parameters range over domains: never less than it can, sometimes more. */
import type { Expression, Literal } from '../expression.ts';
import { gridValue } from '../grid.ts';
import { lookedUp } from '../lookup.ts';
import { eagerOperators } from '../operators.ts';
import type { Domain } from './domain.ts';

export interface Box {
  readonly fixed: Readonly<Record<string, Literal>>;
  /** Parameters that are open; they count before the fixed ones. */
  readonly open: Readonly<Record<string, Domain>>;
}

/** `unsure`: it may also be no number at all. */
interface NumberReach { readonly kind: 'number'; readonly low: number; readonly high: number; readonly unsure: boolean }
export interface TruthReach { readonly kind: 'truth'; readonly yes: boolean; readonly no: boolean }
interface WordReach { readonly kind: 'word'; readonly words: readonly string[] }
export type Reach = NumberReach | TruthReach | WordReach;

const number = (low: number, high: number, unsure = false): NumberReach =>
  Number.isNaN(low) || Number.isNaN(high) ? { kind: 'number', low: -Infinity, high: Infinity, unsure: true } : { kind: 'number', low, high, unsure };
const truth = (yes: boolean, no: boolean): TruthReach => ({ kind: 'truth', yes, no });
const anything = number(-Infinity, Infinity, true);

const ofLiteral = (literal: Literal): Reach => (typeof literal === 'number' ? number(literal, literal) : typeof literal === 'boolean' ? truth(literal, !literal) : { kind: 'word', words: [literal] });

const ofDomain = (domain: Domain): Reach => {
  if (domain.kind === 'steps') return number(gridValue(domain.from, domain.parameter), gridValue(domain.to, domain.parameter));
  if (domain.values.every((each) => typeof each === 'boolean')) return truth(domain.values.includes(true), domain.values.includes(false));
  return { kind: 'word', words: domain.values.map(String) };
};

const numberOf = (reach: Reach | undefined): NumberReach => (reach?.kind === 'number' ? reach : anything);
const truthOf = (reach: Reach | undefined): TruthReach => (reach?.kind === 'truth' ? reach : truth(true, true));

/** Numbers that compare as equal; as `eagerOperators` has it. */
const sameWithin = 1e-9;

const corners = (a: NumberReach, b: NumberReach, of: (x: number, y: number) => number): NumberReach => {
  const all = [of(a.low, b.low), of(a.low, b.high), of(a.high, b.low), of(a.high, b.high)];
  return number(Math.min(...all), Math.max(...all), a.unsure || b.unsure);
};

const compared = (a: NumberReach, b: NumberReach, holds: (x: number, y: number) => boolean, rising: boolean): TruthReach => {
  // The pair that most likely holds, and the one that least likely does.
  const [best, worst] = rising ? ([[a.high, b.low], [a.low, b.high]] as const) : ([[a.low, b.high], [a.high, b.low]] as const);
  return truth(holds(...best), a.unsure || b.unsure || !holds(...worst));
};

const alike = (a: Reach | undefined, b: Reach | undefined): TruthReach => {
  if (a?.kind === 'number' && b?.kind === 'number') {
    const apart = a.low > b.high + sameWithin || b.low > a.high + sameWithin;
    const one = a.low === a.high && b.low === b.high && !a.unsure && !b.unsure;
    return truth(!apart, apart || !one);
  }
  if (a?.kind === 'word' && b?.kind === 'word') return truth(a.words.some((each) => b.words.includes(each)), !(a.words.length === 1 && b.words.length === 1 && a.words[0] === b.words[0]));
  if (a?.kind === 'truth' && b?.kind === 'truth') return truth((a.yes && b.yes) || (a.no && b.no), (a.yes && b.no) || (a.no && b.yes));
  return truth(true, true);
};

const joined = (a: Reach, b: Reach): Reach => {
  if (a.kind === 'number' && b.kind === 'number') return number(Math.min(a.low, b.low), Math.max(a.high, b.high), a.unsure || b.unsure);
  if (a.kind === 'truth' && b.kind === 'truth') return truth(a.yes || b.yes, a.no || b.no);
  if (a.kind === 'word' && b.kind === 'word') return { kind: 'word', words: [...new Set([...a.words, ...b.words])] };
  return anything;
};

const lookupReach = (args: readonly Expression[], key: Reach): NumberReach => {
  const numbers = key.kind === 'word' ? key.words.map((word) => lookedUp(args, word)) : [NaN];
  const known = numbers.filter((each) => !Number.isNaN(each));
  return known.length === 0 ? anything : number(Math.min(...known), Math.max(...known), known.length < numbers.length);
};

const opposite = ({ yes, no }: TruthReach): TruthReach => truth(no, yes);

export const reachOf = (expression: Expression, box: Box): Reach => {
  if (typeof expression !== 'object') return ofLiteral(expression);
  if ('value' in expression) {
    const open = box.open[expression.value];
    if (open !== undefined) return ofDomain(open);
    const fixed = box.fixed[expression.value];
    return fixed === undefined ? anything : ofLiteral(fixed);
  }
  const { op, args } = expression;
  if (op === 'either') {
    const condition = truthOf(reachOf(args[0] ?? false, box));
    const [then, otherwise] = [condition.yes ? reachOf(args[1] ?? NaN, box) : undefined, condition.no ? reachOf(args[2] ?? NaN, box) : undefined];
    return then === undefined ? (otherwise ?? anything) : otherwise === undefined ? then : joined(then, otherwise);
  }
  if (op === 'lookup') return lookupReach(args, reachOf(args[0] ?? '', box));
  const found = args.map((arg) => reachOf(arg, box));
  const [a, b] = found;
  const fold = (of: (x: number, y: number) => number): NumberReach => found.slice(1).reduce<NumberReach>((sum, each) => corners(sum, numberOf(each), of), numberOf(a));
  const rising = (of: (x: number) => number): NumberReach => { const { low, high, unsure } = numberOf(a); return number(of(low), of(high), unsure); };
  const compare = (name: 'less' | 'atMost' | 'greater' | 'atLeast'): TruthReach =>
    compared(numberOf(a), numberOf(b), (x, y) => eagerOperators[name].apply([x, y]) === true, name === 'greater' || name === 'atLeast');
  switch (op) {
    case 'and': {
      const all = found.map(truthOf);
      return truth(all.every(({ yes }) => yes), all.some(({ no }) => no));
    }
    case 'or': {
      const all = found.map(truthOf);
      return truth(all.some(({ yes }) => yes), all.every(({ no }) => no));
    }
    case 'not': return opposite(truthOf(a));
    case 'add': return fold((x, y) => x + y);
    case 'multiply': return fold((x, y) => (x === 0 || y === 0 ? 0 : x * y));
    case 'min': return fold(Math.min);
    case 'max': return fold(Math.max);
    case 'subtract': return corners(numberOf(a), numberOf(b), (x, y) => x - y);
    case 'divide': {
      const by = numberOf(b);
      // What is divided by something around zero can be anything, for zero has two signs.
      return by.low > 0 || by.high < 0 ? corners(numberOf(a), by, (x, y) => x / y) : anything;
    }
    case 'floor':
    case 'ceil':
    case 'round': return rising((x) => eagerOperators[op].apply([x]) as number);
    case 'abs': {
      const { low, high, unsure } = numberOf(a);
      return number(low <= 0 && high >= 0 ? 0 : Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high)), unsure);
    }
    case 'less':
    case 'atMost':
    case 'greater':
    case 'atLeast': return compare(op);
    case 'equal': return alike(a, b);
    case 'notEqual': return opposite(alike(a, b));
    case 'oneOf': {
      const each = found.slice(1).map((other) => alike(a, other));
      // A word that is surely one of several is surely none of the others: asked word by word.
      if (a?.kind === 'word') {
        const choices = new Set(found.slice(1).flatMap((other) => (other.kind === 'word' ? other.words : [])));
        return truth(a.words.some((word) => choices.has(word)), a.words.some((word) => !choices.has(word)));
      }
      return truth(each.some(({ yes }) => yes), each.every(({ no }) => no));
    }
    case 'letters':
    case 'lines':
    case 'longestLine': {
      if (a?.kind !== 'word') return anything;
      const counts = a.words.map((each) => eagerOperators[op].apply([each]) as number);
      return number(Math.min(...counts), Math.max(...counts));
    }
  }
};

/** Parameters that the verdict of some design of the box depends on; as `evaluateExpression` reads them, none behind a decided `and`, `or` or `either`. */
export const readsWithin = (expression: Expression | undefined, box: Box, reads: Set<string> = new Set()): ReadonlySet<string> => {
  if (typeof expression !== 'object') return reads;
  if ('value' in expression) return reads.add(expression.value);
  const { op, args } = expression;
  if (op === 'either') {
    const condition = truthOf(reachOf(args[0] ?? false, box));
    readsWithin(args[0], box, reads);
    if (condition.yes) readsWithin(args[1], box, reads);
    if (condition.no) readsWithin(args[2], box, reads);
    return reads;
  }
  for (const arg of args) {
    readsWithin(arg, box, reads);
    if (op !== 'and' && op !== 'or') continue;
    const { yes, no } = truthOf(reachOf(arg, box));
    if (op === 'and' ? !yes : !no) break;
  }
  return reads;
};

export const truthReach = (condition: Expression<boolean> | undefined, box: Box): TruthReach => (condition === undefined ? truth(true, false) : truthOf(reachOf(condition, box)));
export const numberReach = (expression: Expression<number>, box: Box): NumberReach => numberOf(reachOf(expression, box));
