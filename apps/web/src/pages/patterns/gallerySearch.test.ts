import { expect, test } from 'vitest';
import { readGallerySearch } from './gallerySearch.ts';

test('a complete address is read whole', () => expect(readGallerySearch({ product: 'planter', search: 'herb', sort: 'remixed' })).toEqual({ product: 'planter', search: 'herb', sort: 'remixed' }));
test('what is the default is left out', () => expect(readGallerySearch({ sort: 'newest' })).toEqual({}));
test('a number is a text to search for', () => expect(readGallerySearch({ search: 42 })).toEqual({ search: '42' }));
test('an empty search is no search', () => expect(readGallerySearch({ search: '  ' })).toEqual({}));
test('a search is cut to what the server takes', () => expect(readGallerySearch({ search: 'a'.repeat(500) }).search).toHaveLength(80));
test('what nobody wrote by hand is ignored', () => expect(readGallerySearch({ product: '../x', sort: { a: 1 }, search: ['x'], cursor: 'abc' })).toEqual({}));
