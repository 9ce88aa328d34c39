/** Texts that people type: what is refused in them, and how they are tidied. */
import { z } from 'zod';

// Written with escapes, so that the file itself holds none of them.
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/u;
const lineBreaks = /[\n\u2028\u2029]/u;
const overrides = /[\u202a-\u202e\u2066-\u2069]/u;
const noncharacters = /[\ufdd0-\ufdef\ufffe\uffff\ufeff]/u;

/** One sentence that says what to take out, or undefined when the text is fine. */
export function hostileCharacter(text: string, options: { readonly lines: boolean }): string | undefined {
  if (text.includes('\u0000')) return 'Take out the character U+0000: no text may hold it.';
  if (controls.test(text)) return 'Take out the control characters: they cannot be shown.';
  if (overrides.test(text)) return 'Take out the characters that turn the reading direction: they make a text look like another.';
  if (noncharacters.test(text) || !text.isWellFormed()) return 'Take out the broken characters: they are no letters of any script.';
  if (!options.lines && lineBreaks.test(text)) return 'Write this on one line.';
  return undefined;
}

function text(options: { readonly max: number; readonly lines: boolean }) {
  return z
    .string()
    // Before anything else looks at it, so that a megabyte costs nothing.
    .max(options.max * 2, `Write at most ${options.max} letters.`)
    .superRefine((value, context) => {
      const message = hostileCharacter(value, options);
      if (message !== undefined) context.addIssue({ code: 'custom', message });
    })
    .overwrite((value) => value.replaceAll('\r\n', '\n').normalize('NFC').trim())
    .max(options.max, `Write at most ${options.max} letters.`);
}

/** A name or another single line; never empty. */
export const line = (max: number) => text({ max, lines: false }).min(1, 'Write at least one letter.');
/** A single line that may be empty. */
export const optionalLine = (max: number) => text({ max, lines: false });
/** Several lines, may be empty. */
export const paragraphs = (max: number) => text({ max, lines: true });
