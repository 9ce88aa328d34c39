import type { Design } from '@patternbook/product';
import type { Layout } from '../plates/layOut.ts';

/** Where a design comes from: one pattern that it was begun from. */
export interface Ancestor {
  /** The pattern's id. */
  readonly pattern: string;
  readonly name: string;
  readonly by: string;
}

/** What a file says about itself, so that it can be made again and credited without us. */
export interface Recipe {
  readonly design: Design;
  /** 64 hexadecimal digits. */
  readonly variant: string;
  /** What people call it: the pattern's or the design's name, or the product's. */
  readonly title: string;
  /** Who made it; left out for a guest. */
  readonly designer?: string;
  /** SPDX identifier or words. */
  readonly licence?: string;
  /** Nearest first. */
  readonly lineage: readonly Ancestor[];
  /** Name and version of the program that wrote the file. */
  readonly program: string;
}

/** What an exporter is given. */
export interface ExportSubject {
  readonly recipe: Recipe;
  readonly layout: Layout;
  /** PNG. */
  readonly thumbnail?: Uint8Array;
}

export interface ExportTools {
  /** Raw DEFLATE (RFC 1951). zlib's on a server, fflate's in a browser. */
  readonly deflate: (bytes: Uint8Array) => Uint8Array;
}
