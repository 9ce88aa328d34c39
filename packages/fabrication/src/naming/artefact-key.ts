import { sha256Hex } from '@patternbook/geometry';
import { canonicalJson, type PlainValue } from '@patternbook/product';

export interface ArtefactIdentity {
  /** 64 hexadecimal digits. */
  readonly variant: string;
  /** The kernel's id with its version. */
  readonly kernel: string;
  readonly format: string;
  /** The exporter's version. */
  readonly exporter: number;
  /** Whatever else changes the bytes: part, machine, copies, title, designer, lineage. */
  readonly options: Readonly<Record<string, PlainValue>>;
}

/** The content-addressed name of a file made from a variant: 64 hexadecimal digits. */
export const artefactKey = ({ variant, kernel, format, exporter, options }: ArtefactIdentity): string =>
  sha256Hex(canonicalJson({ exporter, format, kernel, options, variant }));
