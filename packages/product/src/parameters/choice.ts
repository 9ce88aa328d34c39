import { z } from 'zod';
import { idSchema } from '../identifiers.ts';
import type { ChoiceParameter } from '../script.ts';
import { say, wordsSchema } from '../words.ts';
import { declaration } from './declaration.ts';
import { refused, taken } from './kind.ts';
import type { ParameterKind, Taken } from './kind.ts';

/** Path commands and numbers only: an icon becomes an attribute of an SVG path. */
const pathData = /^[MmLlHhVvCcSsQqTtAaZz0-9eE\s.,+-]*$/;

const labels = (parameter: ChoiceParameter, language: string): string => parameter.options.map((option) => say(option.label, language)).join(', ');

const take = (parameter: ChoiceParameter, raw: unknown): Taken =>
  typeof raw === 'string' && parameter.options.some((option) => option.id === raw)
    ? taken(raw)
    : refused(typeof raw === 'string' ? 'unknown-option' : 'wrong-type', {
        en: `Choose one of ${parameter.options.map((option) => option.id).join(', ')} for ${say(parameter.label, 'en')}.`,
        de: `Wählen Sie für ${say(parameter.label, 'de')} eines von ${parameter.options.map((option) => option.id).join(', ')}.`,
      });

/** One of a few named options. */
export const choice: ParameterKind<ChoiceParameter> = {
  kind: 'choice',
  type: 'string',
  schema: z.strictObject({
    kind: z.literal('choice'),
    ...declaration,
    default: idSchema,
    options: z
      .array(z.strictObject({ id: idSchema, label: wordsSchema(60), help: wordsSchema(300).optional(), icon: z.string().max(2000).regex(pathData, 'Give SVG path data.').optional() }))
      .min(2, 'Give at least two options.')
      .max(64),
  }) as unknown as z.ZodType<ChoiceParameter>,
  issues: (parameter) => (new Set(parameter.options.map((option) => option.id)).size === parameter.options.length ? [] : ['two options have the same id']),
  take,
  read: (parameter, text) => {
    const wanted = text.trim().toLowerCase();
    const found = parameter.options.find((option) => option.id.toLowerCase() === wanted) ?? parameter.options.find((option) => Object.values(option.label).some((label) => label.toLowerCase() === wanted));
    return take(parameter, found?.id ?? text.trim());
  },
  format: (parameter, value, { language }) => {
    const option = parameter.options.find(({ id }) => id === value);
    return option === undefined ? String(value) : say(option.label, language);
  },
  describeRange: (parameter, { language }) => labels(parameter, language),
  control: (parameter) => (parameter.options.some((option) => option.icon !== undefined) ? 'pictures' : parameter.options.length <= 4 ? 'segments' : 'menu'),
};
