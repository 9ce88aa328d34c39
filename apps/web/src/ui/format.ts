/** How numbers, money and times are written for people. Lengths and angles of parameters: `formatQuantity` of product. */
import { useMemo } from 'react';
import { usePreferences } from '../preferences/index.ts';
import type { Language, UnitSystem } from '../preferences/index.ts';

export interface Money {
  /** ISO 4217. */
  readonly currency: string;
  /** In the currency's minor unit. */
  readonly amount: number;
}

/** Between a number and its unit. */
const thinSpace = '\u202f';
const minutesInHour = 60;
const gramsInOunce = 28.349523125;
const millimetresInInch = 25.4;

export interface Formats {
  number(value: number, digits?: number): string;
  /** 1 is 100 %. */
  share(value: number): string;
  money(money: Money): string;
  /** From grams. */
  mass(grams: number): string;
  /** From minutes, rounded as one speaks: "about" is left to the sentence. */
  duration(minutes: number): string;
  /** From millimetres, as a plain decimal; a parameter's value is written by `formatQuantity` of product. */
  length(millimetres: number): string;
  /** Outer dimensions from millimetres, "120 × 80 × 42 mm". */
  size(millimetres: readonly number[]): string;
  date(moment: string | Date): string;
  dateAndTime(moment: string | Date): string;
  /** "3 days ago", "in 2 hours". */
  ago(moment: string | Date, now?: Date): string;
}

const steps: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['year', 31_556_952],
  ['month', 2_629_746],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

export const formats = (language: Language, units: UnitSystem): Formats => {
  const number = (value: number, digits = 0): string =>
    new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value).replace(/^-/, '\u2212');
  const withUnit = (value: string, unit: string): string => `${value}${thinSpace}${unit}`;
  const date = (moment: string | Date, options: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options).format(new Date(moment));
  return {
    number,
    share: (value) => withUnit(number(value * 100, 1), '%'),
    money: ({ currency, amount }) => {
      const style = new Intl.NumberFormat(language, { style: 'currency', currency });
      return style.format(amount / 10 ** (style.resolvedOptions().maximumFractionDigits ?? 2));
    },
    mass: (grams) => {
      if (units === 'imperial') return withUnit(number(grams / gramsInOunce, 1), 'oz');
      return grams >= 1000 ? withUnit(number(grams / 1000, 2), 'kg') : withUnit(number(grams, grams < 10 ? 1 : 0), 'g');
    },
    duration: (minutes) => {
      const rounded = minutes < 20 ? Math.max(1, Math.round(minutes)) : Math.round(minutes / 5) * 5;
      const hours = Math.floor(rounded / minutesInHour);
      const rest = rounded % minutesInHour;
      const parts = [hours > 0 && withUnit(number(hours), 'h'), (rest > 0 || hours === 0) && withUnit(number(rest), 'min')];
      return parts.filter(Boolean).join(' ');
    },
    length: (millimetres) => (units === 'imperial' ? withUnit(number(millimetres / millimetresInInch, 2), 'in') : withUnit(number(millimetres, 1), 'mm')),
    size: (millimetres) => {
      const numbers = millimetres.map((each) => (units === 'imperial' ? number(each / millimetresInInch, 2) : number(each, 1)));
      return withUnit(numbers.join('\u00a0×\u00a0'), units === 'imperial' ? 'in' : 'mm');
    },
    date: (moment) => date(moment, { dateStyle: 'medium' }),
    dateAndTime: (moment) => date(moment, { dateStyle: 'medium', timeStyle: 'short' }),
    ago: (moment, now = new Date()) => {
      const seconds = (new Date(moment).getTime() - now.getTime()) / 1000;
      const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
      for (const [unit, length] of steps) {
        if (Math.abs(seconds) >= length) return relative.format(Math.round(seconds / length), unit);
      }
      return relative.format(0, 'minute');
    },
  };
};

export const useFormats = (): Formats => {
  const { language, units } = usePreferences();
  return useMemo(() => formats(language, units), [language, units]);
};
