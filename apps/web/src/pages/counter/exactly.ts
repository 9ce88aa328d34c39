import type { Formats } from '../../ui/index.ts';

/** Between a number and its unit. */
const thinSpace = '\u202f';

/** To the minute, as it was typed: estimates are rounded as one speaks, what was read off a machine is not. */
export const exactDuration = (format: Formats, minutes: number): string => {
  const whole = Math.round(minutes);
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  return [hours > 0 && `${format.number(hours)}${thinSpace}h`, (rest > 0 || hours === 0) && `${format.number(rest)}${thinSpace}min`].filter(Boolean).join(' ');
};

/** In grams, as scales say. */
export const exactMass = (format: Formats, grams: number): string => `${format.number(grams, grams < 100 ? 1 : 0)}${thinSpace}g`;
