import { catalogue } from './catalogue.ts';

/** Words of the frame around every page and of the components; loaded before the first paint. */
export const shell = catalogue({ en: () => import('./en/shell.ts'), de: () => import('./de/shell.ts') });
/** Captions under pictures, wherever they stand. */
export const plates = catalogue({ en: () => import('./en/plates.ts'), de: () => import('./de/plates.ts') });
export const start = catalogue({ en: () => import('./en/start.ts'), de: () => import('./de/start.ts') });
export const products = catalogue({ en: () => import('./en/products.ts'), de: () => import('./de/products.ts') });
export const gallery = catalogue({ en: () => import('./en/gallery.ts'), de: () => import('./de/gallery.ts') });
export const pattern = catalogue({ en: () => import('./en/pattern.ts'), de: () => import('./de/pattern.ts') });
export const publishing = catalogue({ en: () => import('./en/publishing.ts'), de: () => import('./de/publishing.ts') });
export const exporting = catalogue({ en: () => import('./en/exporting.ts'), de: () => import('./de/exporting.ts') });
export const account = catalogue({ en: () => import('./en/account.ts'), de: () => import('./de/account.ts') });
export const mine = catalogue({ en: () => import('./en/mine.ts'), de: () => import('./de/mine.ts') });
export const orders = catalogue({ en: () => import('./en/orders.ts'), de: () => import('./de/orders.ts') });
export const counter = catalogue({ en: () => import('./en/counter.ts'), de: () => import('./de/counter.ts') });
/** Controls of the kinds of parameters that not every product has. */
export const kinds = catalogue({ en: () => import('./en/kinds.ts'), de: () => import('./de/kinds.ts') });
/** The list of fonts, which few open. */
export const fonts = catalogue({ en: () => import('./en/fonts.ts'), de: () => import('./de/fonts.ts') });
/** Presets of one's own, which come with the studio's panel. */
export const ownPresets = catalogue({ en: () => import('./en/ownPresets.ts'), de: () => import('./de/ownPresets.ts') });
/** Designs of older versions of their product. */
export const upgrading = catalogue({ en: () => import('./en/upgrading.ts'), de: () => import('./de/upgrading.ts') });
/** What a design is made of and needs. */
export const partsList = catalogue({ en: () => import('./en/partsList.ts'), de: () => import('./de/partsList.ts') });
/** Parts that are cut into pieces for a smaller bed. */
export const cutting = catalogue({ en: () => import('./en/cutting.ts'), de: () => import('./de/cutting.ts') });
/** Which way up parts are printed. */
export const turning = catalogue({ en: () => import('./en/turning.ts'), de: () => import('./de/turning.ts') });
/** What making the shape on screen runs into. */
export const findings = catalogue({ en: () => import('./en/findings.ts'), de: () => import('./de/findings.ts') });
export const studio = catalogue({ en: () => import('./en/studio.ts'), de: () => import('./de/studio.ts') });
