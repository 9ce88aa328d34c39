import { limits } from '../limits.ts';
import { refuse } from '../outcome.ts';

export const damaged = (): never => refuse('file-damaged', 'This picture is damaged or incomplete; save it again as PNG or JPEG.');

/** Refuses by what a picture claims to be, before anything is unpacked. */
export function vetSize(width: number, height: number): void {
  if (!(width > 0 && height > 0)) damaged();
  if (width * height > limits.pixels || Math.max(width, height) > limits.pictureSide) {
    refuse('picture-too-large', `This picture has ${width} × ${height} pixels; scale it down to ${limits.pixels / 1e6} million pixels or fewer.`);
  }
}
