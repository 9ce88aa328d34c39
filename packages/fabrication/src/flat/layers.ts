/** What a line is for, in the order in which a machine does it; bends it only shows. */
export const works = ['engrave', 'pocket', 'bevel', 'score', 'bend', 'cut'] as const;
export type Work = (typeof works)[number];

export interface Layer {
  readonly work: Work;
  /** Below the sheet's face: mm; of pockets and bevels only. */
  readonly depth?: number;
  /** Of a bevel, across: mm. */
  readonly width?: number;
}

const millimetres = (value: number): string => `${Math.round(value * 1000) / 1000}`;

/** As drawing programs list it: CUT, ENGRAVE, POCKET-2.5. Letters, digits, point and hyphen only. */
export const nameOf = ({ work, depth = 0, width = 0 }: Layer): string => {
  switch (work) {
    case 'pocket': return `POCKET-${millimetres(depth)}`;
    case 'bevel': return `BEVEL-${millimetres(depth)}x${millimetres(width)}`;
    default: return work.toUpperCase();
  }
};
