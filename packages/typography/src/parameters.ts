import { limits } from './limits.ts';
import { Refusal } from './outcome.ts';

/** The parameters of a graph's `text` node. Lengths in millimetres. */
export interface TextParameters {
  readonly text: string;
  /** SHA-256 of font files: the chosen one, then fallbacks for letters that it lacks. */
  readonly fonts: readonly string[];
  /** Height of a capital letter of the chosen font. */
  readonly size: number;
  /** Distance of base lines as a multiple of `size`; 1.6 if left out. */
  readonly lineSpacing?: number;
  /** Extra space between letters as a multiple of `size`; 0 if left out. */
  readonly tracking?: number;
  readonly align?: 'left' | 'centre' | 'right';
  /** The text is made smaller until it fits; 0 or left out: no limit. */
  readonly maxWidth?: number;
  readonly maxHeight?: number;
}

/** Parameters with every default filled in and the text split into its lines. */
export interface TextOrder {
  readonly lines: readonly string[];
  readonly fonts: readonly string[];
  readonly size: number;
  readonly lineSpacing: number;
  readonly tracking: number;
  readonly align: 'left' | 'centre' | 'right';
  readonly maxWidth: number;
  readonly maxHeight: number;
}

const refuse = (parameter: string, message: string): never => {
  throw new Refusal({ code: 'text-refused', parameter, message });
};

const within = (parameter: string, value: number, least: number, most: number): number =>
  Number.isFinite(value) && value >= least && value <= most
    ? value
    : refuse(parameter, `Choose a ${parameter} between ${least} and ${most}.`);

/** Control characters say nothing on a product; a tab is a space, and all line breaks are one kind. */
const plain = (text: string): string =>
  text.replace(/\r\n?|[\u2028\u2029]/gu, '\n').replace(/\t/gu, ' ').replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffe\uffff]/gu, '').normalize('NFC');

export function readParameters(parameters: TextParameters): TextOrder {
  if (parameters.text.length > limits.letters * 2) refuse('text', `Shorten the text to ${limits.letters} letters or fewer.`);
  const text = plain(parameters.text);
  if ([...text].length > limits.letters) refuse('text', `Shorten the text to ${limits.letters} letters or fewer.`);
  const lines = text.split('\n').map((line) => line.trim());
  if (lines.length > limits.lines) refuse('text', `Use ${limits.lines} lines or fewer.`);
  if (parameters.fonts.length < 1 || parameters.fonts.length > limits.fonts) refuse('fonts', 'Choose a font from the catalogue.');
  return {
    lines,
    fonts: parameters.fonts,
    size: within('size', parameters.size, limits.smallestSize, limits.largestSize),
    lineSpacing: within('lineSpacing', parameters.lineSpacing ?? 1.6, 0.5, 10),
    tracking: within('tracking', parameters.tracking ?? 0, -0.5, 5),
    align: parameters.align ?? 'centre',
    maxWidth: within('maxWidth', parameters.maxWidth ?? 0, 0, limits.extent),
    maxHeight: within('maxHeight', parameters.maxHeight ?? 0, 0, limits.extent),
  };
}
