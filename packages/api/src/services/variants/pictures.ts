import { tables } from '@patternbook/database';
import type { Reader } from '@patternbook/database';
import { and, eq, inArray } from 'drizzle-orm';
import { pictureSizes } from '../../contract/picture.ts';
import type { PictureView } from '../../contract/picture.ts';
import { pictureFile } from '../../files.ts';

const { pictures } = tables;

/** Presents the pictures of each variant; one query for all of them. */
export async function pictureViews(reader: Reader, variants: readonly string[]): Promise<(variant: string) => PictureView> {
  const ready = new Set<string>();
  if (variants.length > 0) {
    // The small one is drawn last, so its row says that both are there.
    const rows = await reader
      .select({ variant: pictures.variant })
      .from(pictures)
      .where(and(inArray(pictures.variant, [...new Set(variants)]), eq(pictures.width, pictureSizes.small)));
    for (const { variant } of rows) ready.add(variant);
  }
  return (variant) => pictureView(variant, ready.has(variant));
}

export const pictureView = (variant: string, ready: boolean): PictureView => ({
  variant,
  small: `/files/${pictureFile(variant, pictureSizes.small)}`,
  large: `/files/${pictureFile(variant, pictureSizes.large)}`,
  ready,
});
