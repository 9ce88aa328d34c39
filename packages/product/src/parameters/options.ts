import { z } from 'zod';
import { idSchema } from '../identifiers.ts';
import type { ChoiceOption } from '../script.ts';
import { say, wordsSchema } from '../words.ts';
import type { Words } from '../script.ts';
import { refused, taken } from './kind.ts';
import type { Taken } from './kind.ts';

/** Path commands and numbers only: an icon becomes an attribute of an SVG path. */
const pathData = /^[MmLlHhVvCcSsQqTtAaZz0-9eE\s.,+-]*$/;

/** More than anybody looks through; they are searched. As many as one page still holds in a moment. */
const mostOptions = 4000;

const option = z.strictObject({
  id: idSchema,
  label: wordsSchema(60),
  help: wordsSchema(300).optional(),
  icon: z.string().max(2000).regex(pathData, 'Give SVG path data.').optional(),
  swatch: z.string().regex(/^#[0-9a-f]{6}$/, 'Give a colour such as "#2f6f4e".').optional(),
});

const listOf = <Option extends z.ZodType>(schema: Option) => z.array(schema).min(2, 'Give at least two options.').max(mostOptions);

export const optionsSchema = listOf(option);
export const materialOptionsSchema = listOf(option.extend({ colour: idSchema }));

/** What of an option a value can name. */
export interface Named {
  readonly id: string;
  readonly label: Words;
}

/** Options that a sentence can name: the first few. */
const named = (options: readonly Named[], nameOf: (option: Named) => string): string => `${options.slice(0, 8).map(nameOf).join(', ')}${options.length > 8 ? ' …' : ''}`;

export const idIssues = (ids: readonly string[]): readonly string[] => (new Set(ids).size === ids.length ? [] : ['two options have the same id']);

export const takeOption = (label: Words, options: readonly Named[], raw: unknown): Taken =>
  typeof raw === 'string' && options.some((option) => option.id === raw)
    ? taken(raw)
    : refused(typeof raw === 'string' ? 'unknown-option' : 'wrong-type', {
        en: `Choose one of ${named(options, ({ id }) => id)} for ${say(label, 'en')}.`,
        de: `Wähle für ${say(label, 'de')} eines von ${named(options, ({ id }) => id)}.`,
      });

/** By id, or by its label in any language. */
export const readOption = (label: Words, options: readonly Named[], text: string): Taken => {
  const wanted = text.trim().toLowerCase();
  const found = options.find((option) => option.id.toLowerCase() === wanted) ?? options.find((option) => Object.values(option.label).some((words) => words.toLowerCase() === wanted));
  return takeOption(label, options, found?.id ?? text.trim());
};

export const labelOf = (options: readonly Named[], value: unknown, language: string): string => {
  const option = options.find(({ id }) => id === value);
  return option === undefined ? String(value) : say(option.label, language);
};

export const labelsOf = (options: readonly Named[], language: string): string => named(options, (option) => say(option.label, language));

export type Options = readonly ChoiceOption<string>[];
