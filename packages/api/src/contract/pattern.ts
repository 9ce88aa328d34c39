/** Patterns as the gallery and the pattern page see them. */
import { z } from 'zod';
import { designDocument, patternRef, person, productRef } from './design.ts';
import { id, instant, revision } from './identifiers.ts';
import { pictureView } from './picture.ts';

/** SPDX identifiers, freest first. */
export const licence = z.enum(['CC0-1.0', 'CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-NC-4.0', 'CC-BY-NC-SA-4.0']);
export type Licence = z.infer<typeof licence>;

export const patternCard = z.object({
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
  ...patternCard.shape,
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
