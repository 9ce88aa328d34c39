import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cosDegrees, sinDegrees } from './trigonometry.ts';

const radians = Math.PI / 180;

test('agrees with the engine where the engine is exact enough', () => {
  fc.assert(
    fc.property(fc.double({ min: -360, max: 360, noNaN: true }), (degrees) => {
      expect(Math.abs(sinDegrees(degrees) - Math.sin(degrees * radians))).toBeLessThan(2e-15);
      expect(Math.abs(cosDegrees(degrees) - Math.cos(degrees * radians))).toBeLessThan(2e-15);
    }),
  );
});

test('is exact at quarter turns, without minus zero, however far round', () => {
  for (const turns of [0, 1, -1, 1000]) {
    expect([0, 90, 180, 270].map((quarter) => sinDegrees(quarter + 360 * turns))).toEqual([0, 1, 0, -1]);
    expect([0, 90, 180, 270].map((quarter) => cosDegrees(quarter + 360 * turns))).toEqual([1, 0, -1, 0]);
  }
});

test('lies on the unit circle', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (degrees) => {
      const [s, c] = [sinDegrees(degrees), cosDegrees(degrees)];
      expect(Math.abs(s * s + c * c - 1)).toBeLessThan(5e-16);
    }),
  );
});

test('has the same bits everywhere', () => {
  // Recorded once; another engine or a reordered polynomial shows here.
  expect([1, 17.5, 44.999, 45, 61.8, 89.9, 123.456, -200.25].map((degrees) => [sinDegrees(degrees), cosDegrees(degrees)])).toMatchInlineSnapshot(`
    [
      [
        0.01745240643728351,
        0.9998476951563913,
      ],
      [
        0.3007057995042731,
        0.9537169507482269,
      ],
      [
        0.7070944397373548,
        0.7071191224203432,
      ],
      [
        0.7071067811865476,
        0.7071067811865475,
      ],
      [
        0.8813034520649922,
        0.47255076486905406,
      ],
      [
        0.9999984769132877,
        0.0017453283658982095,
      ],
      [
        0.8343094333148066,
        -0.5512964442855824,
      ],
      [
        0.34611705707749296,
        -0.9381913359224842,
      ],
    ]
  `);
});

test('is NaN for what is no angle', () => {
  for (const angle of [NaN, Infinity, -Infinity]) expect([sinDegrees(angle), cosDegrees(angle)]).toEqual([NaN, NaN]);
});
