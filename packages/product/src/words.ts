import { z } from 'zod';
import type { Words } from './script.ts';

/** Controls but tab and line feed, and noncharacters: nothing that a person writes. */
const unwritable = /(?![\t\n])\p{Cc}|[\ufffe\uffff]/u;
const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** Words of at most `limit` letters in each language. English must be there, because it answers for every language that is not. */
export const wordsSchema = (limit: number): z.ZodType<Words> =>
  z
    .record(z.string().regex(languageTag, 'Use a language tag such as "en" or "de".'), z.string().min(1, 'Write something or leave the language out.').max(limit, `Use at most ${limit} letters.`))
    .refine((words) => Object.hasOwn(words, 'en'), 'Give the English words.')
    .refine((words) => Object.values(words).every((text) => !unwritable.test(text)), 'Remove the control characters.') as unknown as z.ZodType<Words>;

/**
 * The words in a language: the exact tag ("de-AT"), else its language ("de"), else English.
 */
export const say = (words: Words, language: string): string => {
  for (let tag = language; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    if (Object.hasOwn(words, tag)) return words[tag] ?? words.en;
  }
  return words.en;
};

const placeholder = /\{([A-Za-z][A-Za-z0-9-]*)\}/g;

/** Names between braces, in the order of appearance, over all languages. */
export const placeholdersOf = (words: Words): readonly string[] =>
  Object.values(words).flatMap((text) => [...text.matchAll(placeholder)].map((match) => match[1] ?? ''));

/** Fills every `{name}`; `fill` gets the name and the language that is being written. */
export const interpolate = (words: Words, fill: (name: string, language: string) => string): Words => {
  const filled: Record<string, string> = {};
  for (const [language, text] of Object.entries(words)) {
    filled[language] = text.replace(placeholder, (_, name: string) => fill(name, language));
  }
  return { ...filled, en: filled['en'] ?? words.en };
};
