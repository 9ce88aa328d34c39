/** Names that a 3MF package and its readers agree on. */

export const namespaces = {
  /** 3MF Core Specification 1.3. */
  core: 'http://schemas.microsoft.com/3dmanufacturing/core/2015/02',
  /** Materials and Properties Extension 1.2. */
  materials: 'http://schemas.microsoft.com/3dmanufacturing/material/2015/02',
  /** Production Extension 1.1. */
  production: 'http://schemas.microsoft.com/3dmanufacturing/production/2015/06',
  /** Ours: never changes, so that files of any age give their design back. */
  recipe: 'urn:patternbook:3mf:recipe:1',
} as const;

export const parts = {
  types: '[Content_Types].xml',
  relationships: '_rels/.rels',
  model: '3D/3dmodel.model',
  thumbnail: 'Metadata/thumbnail.png',
} as const;

/** Our metadata, under the namespace `recipe`. */
export const recipeKeys = { design: 'Design', variant: 'Variant', product: 'Product', lineage: 'Lineage' } as const;

/** Each of several designs that were made together, counted from 1: a piece of metadata of its own, because each may be as large as one may be. */
export const designKey = (place: number): string => `Design${place + 1}`;
