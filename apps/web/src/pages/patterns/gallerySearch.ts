/** The gallery's state, whole, as the address holds it. */
export interface GallerySearch {
  readonly product?: string;
  readonly search?: string;
  readonly sort?: 'remixed';
}

export const readGallerySearch = (search: Readonly<Record<string, unknown>>): GallerySearch => ({
  ...(typeof search['product'] === 'string' && /^[a-z][a-z0-9-]{0,47}$/.test(search['product']) && { product: search['product'] }),
  // Numbers in the address arrive as numbers; a search for "42" is a text like any other.
  ...((typeof search['search'] === 'string' || typeof search['search'] === 'number') && String(search['search']).trim() !== '' && { search: String(search['search']).slice(0, 80) }),
  ...(search['sort'] === 'remixed' && { sort: 'remixed' as const }),
});
