export { createShaper, type Shaper, type ShaperOptions } from './shaper.ts';
export type { ShapedText, TextNote } from './layout.ts';
export type { Outcome as TypographyOutcome, TypographyFault } from './outcome.ts';
export type { TextParameters } from './parameters.ts';
export { limits as textLimits } from './limits.ts';
