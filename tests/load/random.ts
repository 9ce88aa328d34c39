/** Numbers that look random and are the same for the same seed (mulberry32), so that a failure can be looked for again. */
export interface Random {
  /** From 0 up to 1. */
  share(): number;
  /** A whole number from `from` up to and including `to`. */
  whole(from: number, to: number): number;
  pick<T>(from: readonly [T, ...T[]]): T;
  /** Another series, for somebody who draws at their own pace. */
  fork(salt: number): Random;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    share,
    whole: (from, to) => from + Math.floor(share() * (to - from + 1)),
    pick: (from) => from[Math.floor(share() * from.length)] ?? from[0],
    fork: (salt) => createRandom(Math.imul(seed + 1, 0x9e3779b1) ^ salt),
  };
}
