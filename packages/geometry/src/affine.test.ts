import { expect, test } from 'vitest';
import { compose, determinant, rotation2, rotation3, scaling2, scaling3, translation2, translation3 } from './affine.ts';

test('composes the inner map first', () => {
  expect(compose(translation3([1, 2, 3]), scaling3([2, 3, 4]))).toEqual([2, 0, 0, 0, 3, 0, 0, 0, 4, 1, 2, 3]);
  expect(compose(scaling3([2, 3, 4]), translation3([1, 2, 3]))).toEqual([2, 0, 0, 0, 3, 0, 0, 0, 4, 2, 6, 12]);
  expect(compose(rotation2(90), translation2([1, 0]))).toEqual([0, 1, -1, 0, 0, 1]);
});

test('turns about X, then Y, then Z of the fixed axes', () => {
  // X takes y to z, Y takes z to x, Z takes x to y: all three take y to y.
  const turned = rotation3([90, 90, 90]);
  expect(turned.slice(3, 6)).toEqual([0, 1, 0]);
  expect(turned.slice(0, 3)).toEqual([0, 0, -1]);
});

test('has the determinant of the scale', () => {
  expect(determinant(scaling3([2, 3, -4]))).toBe(-24);
  expect(determinant(compose(rotation2(30), scaling2([2, 5])))).toBeCloseTo(10, 12);
});
