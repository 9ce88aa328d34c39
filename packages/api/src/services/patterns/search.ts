/** Search without regard to case and marks, by the beginnings of words. */
import type { Words } from '@patternbook/product';
import { limits } from '../../limits.ts';

const fold = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');

/** What a pattern is found by. */
export const searchTextOf = (pattern: { readonly name: string; readonly story: string; readonly author: string; readonly product: Words }): string =>
  fold([pattern.name, pattern.author, ...Object.values(pattern.product), pattern.story].join(' \n '));

/** For PostgreSQL's to_tsquery; undefined when there is no word in it. Words are letters and digits only, so nothing needs escaping. */
export function searchQuery(search: string | undefined): string | undefined {
  const words = fold(search ?? '').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0 ? undefined : words.slice(0, limits.searchWords).map((word) => `'${word}':*`).join(' & ');
}
