import { readCoverage } from '@patternbook/assets';
import type { Has } from './findFonts.ts';

let loading: Promise<ReadonlyMap<string, Has>> | undefined;

/** Which letters each font of the catalogue has: some 15 kB that only this list needs. */
export const loadCoverage = (): Promise<ReadonlyMap<string, Has>> =>
  (loading ??= import('@patternbook/assets/fonts/coverage.json', { with: { type: 'json' } }).then(
    ({ default: coverage }) => new Map(Object.entries(coverage).map(([id, letters]) => [id, readCoverage(letters)])),
    (error: unknown) => {
      // Going back online must help.
      loading = undefined;
      throw error;
    },
  ));
