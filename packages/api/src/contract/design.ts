/** The design document and what is said around it. */
import type { Design, Literal, ProductDefinition } from '@patternbook/product';
import { z } from 'zod';
import { limits } from '../limits.ts';
import { id, instant, productId, productVersion, revision, words } from './identifiers.ts';
import { pictureView } from './picture.ts';
import { hostileCharacter } from './texts.ts';

const key = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/);
const finishKey = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}(\/[A-Za-z][A-Za-z0-9_-]{0,63})?$/);
const atMost = (count: number, what: string) => [(record: object) => Object.keys(record).length <= count, `A design has at most ${count} ${what}.`] as const;

const literal: z.ZodType<Literal> = z.union([
  z.number(),
  z.boolean(),
  z.string().max(limits.designText).superRefine((value, context) => {
    const message = hostileCharacter(value, { lines: true });
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  }),
]);

export const values = z.record(key, literal).refine(...atMost(limits.designValues, 'values'));
export const finishes = z
  .record(finishKey, z.object({ material: z.string().max(64), colour: z.string().max(64) }))
  .refine(...atMost(limits.designFinishes, 'finishes'));

/** What of a design's shape can be checked without its product; its values are checked against the product afterwards. */
export const designDocument: z.ZodType<Design> = z.object({
  schema: z.literal(1, 'This design was written by another version of Patternbook: open it in the studio first.'),
  product: z.object({ id: productId, version: productVersion }),
  values,
  features: z
    .array(z.object({ id: key, family: z.object({ id: productId, version: productVersion }), surface: key, values }))
    .max(limits.designFeatures),
  finishes,
});

/** Validated by the sandbox when the version was published, and immutable since. */
export const productDefinition = z.custom<ProductDefinition>((value) => typeof value === 'object' && value !== null);

export const person = z.object({ id, name: z.string() });
export const productRef = z.object({ id: productId, version: productVersion, name: words });

/** A pattern as it is named where something came from it. */
export const patternRef = z.object({ pattern: id, revision, name: z.string(), author: person, withdrawn: z.boolean() });
export type PatternRefView = z.infer<typeof patternRef>;

export const designView = z.object({
  id,
  name: z.string(),
  revision,
  design: designDocument,
  product: productRef,
  /** Patterns that this design was begun from; credited for ever. */
  origins: z.array(patternRef),
  createdAt: instant,
  savedAt: instant,
  removed: z.boolean(),
  /** Share links that still work. */
  shareLinks: z.int(),
});
export type DesignView = z.infer<typeof designView>;

export const designCard = z.object({
  id,
  name: z.string(),
  revision,
  product: productRef,
  picture: pictureView.nullable(),
  savedAt: instant,
  removed: z.boolean(),
});
export type DesignCardView = z.infer<typeof designCard>;
