import type { ProductOutcome } from '../outcome.ts';
import { quotable } from '../quotable.ts';
import type { NumberKind } from '../script.ts';
import { millimetresPerInch, unitsOf } from './units.ts';
import type { MeasurementSystem } from './units.ts';

export interface ParseOptions {
  /** What a length without a unit is in: millimetres, or inches for "imperial". Millimetres if left out. */
  readonly system?: MeasurementSystem;
}

export interface ParsedQuantity {
  /** Millimetres, degrees, things or shares. */
  readonly amount: number;
  /** No unit was written. */
  readonly bare: boolean;
}

const longest = 64;

const vulgarFractions: Readonly<Record<string, string>> = {
  '½': '1/2', '⅓': '1/3', '⅔': '2/3', '¼': '1/4', '¾': '3/4', '⅕': '1/5', '⅖': '2/5', '⅗': '3/5', '⅘': '4/5', '⅙': '1/6', '⅚': '5/6', '⅛': '1/8', '⅜': '3/8', '⅝': '5/8', '⅞': '7/8',
};

/** One spelling for the many that keyboards, word processors and web pages produce. */
const plain = (text: string): string =>
  text
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\t]/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[″”“„]|''|′′/g, '"')
    .replace(/[′’‘‚]/g, "'")
    .replace(/[º˚]/g, '°')
    .replace(/⁄/g, '/')
    .replace(/[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]/g, (letter) => ` ${vulgarFractions[letter] ?? ''}`)
    .trim()
    .toLowerCase();

/** Every way in which a number is written; groups of three digits only where they are unmistakable. */
const numberForm = /^(?:(\d+(?: \d{3})*) +(\d+)\/(\d+)|(\d+)\/(\d+)|(\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:,\d{3})+\.\d+|\d+(?: \d{3})*(?:[.,]\d+)?|[.,]\d+))/;

const readNumber = (match: RegExpExecArray): number | undefined => {
  const [, whole, over, under, onlyOver, onlyUnder, decimal] = match;
  if (decimal !== undefined) {
    const compact = decimal.replaceAll(' ', '');
    const point = Math.max(compact.lastIndexOf('.'), compact.lastIndexOf(','));
    return Number(point < 0 ? compact : `${compact.slice(0, point).replace(/[.,]/g, '')}.${compact.slice(point + 1)}`);
  }
  const divisor = Number(under ?? onlyUnder);
  if (divisor === 0) return undefined;
  return Number((whole ?? '0').replaceAll(' ', '')) + Number(over ?? onlyOver) / divisor;
};

/** Nine decimals: what conversion between units adds in noise goes, what a person can mean stays. */
const withoutNoise = (amount: number): number => Number(amount.toFixed(9)) + 0;

const refusal = (message: string): { readonly ok: false; readonly fault: { readonly code: 'quantity-refused'; readonly message: string } } => ({ ok: false, fault: { code: 'quantity-refused', message } });

const examples: Readonly<Record<NumberKind, string>> = {
  length: '75, 7.5 cm, 3 in or 1 1/2 in',
  angle: '45 or 45°',
  count: '12',
  ratio: '0.8 or 80 %',
};

/** As `parseQuantity`, and says whether a unit was written. */
export const readQuantity = (text: string, kind: NumberKind, options: ParseOptions = {}): ProductOutcome<ParsedQuantity> => {
  if (text.length > longest) return refusal(`Write a number such as ${examples[kind]}.`);
  let rest = plain(text);
  if (rest === '') return refusal(`Write a number such as ${examples[kind]}.`);
  const negative = rest.startsWith('-');
  if (negative || rest.startsWith('+')) rest = rest.slice(1).trimStart();

  const units = unitsOf[kind];
  let amount = 0;
  let bare = true;
  let smallestUnit = Infinity;
  while (rest !== '') {
    const match = numberForm.exec(rest);
    const number = match === null ? undefined : readNumber(match);
    if (match === null || number === undefined) return refusal(`“${quotable(text.trim())}” cannot be read; write a number such as ${examples[kind]}.`);
    rest = rest.slice(match[0].length).trimStart();
    const unit = /^[^\d\s.,+/-]+/.exec(rest)?.[0].replace(/\.$/, '') ?? '';
    if (unit === '') {
      // "5 ft 3" leaves the reader guessing, and so does a second number without a unit.
      if (rest !== '' || smallestUnit !== Infinity) return refusal(`“${quotable(text.trim())}” cannot be read; write a number such as ${examples[kind]}.`);
      amount = kind === 'length' && options.system === 'imperial' ? number * millimetresPerInch : number;
      break;
    }
    const size = units.get(unit);
    // Parts are written from large to small: 5 ft 3 in.
    if (size === undefined || size >= smallestUnit) return refusal(`“${quotable(text.trim())}” cannot be read; write a number such as ${examples[kind]}.`);
    amount += number * size;
    smallestUnit = size;
    bare = false;
    rest = rest.slice(unit.length).replace(/^\./, '').trimStart();
  }
  if (!Number.isFinite(amount) || amount > 1e9) return refusal('Write a smaller number.');
  const signed = withoutNoise(negative ? -amount : amount);
  if (kind === 'count' && !Number.isInteger(signed)) return refusal('Write a whole number.');
  return { ok: true, value: { amount: signed, bare } };
};

/**
 * Reads a quantity as people write it: "142", "7.5 cm", "7,5 cm", "3 in", 3", "1 1/2 in", "5' 3"", "45°", "80 %".
 * Gives millimetres, degrees, things or shares (80 % is 0.8).
 */
export const parseQuantity = (text: string, kind: NumberKind, options: ParseOptions = {}): ProductOutcome<number> => {
  const read = readQuantity(text, kind, options);
  return read.ok ? { ok: true, value: read.value.amount } : read;
};
