import type { FabricationOutcome } from '../outcome.ts';
import type { Layout } from '../plates/layOut.ts';
import type { ExportOption } from './options.ts';
import type { ExportSubject, ExportTools } from './subject.ts';

/**
 * A format that variants are made into: one file in this folder, and one line in `exporters.ts`. The same subject and the
 * same tools always give the same bytes.
 */
export interface Exporter {
  readonly format: string;
  /** Raised whenever the same subject gives other bytes; part of every artefact's key. */
  readonly version: number;
  readonly mediaType: string;
  readonly extension: string;
  /** Where one layout gives another file than the next: an archive, where there are several plates. */
  readonly fileOf?: (layout: Layout) => { readonly mediaType: string; readonly extension: string };
  /** Whether the format holds a picture of what is in it. */
  readonly pictured: boolean;
  /** Options that change its bytes; it never sees the others. */
  readonly options: readonly ExportOption[];
  /** Without which there is nothing to write: parts cut from sheet, parts printed from filament, a slicer for these, or a shape that a boundary representation can hold. */
  readonly needs?: 'sheet' | 'filament' | 'slicer' | 'exact';
  /** Whether it can hold several designs that are made together, with the recipe of each. */
  readonly several?: boolean;
  /** Whether another slicer gives other bytes, and none gives none. */
  readonly sliced?: boolean;
  /** Whether it shows the address that opens the variant again. */
  readonly linked?: boolean;
  /** What it cannot make of this subject is a fault that says why: no flat parts, a shape that no B-rep can hold. */
  write(subject: ExportSubject, tools: ExportTools): FabricationOutcome<Uint8Array<ArrayBuffer>> | Promise<FabricationOutcome<Uint8Array<ArrayBuffer>>>;
}
