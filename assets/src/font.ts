import { z } from 'zod';

export const fontCategories = ['sans', 'serif', 'slab', 'rounded', 'script', 'hand', 'display', 'stencil', 'mono'] as const;
export type FontCategory = (typeof fontCategories)[number];

export const fontSchema = z.strictObject({
  /** The id that products name; never renamed. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** What people read. */
  name: z.string(),
  /** Where people look for it. */
  category: z.enum(fontCategories),
  /** ISO 15924 codes of the scripts that it can write, as measured by `measure-fonts.ts`. */
  scripts: z.array(z.string().length(4)).min(1),
  /** Letters that a chosen font lacks come from these, in the order of the list. Whoever adds one changes the graphs of all new texts. */
  fallback: z.boolean(),
  /** Path relative to the assets folder. */
  file: z.string(),
  /** Of the file's content; the name under which graphs and shapers know the font. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** SPDX. */
  licence: z.literal('OFL-1.1'),
  licenceFile: z.string(),
});

export const fontsSchema = z.array(fontSchema).min(1);
export type Font = z.infer<typeof fontSchema>;

/** Fonts that stand in for missing letters, in order. */
export const fallbackFonts = (fonts: readonly Font[]): readonly Font[] => fonts.filter(({ fallback }) => fallback);

/** What a workshop is told of the fonts: the content hash of each id, and the hashes of those that stand in. */
export const fontListOf = (fonts: readonly Font[]): { readonly hashes: Readonly<Record<string, string>>; readonly fallbacks: readonly string[] } => ({
  hashes: Object.fromEntries(fonts.map(({ id, sha256 }) => [id, sha256])),
  fallbacks: fallbackFonts(fonts).map(({ sha256 }) => sha256),
});
