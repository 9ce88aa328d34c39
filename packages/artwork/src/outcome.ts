import type { Drawing } from '@patternbook/geometry';

/** Why nothing was read. Each code has one sentence that says what to do. */
export type ArtworkFaultCode =
  | 'file-empty'
  | 'file-unknown'
  | 'file-too-large'
  | 'file-damaged'
  | 'picture-too-large'
  | 'picture-unsupported'
  | 'picture-narrow'
  | 'picture-flat'
  | 'picture-expected'
  | 'svg-damaged'
  | 'svg-entities'
  | 'svg-script'
  | 'svg-external'
  | 'svg-web-page'
  | 'svg-picture'
  | 'svg-mask'
  | 'svg-pattern'
  | 'svg-text'
  | 'svg-recursion'
  | 'svg-too-complex'
  | 'svg-coordinates'
  | 'drawing-empty'
  | 'drawing-size'
  | 'drawing-too-detailed';

export interface ArtworkFault {
  readonly code: ArtworkFaultCode;
  /** One sentence for people. */
  readonly message: string;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: ArtworkFault };

/** Something about the drawing that its maker should know: it was read, but not all of it. */
export interface ArtworkNote {
  /**
   * `text-left-out`: text that is not outlines. `effects-left-out`: blurs, shadows and blend modes. `light-artwork`: all of it is white,
   * so what is painted counts. `simplified`: points were dropped until it was small enough.
   */
  readonly code: 'text-left-out' | 'effects-left-out' | 'light-artwork' | 'simplified';
  readonly message: string;
}

export interface ReadArtwork {
  readonly drawing: Drawing;
  readonly source: 'svg' | 'png' | 'jpeg';
  readonly notes: readonly ArtworkNote[];
}

/** Carries a fault through code that cannot go on; the two readers turn it into an outcome. */
export class Refusal extends Error {
  readonly fault: ArtworkFault;
  constructor(code: ArtworkFaultCode, message: string) {
    super(message);
    this.fault = { code, message };
  }
}

export const refuse = (code: ArtworkFaultCode, message: string): never => {
  throw new Refusal(code, message);
};
