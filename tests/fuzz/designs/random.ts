/** Repeatable chance: the same seed gives the same designs on every machine. */
export interface Chance {
  /** At least 0, below 1. */
  share(): number;
  /** A whole number from 0 to `count` − 1. */
  below(count: number): number;
  pick<T>(choices: readonly T[]): T;
}

/** Mulberry32: 32 bits of state, enough to tell a few thousand designs apart, and a failure is named by one number. */
export const createChance = (seed: number): Chance => {
  let state = seed >>> 0;
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const below = (count: number): number => Math.floor(share() * count);
  return {
    share,
    below,
    pick: <T>(choices: readonly T[]): T => {
      if (choices.length === 0) throw new Error('Nothing to pick from.');
      return choices[below(choices.length)] as T;
    },
  };
};
