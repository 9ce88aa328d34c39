/** Values that somebody might put where a graph has a parameter. */
export const hostileNumbers: readonly unknown[] = [NaN, Infinity, -Infinity, 1e9, -1e9, 1e308, -1e308, 2 ** 53, Number.MAX_VALUE];

export const hostileValues: readonly unknown[] = [
  ...hostileNumbers,
  null,
  undefined,
  '',
  '5',
  'NaN',
  '__proto__',
  'x'.repeat(1e5),
  true,
  10n,
  Symbol('5'),
  () => 5,
  new Date(0),
  new Proxy({}, {}),
  {},
  { valueOf: () => 5 },
  { length: 3, 0: 1, 1: 2, 2: 3 },
  [],
  [[]],
  [[[]]],
  [null],
  [NaN, NaN, NaN],
  [1e9, 1e9, 1e9],
  ['1', '2', '3'],
  new Array(3),
  new Array(1e6),
  new Float64Array([1, 2, 3]),
  new Array(1e5).fill(0),
  new Array(1e4).fill([NaN, 0]),
];

/** Names that are found on any object, or that set its prototype. */
export const hostileNames: readonly string[] = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '', 'length', 'radius\u0000', 'x'.repeat(1e5)];
