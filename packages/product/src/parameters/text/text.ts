import { z } from 'zod';
import type { TextParameter } from '../../script.ts';
import { say } from '../../words.ts';
import { declaration } from '../declaration.ts';
import { refused, taken } from '../kind.ts';
import type { ParameterKind, Taken } from '../kind.ts';

/**
 * What no printed letter needs: controls, overrides of the writing direction (they make a text read as something else
 * than it is), noncharacters and halves of letters. Joiners and marks that Indic and Arabic scripts need stay.
 */
const unprintable = /(?!\n)\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufff9-\uffff]|\p{Surrogate}|[\u{e0000}-\u{e007f}]/u;

const letterCount = (text: string): number => {
  let letters = 0;
  for (const letter of text) if (letter !== '\n') letters += 1;
  return letters;
};

const hexadecimal = (letter: string): string => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const take = (parameter: TextParameter, raw: unknown): Taken => {
  const { label, maxLetters, maxLines } = parameter;
  if (typeof raw !== 'string') return refused('wrong-type', { en: `${say(label, 'en')} must be a text.`, de: `${say(label, 'de')} muss ein Text sein.` });
  // Before anything walks it: no text that is allowed is as long, whatever it is made of.
  const tooLong = refused('too-long', { en: `Use at most ${maxLetters} letters for ${say(label, 'en')}.`, de: `Verwende für ${say(label, 'de')} höchstens ${maxLetters} Zeichen.` });
  if (raw.length > maxLetters * 8 + maxLines * 2 + 64) return tooLong;
  const text = raw.replace(/\r\n?/g, '\n').replaceAll('\t', ' ').replaceAll('\ufeff', '').normalize('NFC');
  const bad = unprintable.exec(text)?.[0];
  if (bad !== undefined) return refused('bad-character', { en: `Remove the character ${hexadecimal(bad)} from ${say(label, 'en')}: it cannot be printed.`, de: `Entferne das Zeichen ${hexadecimal(bad)} aus ${say(label, 'de')}: Es lässt sich nicht drucken.` });
  if (letterCount(text) > maxLetters) return tooLong;
  if (text.split('\n').length > maxLines) return refused('too-many-lines', { en: `Use at most ${maxLines} ${maxLines === 1 ? 'line' : 'lines'} for ${say(label, 'en')}.`, de: `Verwende für ${say(label, 'de')} höchstens ${maxLines} ${maxLines === 1 ? 'Zeile' : 'Zeilen'}.` });
  if (parameter.required === true && text.trim() === '') return refused('missing', { en: `Write something for ${say(label, 'en')}.`, de: `Schreibe etwas für ${say(label, 'de')}.` });
  return taken(text);
};

/** Lines of letters, in Unicode's composed form. */
export const text: ParameterKind<TextParameter> = {
  kind: 'text',
  type: 'string',
  own: true,
  schema: z.strictObject({
    kind: z.literal('text'),
    ...declaration,
    default: z.string().max(2000),
    maxLetters: z.int().min(1).max(400),
    maxLines: z.int().min(1).max(20),
    required: z.boolean().optional(),
  }) as unknown as z.ZodType<TextParameter>,
  issues: () => [],
  take,
  // A command line cannot easily hold a line feed.
  read: (parameter, typed) => take(parameter, typed.replaceAll('\\n', '\n')),
  format: (_, value, { language }) => {
    const line = String(value).replaceAll('\n', ' / ');
    return language.startsWith('de') ? `„${line}“` : `“${line}”`;
  },
  describeRange: ({ maxLetters, maxLines }, { language }) =>
    language.startsWith('de')
      ? `höchstens ${maxLetters} Zeichen${maxLines > 1 ? ` in ${maxLines} Zeilen` : ''}`
      : `at most ${maxLetters} letters${maxLines > 1 ? ` in ${maxLines} lines` : ''}`,
  control: (parameter) => (parameter.maxLines > 1 ? 'lines' : 'line'),
};
