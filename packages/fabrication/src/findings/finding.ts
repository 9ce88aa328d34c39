import type { Vector3 } from '@patternbook/geometry';

/** All that is found, in the order in which it is told: what cannot be made at all first. */
export const findingCodes = [
  'no-machine', 'no-sheet', 'no-bending', 'too-large',
  'floating', 'trapped-resin', 'thin-wall', 'thin-feature', 'narrow-web', 'narrow-slot', 'tight-bend', 'short-flange', 'hole-near-bend',
  'tipping', 'small-contact', 'suction-cup', 'overhang', 'long-bridge', 'narrow-gap', 'small-hole', 'sharp-inner-corner', 'warping',
] as const;

export type FindingCode = (typeof findingCodes)[number];

/** Something that stands in the way of making a part, or that somebody should know before. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: 'conflict' | 'advice';
  /** Id of the part. */
  readonly part: string;
  /** Where it shows on the part: mm, in the part's place in the assembly. What is found on a blank shows in the middle of the part. */
  readonly at: Vector3;
  /** Triangles of the part's mesh that show it, ascending; empty where the whole part is meant, or its blank. */
  readonly triangles: Uint32Array;
  /** What was measured and what the process wants, in the unit of the code (`unitOf`). */
  readonly value: number;
  readonly limit: number;
  /** More of what was measured, for sentences: mm, or mm² where the name says area. */
  readonly detail?: Readonly<Record<string, number>>;
  /** Structural hashes of the nodes whose surface this is. */
  readonly nodes: readonly string[];
  /** The region that most of it belongs to; empty outside of all regions. */
  readonly region: string;
}

export type FindingUnit = 'mm' | 'degrees' | 'mm2' | 'mm3' | 'ratio';

/** What `value` and `limit` are in. */
export const unitOf = (code: FindingCode): FindingUnit => {
  switch (code) {
    case 'overhang': return 'degrees';
    case 'small-contact': return 'mm2';
    case 'trapped-resin': case 'suction-cup': return 'mm3';
    case 'tipping': return 'ratio';
    default: return 'mm';
  }
};

/** Whether what was measured is more than the limit, rather than less. */
export const isExcess = ({ value, limit }: Pick<Finding, 'value' | 'limit'>): boolean => value > limit;
