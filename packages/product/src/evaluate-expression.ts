import type { Expression, Literal } from './expression.ts';
import { lookedUp } from './lookup.ts';
import { eagerOperators } from './operators.ts';

type ValuesById = Readonly<Record<string, Literal>>;

/**
 * The value of an expression that `typeOfExpression` accepted. Never throws. `reads` collects the parameters that the
 * result depends on: `either`, `and` and `or` do not look at arguments that cannot change it.
 */
export const evaluateExpression = (expression: Expression, values: ValuesById, reads?: Set<string>): Literal => {
  if (typeof expression !== 'object') return expression;
  if ('value' in expression) {
    reads?.add(expression.value);
    return Object.hasOwn(values, expression.value) ? (values[expression.value] ?? NaN) : NaN;
  }
  const { op, args } = expression;
  switch (op) {
    case 'either': {
      const branch = evaluateExpression(args[0] ?? false, values, reads) === true ? args[1] : args[2];
      return evaluateExpression(branch ?? NaN, values, reads);
    }
    case 'and':
      return args.every((arg) => evaluateExpression(arg, values, reads) === true);
    case 'or':
      return args.some((arg) => evaluateExpression(arg, values, reads) === true);
    case 'lookup':
      return lookedUp(args, evaluateExpression(args[0] ?? '', values, reads));
    default:
      return eagerOperators[op].apply(args.map((arg) => evaluateExpression(arg, values, reads)));
  }
};

export const holds = (condition: Expression<boolean> | undefined, values: ValuesById, reads?: Set<string>): boolean =>
  condition === undefined || evaluateExpression(condition, values, reads) === true;
