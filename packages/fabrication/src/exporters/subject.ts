import type { Graph } from '@patternbook/geometry';
import type { Design, Dimension, Hardware, ProductDefinition } from '@patternbook/product';
import type { Checksum } from '../archive/zip.ts';
import type { FabricationOutcome } from '../outcome.ts';
import type { Layout } from '../plates/layOut.ts';
import type { AssemblyMap } from '../splitting/assembly-map.ts';
import type { ExportOptions } from './options.ts';
import type { Tell } from './telling.ts';

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
  /** The other designs in the same file, of those that are made together. */
  readonly others?: readonly Recipe[];
}

/** The shape itself, before it was cut into triangles: for kernels that hold it exactly. */
export interface ExactShape {
  /** Texts and drawings in it are outlines. Checked. */
  readonly graph: Graph;
  /** Place of each part's solid in the graph, by the part's id. */
  readonly roots: Readonly<Record<string, number>>;
}

/** What an exporter is given. */
export interface ExportSubject {
  readonly recipe: Recipe;
  readonly layout: Layout;
  readonly product: ProductDefinition;
  readonly dimensions: readonly Dimension[];
  readonly hardware: readonly Hardware[];
  readonly options: ExportOptions;
  /** How parts go together again that were cut up for the bed. */
  readonly assembly?: readonly AssemblyMap[];
  /** PNG. */
  readonly thumbnail?: Uint8Array;
  readonly exact?: ExactShape;
  /** Address under which a browser opens this very variant. */
  readonly link?: string;
}

/** One part of an assembly as a kernel is asked to write it. */
export interface ExactPart {
  readonly id: string;
  readonly name: string;
  /** #rrggbb. */
  readonly colour: string;
  readonly quantity: number;
  /** Place of its solid in the graph. */
  readonly node: number;
  /** As the mesh was measured: mm³. What deviates from it by more than half a percent is refused. */
  readonly volume: number;
}

export interface ExactAssembly {
  readonly name: string;
  readonly graph: Graph;
  readonly parts: readonly ExactPart[];
  /** Our mark, to be kept in the file's header (`recipes/mark.ts`). */
  readonly mark: string;
}

/** A print for PrusaSlicer's command line. */
export interface SlicingJob {
  readonly model: Uint8Array;
  /** Settings in PrusaSlicer's own words: `key = value` a line. */
  readonly settings: string;
  /** Of the highest part: mm. A slicer that writes a layer of this height is nearly done. */
  readonly height: number;
}

/**
 * Apps pack with zlib at this level, all of them, so that they write the same bytes. The first level takes a fifth of the
 * sixth's time for a fifth more bytes.
 */
export const deflateLevel = 1;

/** What the app does for exporters. Formats that want a tool which is not there refuse. */
export interface ExportTools {
  /** Raw DEFLATE (RFC 1951) of all but 3MF's model, which packs itself. zlib's on a server, fflate's in a browser. */
  readonly deflate: (bytes: Uint8Array) => Uint8Array;
  /** Where the app has a faster one than ours. */
  readonly crc32?: Checksum;
  /** STEP AP242 of an assembly, by a kernel of boundary representations. */
  readonly step?: (assembly: ExactAssembly) => Promise<FabricationOutcome<Uint8Array<ArrayBuffer>>>;
  /** G-code of a print. What comes back is not trusted. */
  readonly slice?: (job: SlicingJob, tell: (share: number) => void) => Promise<FabricationOutcome<string>>;
  /** Bytes of a font of the catalogue (TrueType), by its id. */
  readonly font?: (id: string) => Promise<Uint8Array>;
  /** Hears how far it is. */
  readonly tell?: Tell | undefined;
}
