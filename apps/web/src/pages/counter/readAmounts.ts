/** What people type at the counter about a print. */

const decimal = (text: string): number => Number(text.replace(',', '.'));
const some = (value: number): number | undefined => (Number.isFinite(value) && value > 0 ? value : undefined);

const number = String.raw`\d+(?:[.,]\d+)?`;
const hourWord = String.raw`(?:h|hrs?|hours?|std\.?|stunden?)`;
const minuteWord = String.raw`(?:m|min\.?|mins?|minutes?|minuten?)`;
const plainMinutes = new RegExp(`^(${number}) ?${minuteWord}?$`);
const clock = /^(\d+):([0-5]\d)$/;
const hours = new RegExp(`^(${number}) ?${hourWord}$`);
const hoursAndMinutes = new RegExp(`^(\\d+) ?${hourWord} ?([0-5]?\\d) ?${minuteWord}?$`);

const tidy = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');

/** Minutes, from "155", "2 h 35", "2:35", "2,5 h" or "155 min"; nothing where it says none. */
export function readDuration(typed: string): number | undefined {
  const text = tidy(typed);
  const both = hoursAndMinutes.exec(text) ?? clock.exec(text);
  if (both) return some(Number(both[1]) * 60 + Number(both[2]));
  const whole = hours.exec(text);
  if (whole) return some(decimal(whole[1] ?? '') * 60);
  return some(decimal(plainMinutes.exec(text)?.[1] ?? ''));
}

const mass = new RegExp(`^(${number}) ?(g|gr|grams?|gramm|kg|kilos?)?$`);

/** Grams, from "43.7", "43,7 g" or "1.2 kg": scales say grams, whatever units somebody shapes in. */
export function readMass(typed: string): number | undefined {
  const found = mass.exec(tidy(typed));
  return found ? some(decimal(found[1] ?? '') * (found[2]?.startsWith('k') ? 1000 : 1)) : undefined;
}
