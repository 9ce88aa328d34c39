import { type FileKind, kindOf } from './kind-of.ts';
import { limits } from './limits.ts';
import { type Outcome, type ReadArtwork, Refusal, refuse } from './outcome.ts';
import type { ResvgSource } from './svg/resvg.ts';

export interface ArtworkOptions {
  /**
   * Brightness from 0 to 1 below which something is dark, seen on white paper. Left out: in a drawing everything that is not nearly
   * white, in a picture what its own contrast says.
   */
  readonly threshold?: number;
  /** Pictures only, 0 to 1: at 1, details smaller than a hundredth of the picture are smoothed away. 0.1 if left out. */
  readonly smoothing?: number;
  /** What is light on the page or picture, instead of what is dark. */
  readonly invert?: boolean;
  /** Where the WASM for drawings comes from; needed in a browser. */
  readonly resvg?: ResvgSource;
}

/** Kinds of files have different limits, since pixels pack worse than outlines. */
export function vetBytes(bytes: Uint8Array, kind: FileKind): void {
  const most = kind === 'svg' ? limits.drawingBytes : limits.pictureBytes;
  if (bytes.length > most) refuse('file-too-large', `This file has more than ${most / 1e6} MB; ${kind === 'svg' ? 'simplify the drawing' : 'scale the picture down'}.`);
}

/** Turns refusals into outcomes; anything else is our own mistake and goes on. */
export async function outcomeOf<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, fault: error.fault };
    throw error;
  }
}

const share = (value: number | undefined): number | undefined => (value === undefined || Number.isNaN(value) ? undefined : Math.min(1, Math.max(0, value)));

/**
 * The outlines of what is dark in a drawing or picture. What it is is told from its bytes; nothing else of it is kept, and nothing
 * that it refers to is fetched. Rejects only where the WASM cannot be loaded.
 */
export const readArtwork = (bytes: Uint8Array, options: ArtworkOptions = {}): Promise<Outcome<ReadArtwork>> =>
  outcomeOf(async () => {
    const source = kindOf(bytes);
    vetBytes(bytes, source);
    const settings = { threshold: share(options.threshold), smoothing: share(options.smoothing), invert: options.invert, resvg: options.resvg };
    if (source === 'svg') {
      const [{ readSvg }, { decodeText }] = await Promise.all([import('./svg/read-svg.ts'), import('./svg/decode-text.ts')]);
      return { source, ...(await readSvg(decodeText(bytes), settings)) };
    }
    const [{ readPicture }, { trace }] = await Promise.all([import('./picture/read-picture.ts'), import('./picture/trace.ts')]);
    return { source, ...trace(await readPicture(bytes, source, limits.tracedSide), settings) };
  });
