import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languages } from '../preferences/languages.ts';
import { fill } from './catalogue.ts';
import type { Message, Messages } from './catalogue.ts';

const folder = new URL('.', import.meta.url);
const load = async (language: string, name: string): Promise<Messages> => ((await import(`./${language}/${name}`)) as { readonly default: Messages }).default;
const names = readdirSync(new URL('en/', folder));
const others = languages.filter((language) => language !== 'en');

const texts = (message: Message): readonly string[] => (typeof message === 'string' ? [message] : Object.values(message));
const placeholders = (message: Message): string => [...new Set(texts(message).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1])))].sort().join(' ');

describe.each(others)('%s', (language) => {
  test('has every catalogue', () => expect(readdirSync(new URL(`${language}/`, folder))).toEqual(names));

  test.each(names)('%s says the same things with the same values', async (name) => {
    const [source, translation] = await Promise.all([load('en', name), load(language, name)]);
    expect(Object.keys(translation)).toEqual(Object.keys(source));
    for (const [key, message] of Object.entries(source)) {
      const translated = translation[key] ?? '';
      expect(placeholders(translated), key).toBe(placeholders(message));
      for (const text of texts(translated)) expect(text.trim(), key).toBe(text);
    }
  });

  test.each(names)('%s has each plural form that the language uses', async (name) => {
    const forms = [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort();
    const lacking = Object.entries(await load(language, name)).filter(([, message]) => typeof message !== 'string' && Object.keys(message).sort().join() !== forms.join());
    expect(lacking).toEqual([]);
  });
});

test.each(languages)('messages in %s are written with the marks of the language', async (language) => {
  for (const name of names) {
    for (const [key, message] of Object.entries(await load(language, name))) {
      for (const text of texts(message)) expect(text, `${name} ${key}`).not.toMatch(/["']\w|\w["']|\.\.\.| - |\bOK\b/);
    }
  }
});

test('every message is said somewhere', async () => {
  const source = new URL('../', folder);
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file) && !file.startsWith('messages/'));
  const code = files.map((file) => readFileSync(new URL(file, source), 'utf8')).join('\n');
  // Named as it is, or put together from its first word, as in `fault-${code}`.
  const isSaid = (key: string): boolean => new RegExp(`\\b${key}\\b`).test(code) || (key.includes('-') && code.includes(`\`${key.split('-')[0] ?? ''}-\${`));
  const unsaid: string[] = [];
  for (const name of names) for (const key of Object.keys(await load('en', name))) if (!isSaid(key)) unsaid.push(`${name} ${key}`);
  expect(unsaid).toEqual([]);
});

describe('fill', () => {
  test('puts values where their names stand', () => expect(fill('by {maker}, {maker}', 'en', { maker: 'Aiko {x}' })).toBe('by Aiko {x}, Aiko {x}'));
  test('writes numbers as the language does', () => expect(fill('{n}', 'de', { n: 1234.5 })).toBe('1.234,5'));
  test('chooses the plural form by count', () => {
    const message = { one: '{count} remix', other: '{count} remixes' };
    expect(fill(message, 'en', { count: 1 })).toBe('1 remix');
    expect(fill(message, 'en', { count: 0 })).toBe('0 remixes');
  });
  test('leaves a name without a value as it is', () => expect(fill('{missing}', 'en')).toBe('{missing}'));
});
