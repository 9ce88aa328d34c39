import { expect, it } from 'vitest';
import { createMotion } from './motion.ts';

const number = (start: number) => createMotion(start, (from, to, share) => from + (to - from) * share);

it('arrives exactly, and only then stops asking for frames', () => {
  const motion = number(0);
  motion.to(10, 100);
  expect(motion.at(1000)).toBe(0);
  expect(motion.at(1050)).toBeGreaterThan(5);
  expect(motion.moving()).toBe(true);
  expect(motion.at(1100)).toBe(10);
  expect(motion.moving()).toBe(false);
});

it('starts a new move from where the last one is', () => {
  const motion = number(0);
  motion.to(10, 100);
  motion.at(0);
  const half = motion.at(50);
  motion.to(0, 100);
  expect(motion.at(60)).toBe(half);
});

it('arrives at once where no time is given', () => {
  const motion = number(0);
  motion.to(4, 0);
  expect(motion.at(0)).toBe(4);
  expect(motion.moving()).toBe(false);
});
