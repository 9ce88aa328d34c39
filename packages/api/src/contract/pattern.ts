/** Patterns as the gallery and the pattern page see them. */
import { z } from 'zod';
import { designDocument, patternRef, person, productRef } from './design.ts';
import { id, instant, revision, words } from './identifiers.ts';
import { pictureView } from './picture.ts';

/** SPDX identifiers, freest first. */
export const licence = z.enum(['CC0-1.0', 'CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-NC-4.0', 'CC-BY-NC-SA-4.0']);
export type Licence = z.infer<typeof licence>;

/** One thing that a pattern changed, in its product's words; the client writes quantities in the person's units. */
export const patternChange = z.object({
  kind: z.enum(['length', 'angle', 'count', 'ratio', 'choice', 'toggle', 'text', 'colour', 'font', 'material', 'size', 'seed', 'artwork', 'image', 'profile', 'points', 'finish']),
  label: words,
  /** A finish's is its colour as `#rrggbb`; nothing ("") of a drawing, a picture or a curve, which `words` describe. */
  value: z.union([z.number(), z.string(), z.boolean()]),
  /** Name of the chosen option, font or colour, or what a drawing is; null for what the client writes itself. */
  words: words.nullable(),
});

/** What the gallery and the pattern's page both say. */
const patternHead = z.object({
  id,
  revision,
  name: z.string(),
  author: person,
  product: productRef,
  licence,
  picture: pictureView,
  remixes: z.int(),
  publishedAt: instant,
});
export type PatternHeadView = z.infer<typeof patternHead>;

export const patternCard = z.object({
  ...patternHead.shape,
  /** What it was begun from; the oldest of several. */
  parent: z.object({ pattern: id, name: z.string() }).nullable(),
  /** Against the parent, else against the product; the first few of them. */
  changes: z.object({ count: z.int(), shown: z.array(patternChange) }),
});
export type PatternCardView = z.infer<typeof patternCard>;

/** What final evaluation measured of one part. */
export const partView = z.object({
  id: z.string(),
  quantity: z.int(),
  /** Size along x, y, z in the assembly, millimetres. */
  size: z.tuple([z.number(), z.number(), z.number()]),
  /** Cubic millimetres. */
  volume: z.number(),
  /** Square millimetres. */
  area: z.number(),
});

export const patternView = z.object({
  ...patternHead.shape,
  story: z.string(),
  design: designDocument,
  variant: z.string(),
  parts: z.array(partView),
  parents: z.array(patternRef),
  counts: z.object({ remixes: z.int(), exports: z.int(), orders: z.int() }),
  state: z.enum(['listed', 'withdrawn']),
  /** Newest first. */
  revisions: z.array(z.object({ revision, publishedAt: instant })),
  /** Whether the asking person published it. */
  mine: z.boolean(),
});
export type PatternView = z.infer<typeof patternView>;
