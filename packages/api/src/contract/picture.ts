import { z } from 'zod';
import { variantHash } from './identifiers.ts';

/** Addresses of the pictures that the server draws of a variant. They never change; until they are drawn they answer 404. */
export const pictureView = z.object({
  variant: variantHash,
  /** 480 × 360 pixels. */
  small: z.string(),
  /** 1280 × 960 pixels. */
  large: z.string(),
  /** Whether the small one is drawn. Working documents are only drawn small. */
  ready: z.boolean(),
  largeReady: z.boolean(),
});
export type PictureView = z.infer<typeof pictureView>;

/** Widths in pixels; the height is three quarters. */
export const pictureSizes = { small: 480, large: 1280 } as const;
