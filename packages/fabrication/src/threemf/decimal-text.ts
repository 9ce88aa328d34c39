/**
 * Numbers as ASCII digits, four at a time: each group of four is one word of a table, and fixed text a few words,
 * each number written over the end of the text before it. A hundred thousand vertices written digit by digit take four times as long,
 * and as strings sixteen times.
 */
import { gridPerMillimetre } from '../parts/made-mesh.ts';

const groups = 10_000;
/** Four digits with leading zeros, as a little-endian word. */
const padded = new Uint32Array(groups);
/** The same without leading zeros, from the left, and how many digits that are. */
const plain = new Uint32Array(groups);
const plainLength = new Uint8Array(groups);
/** How many of the four are left without zeros at the end. */
const trimmedLength = new Uint8Array(groups);
for (let group = 0; group < groups; group++) {
  const digits = [Math.floor(group / 1000), Math.floor(group / 100) % 10, Math.floor(group / 10) % 10, group % 10];
  const word = (some: readonly number[]): number => some.reduce((sum, digit, at) => sum + (48 + digit) * 2 ** (8 * at), 0);
  const first = Math.min(3, digits.findIndex((digit) => digit > 0) < 0 ? 3 : digits.findIndex((digit) => digit > 0));
  padded[group] = word(digits);
  plain[group] = word(digits.slice(first));
  plainLength[group] = 4 - first;
  trimmedLength[group] = digits.findLastIndex((digit) => digit > 0) + 1;
}

/** Bytes that a number may take. */
export const mostOfNumber = 24;

/** Writes a whole number that is not negative and less than 10^12; gives where it ends. */
export function writeCount(view: DataView, at: number, value: number): number {
  if (value < groups) {
    view.setUint32(at, plain[value]!, true);
    return at + plainLength[value]!;
  }
  // Division of small whole numbers becomes a multiplication where it is cut off like this.
  const high = value < 2 ** 31 ? (value / groups) | 0 : Math.floor(value / groups);
  const end = writeCount(view, at, high);
  view.setUint32(end, padded[value - high * groups]!, true);
  return end + 4;
}

/** Writes a number of steps of the grid of files as millimetres without needless zeros; gives where it ends. */
export function writeMillimetres(view: DataView, at: number, steps: number): number {
  if (steps < 0) {
    view.setUint8(at++, 45);
    steps = -steps;
  }
  const whole = steps < 2 ** 31 ? (steps / gridPerMillimetre) | 0 : Math.floor(steps / gridPerMillimetre);
  const rest = steps - whole * gridPerMillimetre;
  at = writeCount(view, at, whole);
  if (rest === 0) return at;
  view.setUint8(at, 46);
  view.setUint32(at + 1, padded[rest]!, true);
  return at + 1 + trimmedLength[rest]!;
}

/** ASCII text as little-endian words, for loops that write it often; behind its end come zeros. */
export function wordsOf(text: string): readonly number[] {
  const bytes = new TextEncoder().encode(text.padEnd(Math.ceil(text.length / 4) * 4, '\0'));
  const view = new DataView(bytes.buffer);
  return Array.from({ length: bytes.length / 4 }, (_, word) => view.getUint32(word * 4, true));
}
