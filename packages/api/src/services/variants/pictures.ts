import { tables } from '@patternbook/database';
import type { Reader } from '@patternbook/database';
import { inArray } from 'drizzle-orm';
import { pictureSizes } from '../../contract/picture.ts';
import type { PictureView } from '../../contract/picture.ts';
import { pictureFile } from '../../files.ts';

const { pictures } = tables;

/** Presents the pictures of each variant; one query for all of them. */
export async function pictureViews(reader: Reader, variants: readonly string[]): Promise<(variant: string) => PictureView> {
  const drawn = new Map<string, Set<number>>();
  if (variants.length > 0) {
    const rows = await reader
      .select({ variant: pictures.variant, width: pictures.width })
      .from(pictures)
      .where(inArray(pictures.variant, [...new Set(variants)]));
    for (const { variant, width } of rows) drawn.set(variant, (drawn.get(variant) ?? new Set()).add(width));
  }
  return (variant) => ({
    variant,
    small: `/files/${pictureFile(variant, pictureSizes.small)}`,
    large: `/files/${pictureFile(variant, pictureSizes.large)}`,
    ready: drawn.get(variant)?.has(pictureSizes.small) ?? false,
    largeReady: drawn.get(variant)?.has(pictureSizes.large) ?? false,
  });
}
