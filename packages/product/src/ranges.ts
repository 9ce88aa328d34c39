import type { ProductDefinition } from './definition-schema.ts';
import { evaluateExpression } from './evaluate-expression.ts';
import type { Literal } from './expression.ts';
import { snap } from './grid.ts';
import type { NumberParameter } from './script.ts';

/** What a number may be while the other values stay as they are. Within the hard bounds, both ends on the step. */
export interface Range {
  readonly min: number;
  readonly max: number;
  /** Which ends are tighter than the hard bounds because of other values. */
  readonly tightened: { readonly min: boolean; readonly max: boolean };
  /** No value satisfies both bounds; `min` and `max` are then the hard ones. */
  readonly empty: boolean;
  /** Parameters that the tightened ends depend on. */
  readonly dependsOn: readonly string[];
}

type ValuesById = Readonly<Record<string, Literal>>;

/** A bound on the grid, on the side where it holds; undefined where it does not bound. */
const boundOn = (parameter: NumberParameter, bound: 'atLeast' | 'atMost', values: ValuesById, reads: Set<string>): number | undefined => {
  const expression = parameter[bound];
  if (expression === undefined) return undefined;
  const own = new Set<string>();
  const amount = evaluateExpression(expression, values, own);
  if (typeof amount !== 'number' || !Number.isFinite(amount)) return undefined;
  const beyond = bound === 'atLeast' ? amount <= parameter.min : amount >= parameter.max;
  if (beyond) return undefined;
  for (const id of own) reads.add(id);
  return amount;
};

const noise = 1e-6;

export const rangeOf = (parameter: NumberParameter, values: ValuesById): Range => {
  const reads = new Set<string>();
  const low = boundOn(parameter, 'atLeast', values, reads);
  const high = boundOn(parameter, 'atMost', values, reads);
  const min = low === undefined ? parameter.min : snap(low, parameter, 'up');
  const max = high === undefined ? parameter.max : snap(high, parameter, 'down');
  const slack = parameter.step * noise;
  // A bound beyond the hard one on the wrong side leaves nothing, which snapping into the hard bounds would hide.
  const empty = min > max || (low !== undefined && low > parameter.max + slack) || (high !== undefined && high < parameter.min - slack);
  return {
    min: empty ? parameter.min : min,
    max: empty ? parameter.max : max,
    tightened: { min: low !== undefined, max: high !== undefined },
    empty,
    dependsOn: [...reads],
  };
};

/** Ranges of all numbers, shown or not. */
export const rangesOf = (definition: ProductDefinition, values: ValuesById): Readonly<Record<string, Range>> => {
  const ranges: Record<string, Range> = {};
  for (const [id, parameter] of Object.entries(definition.parameters)) {
    if ('step' in parameter) ranges[id] = rangeOf(parameter, values);
  }
  return ranges;
};
