import { z } from 'zod';
import type { ColourParameter } from '../../script.ts';
import { say } from '../../words.ts';
import { declaration } from '../declaration.ts';
import { refused, taken } from '../kind.ts';
import type { ParameterKind, Taken } from '../kind.ts';

const sixDigits = /^#[0-9a-f]{6}$/;

const take = (parameter: ColourParameter, raw: unknown): Taken => {
  const colour = typeof raw === 'string' && raw.length <= 16 ? raw.trim().toLowerCase() : '';
  return sixDigits.test(colour)
    ? taken(colour)
    : refused(typeof raw === 'string' ? 'not-a-colour' : 'wrong-type', { en: `Give ${say(parameter.label, 'en')} a colour such as #2f6f4e.`, de: `Gib für ${say(parameter.label, 'de')} eine Farbe wie #2f6f4e an.` });
};

/** `#rrggbb`, lower case. */
export const colour: ParameterKind<ColourParameter> = {
  kind: 'colour',
  type: 'string',
  schema: z.strictObject({ kind: z.literal('colour'), ...declaration, default: z.string().regex(sixDigits, 'Give a colour such as "#2f6f4e".') }) as unknown as z.ZodType<ColourParameter>,
  issues: () => [],
  take,
  read: (parameter, text) => {
    const short = /^#?([0-9a-fA-F])([0-9a-fA-F])([0-9a-fA-F])$/.exec(text.trim());
    if (short !== null) return take(parameter, `#${short.slice(1).map((digit) => digit.repeat(2)).join('')}`);
    return take(parameter, text.trim().startsWith('#') ? text : `#${text.trim()}`);
  },
  format: (_, value) => String(value),
  describeRange: () => '#000000 – #ffffff',
  control: () => 'swatch',
};
