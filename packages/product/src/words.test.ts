import { describe, expect, it } from 'vitest';
import { interpolate, placeholdersOf, say, wordsSchema } from './words.ts';

const words = { en: 'Pot of {size}', de: 'Topf von {size}' };

describe('words', () => {
  it('falls back from region to language to English', () => {
    expect(say(words, 'de-AT')).toBe('Topf von {size}');
    expect(say(words, 'de')).toBe('Topf von {size}');
    expect(say(words, 'fr-CA')).toBe('Pot of {size}');
    expect(say(words, 'constructor')).toBe('Pot of {size}');
  });

  it('fills placeholders in each language', () => {
    expect(interpolate(words, (name, language) => `${name}:${language}`)).toEqual({ en: 'Pot of size:en', de: 'Topf von size:de' });
    expect(placeholdersOf(words)).toEqual(['size', 'size']);
  });

  it('does not fill what was filled in', () => {
    expect(interpolate({ en: '{a}' }, () => '{b}').en).toBe('{b}');
  });

  it.each([{}, { de: 'nur' }, { en: '' }, { en: 'x'.repeat(11) }, { en: 'a\u0000b' }, { en: 'a', 'not a tag': 'b' }, { en: 3 }, 'en', null])('refuses %j', (candidate) => {
    expect(wordsSchema(10).safeParse(candidate).success).toBe(false);
  });

  it('takes other languages', () => {
    expect(wordsSchema(10).safeParse({ en: 'Pot', de: 'Topf', 'zh-Hant': '盆' }).success).toBe(true);
  });
});
