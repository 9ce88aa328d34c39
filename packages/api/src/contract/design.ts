/** The design document and what is said around it. */
import { designSchema } from '@patternbook/product';
import type { Design, ProductDefinition } from '@patternbook/product';
import { z } from 'zod';
import { id, instant, productId, productVersion, revision, words } from './identifiers.ts';
import { pictureView } from './picture.ts';
import { hostileCharacter } from './texts.ts';

const spoken = (what: unknown, path: (string | number)[], complain: (path: (string | number)[], message: string) => void): void => {
  if (typeof what === 'string') {
    const message = hostileCharacter(what, { lines: true });
    if (message !== undefined) complain(path, message);
  } else if (typeof what === 'object' && what !== null) {
    for (const [key, value] of Object.entries(what)) spoken(value, [...path, key], complain);
  }
};

/** Every text anywhere inside is free of what no text may hold. */
const withDecentTexts = <T>(schema: z.ZodType<T>): z.ZodType<T> =>
  schema.superRefine((value, context) => spoken(value, [], (path, message) => context.addIssue({ code: 'custom', path, message })));

/** A design as it comes in: its shape is checked here, its values against the product afterwards. */
export const designInput = withDecentTexts(designSchema);

const emptyDesign = { schema: 1, product: { id: 'any', version: '1.0.0' }, values: {}, features: [], finishes: {} };
const partOfDesign = <Key extends 'values' | 'finishes' | 'turns'>(key: Key) =>
  withDecentTexts(
    z.custom<Design[Key]>().superRefine((value, context) => {
      const checked = designSchema.safeParse({ ...emptyDesign, [key]: value });
      if (!checked.success) for (const { path, message } of checked.error.issues) context.addIssue({ code: 'custom', path: path.slice(1), message });
    }),
  );
export const valuesInput = partOfDesign('values');
export const finishesInput = partOfDesign('finishes');
export const turnsInput = partOfDesign('turns');

const stored = <T>() => z.custom<T>((value) => typeof value === 'object' && value !== null);
/** A design that was checked when it came in. It goes out as it was saved, by whatever release. */
export const designDocument = stored<Design>();
/** Validated by the sandbox when the version was published, and immutable since. */
export const productDefinition = stored<ProductDefinition>();

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
