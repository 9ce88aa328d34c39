import { z } from 'zod';
import { idSchema } from '../../identifiers.ts';
import type { MaterialParameter } from '../../script.ts';
import { controlOfOptions } from '../choice/choice.ts';
import { declaration } from '../declaration.ts';
import type { ParameterKind } from '../kind.ts';
import { idIssues, labelOf, labelsOf, materialOptionsSchema, readOption, takeOption } from '../options.ts';

/** A material of the catalogue that shapes and rules depend on. Its parts take it from here, so that it is said in one place. */
export const material: ParameterKind<MaterialParameter> = {
  kind: 'material',
  type: 'string',
  schema: z.strictObject({ kind: z.literal('material'), ...declaration, default: idSchema, options: materialOptionsSchema, parts: z.array(idSchema).min(1, 'Name the parts that are made of it.').max(32) }) as unknown as z.ZodType<MaterialParameter>,
  issues: ({ options }) => idIssues(options.map(({ id }) => id)),
  options: ({ options }) => options.map(({ id }) => id),
  take: ({ label, options }, raw) => takeOption(label, options, raw),
  read: ({ label, options }, text) => readOption(label, options, text),
  format: ({ options }, value, { language }) => labelOf(options, value, language),
  describeRange: ({ options }, { language }) => labelsOf(options, language),
  control: ({ options }) => controlOfOptions(options),
};
