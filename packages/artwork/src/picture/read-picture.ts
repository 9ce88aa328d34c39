import type { Samples } from './sampler.ts';

/** A picture as brightness whose longer side has at most `side` samples. Each decoder comes with the first file of its kind. */
export async function readPicture(bytes: Uint8Array, kind: 'png' | 'jpeg', side: number): Promise<Samples> {
  if (kind === 'png') return (await import('./read-png.ts')).readPng(bytes, side);
  return (await import('./read-jpeg.ts')).readJpeg(bytes, side);
}
