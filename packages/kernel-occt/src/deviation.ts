/** By how much of what it should be a volume differs. */
export const deviationOf = (is: number, should: number): number => Math.abs(is / should - 1);
