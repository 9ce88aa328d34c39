import type { Language } from './language.ts';

/** Between a number and its unit. */
const thin = '\u202f';

/** A number with at most so many decimals and none that say nothing; a comma in German (ISO 80000-1 allows both). */
export function figure(value: number, decimals: number, language: Language): string {
  const fixed = value.toFixed(decimals);
  const text = fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed;
  return (text === '-0' ? '0' : text).replace('.', language === 'de' ? ',' : '.').replace('-', '\u2212');
}

/** As technical drawings and lists give lengths: tenths, or hundredths where they matter; mm. */
export const millimetres = (value: number, language: Language): string => figure(value, Math.abs(value * 10 - Math.round(value * 10)) < 0.02 ? 1 : 2, language);

export const sizes = (size: readonly number[], language: Language): string => `${size.map((value) => figure(value, 1, language)).join(`${thin}×${thin}`)}${thin}mm`;

export function mass(grams: number, language: Language): string {
  if (grams >= 1000) return `${figure(grams / 1000, 2, language)}${thin}kg`;
  return `${figure(grams, grams < 10 ? 1 : 0, language)}${thin}g`;
}

/** Rounded to what an estimate is worth. */
export function duration(minutes: number): string {
  if (minutes < 60) return `${Math.max(1, Math.round(minutes))}${thin}min`;
  const rounded = Math.round(minutes / 5) * 5;
  return `${Math.floor(rounded / 60)}${thin}h${rounded % 60 === 0 ? '' : ` ${rounded % 60}${thin}min`}`;
}
