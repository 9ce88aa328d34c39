import { z } from 'zod';
import { idSchema } from '../../identifiers.ts';
import type { ChoiceParameter } from '../../script.ts';
import { declaration } from '../declaration.ts';
import type { Control, ParameterKind } from '../kind.ts';
import { idIssues, labelOf, labelsOf, optionsSchema, readOption, takeOption } from '../options.ts';
import type { Options } from '../options.ts';

/** Few are seen at once; of many, nobody reads all: they are searched. */
const fewest = { buttons: 4, cards: 6, menu: 12 } as const;

export const controlOfOptions = (options: Options): Control => {
  if (options.length > fewest.menu) return 'search';
  if (options.every((option) => option.swatch !== undefined)) return 'swatches';
  if (options.some((option) => option.icon !== undefined)) return 'pictures';
  if (options.length <= fewest.cards && options.every((option) => option.help !== undefined)) return 'cards';
  return options.length <= fewest.buttons ? 'segments' : 'menu';
};

/** One of several named options. */
export const choice: ParameterKind<ChoiceParameter> = {
  kind: 'choice',
  type: 'string',
  schema: z.strictObject({ kind: z.literal('choice'), ...declaration, default: idSchema, options: optionsSchema }) as unknown as z.ZodType<ChoiceParameter>,
  issues: ({ options }) => idIssues(options.map(({ id }) => id)),
  options: ({ options }) => options.map(({ id }) => id),
  take: ({ label, options }, raw) => takeOption(label, options, raw),
  read: ({ label, options }, text) => readOption(label, options, text),
  format: ({ options }, value, { language }) => labelOf(options, value, language),
  describeRange: ({ options }, { language }) => labelsOf(options, language),
  control: ({ options }) => controlOfOptions(options),
};
