import { catalogue } from './catalogue.ts';

/** Words of the frame around every page and of the components; loaded before the first paint. */
export const shell = catalogue({ en: () => import('./en/shell.ts'), de: () => import('./de/shell.ts') });
