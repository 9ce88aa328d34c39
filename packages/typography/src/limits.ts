/** What one text may be. Passing a limit is refused before HarfBuzz sees anything. */
export const limits = {
  /** Code points, line breaks included: a page, far more than fits on any product. */
  letters: 2000,
  lines: 40,
  /** The chosen font and its fallbacks. */
  fonts: 16,
  /** Height of a capital letter, mm. Below, no nozzle draws it; above, no bed holds it. */
  smallestSize: 0.5,
  largestSize: 1000,
  /** Bytes of one font file. The largest that ships, Japanese, is 5.5 MB. */
  fontBytes: 40_000_000,
  /** Millimetres from the origin; keeps the cleaner's integers far inside 2^53. */
  extent: 20_000,
  /** Shaped texts that a shaper remembers. */
  remembered: 128,
  /** Open fonts that a shaper keeps. */
  openFonts: 24,
} as const;
