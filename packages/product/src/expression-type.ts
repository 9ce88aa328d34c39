import type { Expression } from './expression.ts';
import { tableProblem } from './lookup.ts';
import { eagerOperators } from './operators.ts';
import type { ValueType } from './operators.ts';
import { kindOf } from './parameters/registry.ts';
import type { Parameter } from './script.ts';

export type TypeOutcome = { readonly ok: true; readonly type: ValueType } | { readonly ok: false; readonly problem: string };

const names: Readonly<Record<ValueType, string>> = { number: 'a number', string: 'a text', boolean: 'true or false' };
const fail = (problem: string): TypeOutcome => ({ ok: false, problem });

/** A choice compared with a word that it cannot be is a rule that never speaks: a slip of the pen, refused. */
const impossibleOption = (args: readonly Expression[], parameters: Readonly<Record<string, Parameter>>): string | undefined => {
  for (const arg of args) {
    if (typeof arg !== 'object' || !('value' in arg)) continue;
    const parameter = Object.hasOwn(parameters, arg.value) ? parameters[arg.value] : undefined;
    const options = parameter === undefined ? undefined : kindOf(parameter).options?.(parameter);
    if (options === undefined) continue;
    for (const other of args) {
      if (typeof other === 'string' && !options.includes(other)) return `"${other}" is not an option of ${arg.value}`;
    }
  }
  return undefined;
};

/**
 * The type that an expression evaluates to, or the first thing that is wrong with it: an unknown parameter, an argument
 * of another type, too few or too many. An expression that passes here evaluates without surprises for all values.
 */
export const typeOfExpression = (expression: Expression, parameters: Readonly<Record<string, Parameter>>): TypeOutcome => {
  if (typeof expression !== 'object') return { ok: true, type: typeof expression as ValueType };
  if ('value' in expression) {
    const parameter = Object.hasOwn(parameters, expression.value) ? parameters[expression.value] : undefined;
    return parameter === undefined ? fail(`there is no parameter "${expression.value}"`) : { ok: true, type: kindOf(parameter).type };
  }

  const { op, args } = expression;
  const types: ValueType[] = [];
  for (const arg of args) {
    const found = typeOfExpression(arg, parameters);
    if (!found.ok) return found;
    types.push(found.type);
  }
  const wrong = types.findIndex((type) => (op === 'and' || op === 'or') && type !== 'boolean');
  if (op === 'and' || op === 'or') {
    if (args.length === 0) return fail(`${op} needs at least one argument`);
    return wrong < 0 ? { ok: true, type: 'boolean' } : fail(`argument ${wrong + 1} of ${op} must be true or false`);
  }
  if (op === 'either') {
    const [condition, then, otherwise] = types;
    if (condition === undefined || then === undefined || otherwise === undefined || types.length !== 3) return fail('either needs a condition and two results');
    if (condition !== 'boolean') return fail('argument 1 of either must be true or false');
    return then === otherwise ? { ok: true, type: then } : fail('both results of either must be of one type');
  }

  if (op === 'lookup') {
    if (types[0] !== 'string') return fail('argument 1 of lookup must be a text');
    const problem = tableProblem(args);
    return problem === undefined ? { ok: true, type: 'number' } : fail(problem);
  }

  const meaning = eagerOperators[op];
  const { least, most } = meaning.arguments;
  if (args.length < least || args.length > most) return fail(`${op} needs ${least === most ? least : `${least} to ${most}`} ${most === 1 ? 'argument' : 'arguments'}`);
  const expected = meaning.takes === 'alike' ? types[0] : meaning.takes;
  const index = types.findIndex((type) => type !== expected);
  if (index >= 0 && expected !== undefined) return fail(`argument ${index + 1} of ${op} must be ${names[expected]}`);
  const impossible = meaning.takes === 'alike' ? impossibleOption(args, parameters) : undefined;
  return impossible === undefined ? { ok: true, type: meaning.gives } : fail(impossible);
};

/** Every parameter that the expression names, in the order of reading, each once. */
export const parametersOf = (expression: Expression | undefined): readonly string[] => {
  const found = new Set<string>();
  const visit = (node: Expression): void => {
    if (typeof node !== 'object') return;
    if ('value' in node) found.add(node.value);
    else node.args.forEach(visit);
  };
  if (expression !== undefined) visit(expression);
  return [...found];
};
