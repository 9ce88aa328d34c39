import { defineConfig } from 'vitest/config';

/** Foreign programs read what we write. Slow, and wants PrusaSlicer, ADMesh and hb-view: a lane of its own. */
export default defineConfig({
  test: {
    name: 'conformance',
    include: ['tests/conformance/**/*.test.ts'],
    // Making the catalogue takes minutes on a slow machine; the first test of a format waits for all files of it.
    testTimeout: 1_800_000,
    hookTimeout: 600_000,
    teardownTimeout: 60_000,
    maxConcurrency: 2,
    fileParallelism: false,
    // One thread with one set of modules: the catalogue is made once for all of them.
    isolate: false,
  },
});
