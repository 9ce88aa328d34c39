import { z } from 'zod';
import { productDefinition, productRef } from './design.ts';
import { instant, productVersion, words } from './identifiers.ts';
import { pictureView } from './picture.ts';

export const productCard = z.object({
  ...productRef.shape,
  tagline: words,
  /** Of the design with every value at its default. */
  picture: pictureView,
  parameters: z.int(),
  presets: z.array(z.object({ id: z.string(), name: words, picture: pictureView })),
  patterns: z.int(),
});
export type ProductCardView = z.infer<typeof productCard>;

export const productView = z.object({
  definition: productDefinition,
  /** The script runs in the browser's sandbox too, where it can without its types; the hash names the author's text. */
  source: z.object({ hash: z.string(), script: z.string(), plain: z.boolean() }),
  /** Newest first. */
  versions: z.array(z.object({ version: productVersion, publishedAt: instant })),
  picture: pictureView,
  presets: z.array(z.object({ id: z.string(), picture: pictureView })),
});
export type ProductView = z.infer<typeof productView>;
