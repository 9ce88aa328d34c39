/** The values that a number may take: `min`, and every whole number of steps above it up to `max`. */
export interface Grid {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Share of a step by which noise of binary fractions may miss a grid line: 0.8 + 16 × 0.1 is 2.4000000000000004. */
const noise = 1e-6;

/** Digits behind the decimal point of a number as JavaScript writes it. */
export const decimalsOf = (amount: number): number => {
  const [mantissa = '', exponent = '0'] = String(amount).split('e');
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
};

/** `toFixed` is exact by its definition, so every machine gets the same double. */
const clean = (amount: number, grid: Grid): number => Number(amount.toFixed(Math.min(9, Math.max(decimalsOf(grid.step), decimalsOf(grid.min))))) + 0;

export const stepsOf = (grid: Grid): number => Math.floor((grid.max - grid.min) / grid.step + noise);

/** The value after `index` steps. */
export const gridValue = (index: number, grid: Grid): number => clean(grid.min + index * grid.step, grid);

/**
 * The value on the grid next to `amount`; "up" and "down" never pass it to the other side by more than noise. Amounts
 * outside of the bounds give the bound.
 */
export const snap = (amount: number, grid: Grid, direction: 'nearest' | 'up' | 'down' = 'nearest'): number => {
  const steps = (amount - grid.min) / grid.step;
  const index = direction === 'nearest' ? Math.round(steps) : direction === 'up' ? Math.ceil(steps - noise) : Math.floor(steps + noise);
  return gridValue(Math.min(Math.max(index, 0), stepsOf(grid)), grid);
};

export const onGrid = (amount: number, grid: Grid): boolean => {
  const steps = (amount - grid.min) / grid.step;
  return Math.abs(steps - Math.round(steps)) <= noise;
};
