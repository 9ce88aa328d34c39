import { z } from 'zod';
import { describeIssue } from './definition.ts';
import { definitionLimits, finishPlaceSchema, finishSchema, literalSchema } from './definition-schema.ts';
import type { ProductDefinition } from './definition-schema.ts';
import type { Design } from './design.ts';
import { idSchema, versionSchema } from './identifiers.ts';
import { migrate } from './migrations/migrations.ts';
import type { ProductOutcome } from './outcome.ts';
import { plainJsonProblem } from './plain-json.ts';
import { turnsSchema } from './turns.ts';

/** Five of the largest drawings: each save keeps the whole design. */
export const designLimits = { values: definitionLimits.parameters, features: 64, finishes: 128, depth: 8, all: 4000, letters: 400_000 } as const;

/** Keys are not ids here: a parameter that the product does not know is refused by name when values are checked. */
const valuesSchema = z
  .record(z.string().min(1).max(80), literalSchema)
  .refine((values) => Object.keys(values).length <= designLimits.values, `Use at most ${designLimits.values} values.`)
  .refine((values) => Object.values(values).reduce<number>((letters, value) => letters + (typeof value === 'string' ? value.length : 0), 0) <= designLimits.letters, `Use at most ${designLimits.letters} letters in all values together; simplify the drawings.`);

const referenceSchema = z.strictObject({ id: idSchema, version: versionSchema });

const shapeSchema = z.strictObject({
  schema: z.literal(1),
  product: referenceSchema,
  values: valuesSchema,
  features: z.array(z.strictObject({ id: z.string().min(1).max(40).regex(/^[A-Za-z0-9_-]+$/), family: referenceSchema, surface: z.string().min(1).max(81), values: valuesSchema })).max(designLimits.features),
  finishes: z.record(finishPlaceSchema, finishSchema).refine((finishes) => Object.keys(finishes).length <= designLimits.finishes, `Use at most ${designLimits.finishes} finishes.`),
  turns: turnsSchema.optional(),
});

/** The newest form of the design document. Older forms go through `parseDesign`. */
export const designSchema: z.ZodType<Design> = z
  .unknown()
  .superRefine((candidate, context) => {
    const message = plainJsonProblem(candidate, { depth: designLimits.depth, values: designLimits.all });
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  })
  .pipe(shapeSchema) as unknown as z.ZodType<Design>;

const refuse = (message: string): ProductOutcome<never> => ({ ok: false, fault: { code: 'design-refused', message } });

/** A design document of any age from anywhere, brought up to the newest form. */
export const parseDesign = (candidate: unknown): ProductOutcome<Design> => {
  const problem = plainJsonProblem(candidate, { depth: designLimits.depth, values: designLimits.all });
  if (problem !== undefined) return refuse(`This is not a design document: ${problem}`);
  if (typeof candidate !== 'object' || candidate === null || Array.isArray(candidate)) return refuse('This is not a design document: give an object with schema, product and values.');
  const migrated = migrate(candidate as Readonly<Record<string, unknown>>);
  if (!migrated.ok) {
    return migrated.reason === 'newer'
      ? { ok: false, fault: { code: 'design-newer', message: 'This design was saved by a newer version of Patternbook; update to open it.' } }
      : refuse('This is not a design document: its schema number is missing.');
  }
  const parsed = designSchema.safeParse(migrated.document);
  return parsed.success ? { ok: true, value: parsed.data } : refuse(`This design cannot be read: ${describeIssue(parsed.error)}`);
};

/** A design of the product as it is shipped. */
export const newDesign = (definition: ProductDefinition): Design => ({ schema: 1, product: { id: definition.id, version: definition.version }, values: {}, features: [], finishes: {} });
