import { writeDesignFile } from '../recipes/design-file.ts';
import type { Exporter } from './exporter.ts';

/** What stands beside an STL, which has no place for it: opens in the studio again. */
export const design: Exporter = { format: 'design', version: 1, mediaType: 'application/json', extension: 'json', pictured: false, options: [], write: ({ recipe }) => ({ ok: true, value: writeDesignFile(recipe) }) };
