import { numberKind } from './number.ts';

/** Whole numbers of things. Few are stepped through, many are slid. */
export const count = numberKind({
  kind: 'count',
  control: (parameter) => ((parameter.max - parameter.min) / parameter.step <= 24 ? 'stepper' : 'slider'),
  issues: (parameter) =>
    [parameter.min, parameter.max, parameter.step, parameter.default].every(Number.isInteger) && parameter.min >= 0 ? [] : ['a count needs whole numbers from 0 for min, max, step and default'],
});
