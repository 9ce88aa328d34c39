import { z } from 'zod';
import { expressionSchema } from '../expression-shape.ts';
import { idSchema, versionSchema } from '../identifiers.ts';
import { wordsSchema } from '../words.ts';
import type { Upgrade } from './upgrade.ts';

/** Every version that a product ever had, and more than that. */
export const upgradeLimits = { upgrades: 64, options: 64 } as const;

/** An older default is as short as any value that an author writes by hand. */
const wasSchema = z.union([z.number(), z.string().max(400), z.boolean()]);

export const upgradeSchema = z.strictObject({
  to: versionSchema,
  note: wordsSchema(400).optional(),
  renamed: z.record(idSchema, idSchema).optional(),
  options: z.record(idSchema, z.record(idSchema, idSchema).refine((options) => Object.keys(options).length <= upgradeLimits.options, `Map at most ${upgradeLimits.options} options.`)).optional(),
  converted: z.record(idSchema, expressionSchema).optional(),
  dropped: z.array(idSchema).optional(),
  was: z.record(idSchema, wasSchema).optional(),
}) as unknown as z.ZodType<Upgrade>;
