/** Moves from one value to another over a short time. The clock is the frame's, so that a picture shows one instant. */
export interface Motion<T> {
  /** Milliseconds of 0 arrive at once. */
  to(target: T, milliseconds: number): void;
  /** Stops where it is. */
  set(value: T): void;
  at(now: number): T;
  readonly target: T;
  moving(): boolean;
}

/** Fast away, slow to arrive. */
const eased = (share: number): number => 1 - (1 - share) ** 3;

export const createMotion = <T>(start: T, mix: (from: T, to: T, share: number) => T): Motion<T> => {
  let [from, target, current] = [start, start, start];
  let [began, lasts]: [number | undefined, number] = [undefined, 0];
  return {
    to(next, milliseconds) {
      [from, target, began, lasts] = [current, next, undefined, milliseconds];
      if (milliseconds <= 0) current = next;
    },
    set(value) {
      [from, target, current, lasts] = [value, value, value, 0];
    },
    at(now) {
      if (lasts <= 0) return current;
      began ??= now;
      const share = Math.min(1, (now - began) / lasts);
      current = share >= 1 ? target : mix(from, target, eased(share));
      if (share >= 1) lasts = 0;
      return current;
    },
    get target() {
      return target;
    },
    moving: () => lasts > 0,
  };
};
