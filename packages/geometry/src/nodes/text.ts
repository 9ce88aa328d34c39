import { limits } from '../limits.ts';
import { defineNodeKind, noInputs } from '../node-kind.ts';
import { factor, hashes, length, oneOf, optional, text as textSchema } from '../parameter-schema.ts';

/** A curved letter has some thirty points; ornate ones a few times as many. */
const pointsOfLetter = 60;

/** Letters in fonts that are named by their content. Becomes an outline (`resolveText`) before any kernel sees it. */
export const text = defineNodeKind({
  kind: 'text',
  noun: 'a text',
  dimension: 2,
  inputs: noInputs,
  parameters: {
    text: textSchema({ most: limits.letters, holds: `at most ${limits.letters} letters` }),
    /** The chosen font, then those that stand in for letters that it lacks. */
    fonts: hashes({ most: limits.fonts }),
    /** Height of a capital letter. */
    size: length({ min: limits.smallestLetter, max: limits.largestLetter }),
    /** Distance of base lines as a multiple of `size`. */
    lineSpacing: optional(factor({ min: 0.5, max: 10 }), 1.6),
    /** Extra space between letters as a multiple of `size`. */
    tracking: optional(factor({ min: -0.5, max: 5 }), 0),
    align: optional(oneOf('left', 'centre', 'right'), 'centre'),
    /** The text is made smaller until it fits; 0 is no limit. */
    maxWidth: optional(length(), 0),
    maxHeight: optional(length(), 0),
  },
  estimate: (parameters) => {
    const lines = parameters.text.split('\n');
    const longest = lines.reduce((most, line) => Math.max(most, line.length), 0);
    // The widest letters are about twice as wide as a capital is high.
    const width = longest * parameters.size * (2 + Math.max(parameters.tracking, 0));
    const height = lines.length * parameters.size * Math.max(parameters.lineSpacing, 2);
    const fitted = (extent: number, most: number): number => (most > 0 ? Math.min(extent, most) : extent);
    return { size: parameters.text.length * pointsOfLetter, reach: fitted(width, parameters.maxWidth) + fitted(height, parameters.maxHeight) };
  },
});
