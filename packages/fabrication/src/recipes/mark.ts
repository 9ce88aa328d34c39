/**
 * The mark that every format but 3MF carries: a recipe as one word of ASCII letters that survives comments, titles and
 * attributes of any format, and is found again by looking for it. (3MF has metadata of its own: `threemf/`.)
 */
import { canonicalJson } from '@patternbook/product';
import type { Recipe } from '../exporters/subject.ts';
import type { FabricationOutcome } from '../outcome.ts';
import type { FoundRecipe } from './found-recipe.ts';
import { foundIn, toldWithOthers } from './told.ts';

const begin = 'patternbook-recipe.';
const end = '.end';

/** A design holds up to a million characters of drawings; with everything else and in base 64, this is enough. */
const mostCharacters = 4_000_000;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Base 64 for addresses (RFC 4648, section 5), without padding. */
function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const bits = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const letters = Math.min(4, bytes.length - at + 1);
    for (let k = 0; k < letters; k++) pieces.push(alphabet[(bits >> (18 - 6 * k)) & 63]!);
  }
  return pieces.join('');
}

function fromBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0, held = 0, at = 0;
  for (const letter of text) {
    bits = ((bits << 6) | alphabet.indexOf(letter)) & 0xffffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at++] = (bits >> held) & 255;
  }
  return bytes;
}

/** Letters, digits, `-`, `_` and `.` only. */
export const markOf = (recipe: Recipe): string => `${begin}${base64(new TextEncoder().encode(canonicalJson(toldWithOthers(recipe))))}${end}`;

/** What formats put between the lines that they fold: white space, and in DXF the group code of a comment. */
const folds = /\r?\n999\r?\n|\s/g;

/** Reads the first mark in a file of any format, folded or not. */
export function readMark(bytes: Uint8Array): FabricationOutcome<FoundRecipe> {
  const missing = (): FabricationOutcome<never> => ({ ok: false, fault: { code: 'recipe-missing', message: 'This file holds no design: open one that was exported here, and not saved again by another program.' } });
  const from = find(bytes, begin, 0);
  if (from < 0) return missing();
  const to = find(bytes, end, from + begin.length, mostCharacters);
  if (to < 0) return missing();
  const word = new TextDecoder('latin1').decode(bytes.subarray(from + begin.length, to)).replaceAll(folds, '');
  const damaged: FabricationOutcome<never> = { ok: false, fault: { code: 'file-refused', limit: 'format', message: 'This file is damaged: its design cannot be read.' } };
  if (!/^[\w-]+$/.test(word)) return damaged;
  let told: unknown;
  try {
    told = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(fromBase64(word)));
  } catch {
    return damaged;
  }
  if (typeof told !== 'object' || told === null) return damaged;
  return { ok: true, value: foundIn(told as Record<string, unknown>) };
}

/** Where an ASCII word begins; -1 where it is not among the next `most` bytes. */
function find(bytes: Uint8Array, word: string, from: number, most = Infinity): number {
  const codes = new TextEncoder().encode(word);
  const last = Math.min(bytes.length - codes.length, from + most);
  for (let at = bytes.indexOf(codes[0]!, from); at >= 0 && at <= last; at = bytes.indexOf(codes[0]!, at + 1)) {
    if (codes.every((code, place) => bytes[at + place] === code)) return at;
  }
  return -1;
}
