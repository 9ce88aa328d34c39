import type { NumberKind } from '../script.ts';
import { millimetresPerInch } from './units.ts';
import type { MeasurementSystem } from './units.ts';

export interface FormatOptions {
  /** BCP 47; decides the decimal sign. */
  readonly language: string;
  /** Metric if left out. */
  readonly system?: MeasurementSystem;
  /** Most digits behind the decimal sign, of the share for a ratio; 2 if left out (3 for inches and ratios). Zeros at the end are not written. */
  readonly digits?: number;
}

/** U+202F: a narrow space that never breaks, so that a number keeps its unit. */
const thinSpace = '\u202f';
const minus = '\u2212';

const commaLanguages = new Set(['de', 'fr', 'es', 'it', 'nl', 'pt', 'pl', 'cs', 'sk', 'da', 'sv', 'nb', 'nn', 'fi', 'ru', 'uk', 'tr', 'el', 'ro', 'hu', 'bg', 'hr', 'sl', 'sr']);

const decimal = (amount: number, digits: number, language: string): string => {
  const fixed = Math.abs(amount).toFixed(digits);
  const [whole = '0', fraction = ''] = fixed.split('.');
  const short = fraction.replace(/0+$/, '');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, thinSpace) : whole;
  const comma = commaLanguages.has((language.split('-')[0] ?? '').toLowerCase()) ? ',' : '.';
  const text = short === '' ? grouped : `${grouped}${comma}${short}`;
  return amount < 0 && text !== '0' ? `${minus}${text}` : text;
};

/** Inches as carpenters write them when the amount is a whole number of 64ths, else as a decimal. */
const inches = (millimetres: number, options: FormatOptions): string => {
  const amount = Math.abs(millimetres) / millimetresPerInch;
  const sixtyFourths = Math.round(amount * 64);
  if (Math.abs(amount * 64 - sixtyFourths) > 1e-4) return `${decimal(millimetres / millimetresPerInch, options.digits ?? 3, options.language)}${thinSpace}in`;
  const whole = Math.floor(sixtyFourths / 64);
  let over = sixtyFourths % 64;
  let under = 64;
  while (over !== 0 && over % 2 === 0) {
    over /= 2;
    under /= 2;
  }
  const fraction = over === 0 ? '' : `${over}/${under}`;
  const text = fraction === '' ? String(whole) : whole === 0 ? fraction : `${whole} ${fraction}`;
  return `${millimetres < 0 && sixtyFourths !== 0 ? minus : ''}${text}${thinSpace}in`;
};

/**
 * Writes a quantity with its unit: "142 mm", "2,4 mm" in German, "1 1/2 in" for the imperial system, "45°", "80 %".
 * `amount` is in millimetres, degrees, things or shares. What is written can be read again by `parseQuantity`.
 */
export const formatQuantity = (amount: number, kind: NumberKind, options: FormatOptions): string => {
  const digits = options.digits ?? 2;
  switch (kind) {
    case 'length':
      return options.system === 'imperial' ? inches(amount, options) : `${decimal(amount, digits, options.language)}${thinSpace}mm`;
    case 'angle':
      return `${decimal(amount, digits, options.language)}°`;
    case 'count':
      return decimal(amount, 0, options.language);
    case 'ratio':
      return `${decimal(amount * 100, options.digits === undefined ? 1 : Math.max(0, options.digits - 2), options.language)}${thinSpace}%`;
  }
};
