import { type GreyImage, greyImageLimits } from '@patternbook/geometry';
import { kindOf } from './kind-of.ts';
import { type Outcome, refuse } from './outcome.ts';
import { readPicture } from './picture/read-picture.ts';
import { outcomeOf, vetBytes } from './read-artwork.ts';

export interface GreyImageOptions {
  /** Samples of the longer side, at most; 192 if left out, which is also the most. */
  readonly side?: number;
  readonly invert?: boolean;
}

/** The brightness of a PNG or JPEG on white paper, scaled down by area, never up. */
export const readGreyImage = (bytes: Uint8Array, { side = greyImageLimits.largest, invert = false }: GreyImageOptions = {}): Promise<Outcome<GreyImage>> =>
  outcomeOf(async () => {
    const kind = kindOf(bytes);
    if (kind === 'svg') return refuse('picture-expected', 'Choose a picture here, as PNG or JPEG; this is a drawing.');
    vetBytes(bytes, kind);
    const { smallest, largest, levels } = greyImageLimits;
    const wanted = Math.round(Math.min(largest, Math.max(smallest, side)));
    const { width, height, luma } = await readPicture(bytes, kind, Number.isNaN(wanted) ? largest : wanted);
    if (Math.min(width, height) < smallest) refuse('picture-narrow', `This picture is too small or too narrow; use one that is at least ${smallest} pixels wide and high, and not ${Math.floor(largest / smallest)} times as long as wide.`);
    return { width, height, levels: Array.from(luma, (bright) => Math.round((invert ? 1 - bright : bright) * (levels - 1))) };
  });
