import type { NumberParameter } from '@patternbook/product';

/** So many steps further, on the grid of steps and within the hard bounds. Decimals are not smeared by binary rounding. */
export const nudged = ({ min, max, step }: Pick<NumberParameter, 'min' | 'max' | 'step'>, value: number, steps: number): number => {
  const last = Math.round((max - min) / step);
  const place = Math.min(last, Math.max(0, Math.round((value - min) / step) + steps));
  return Number((min + place * step).toFixed(6));
};
