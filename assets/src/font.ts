import { z } from 'zod';

export const fontSchema = z.strictObject({
  /** The id that products name; never renamed. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** What people read. */
  name: z.string(),
  /** Path relative to the assets folder. */
  file: z.string(),
  /** Of the file's content; the name under which graphs and shapers know the font. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** ISO 15924 codes of the scripts that it can write. */
  scripts: z.array(z.string().length(4)).min(1),
  /** Letters that a chosen font lacks come from these, in the order of the list. */
  fallback: z.boolean(),
  /** SPDX. */
  licence: z.literal('OFL-1.1'),
  licenceFile: z.string(),
});

export const fontsSchema = z.array(fontSchema).min(1);
export type Font = z.infer<typeof fontSchema>;

/** Ids of the fonts that stand in for missing letters, in order. */
export const fallbackFonts = (fonts: readonly Font[]): readonly Font[] => fonts.filter(({ fallback }) => fallback);
