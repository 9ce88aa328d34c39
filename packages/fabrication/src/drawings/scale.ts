/** Scales of ISO 5455, from the largest: paper to thing. */
const scales = [[50, 1], [20, 1], [10, 1], [5, 1], [2, 1], [1, 1], [1, 2], [1, 5], [1, 10], [1, 20], [1, 50], [1, 100]] as const;

export interface Scale {
  /** Paper over thing. */
  readonly factor: number;
  /** As people write it: 1:2. */
  readonly name: string;
}

/** The largest standard scale for which everything fits; the smallest where none does. */
export function chooseScale(fits: (factor: number) => boolean, largest = Infinity): Scale {
  const [paper, thing] = scales.find(([above, below]) => above / below <= largest && fits(above / below)) ?? scales.at(-1)!;
  return { factor: paper / thing, name: `${paper}:${thing}` };
}
