import { defineConfig } from 'vitest/config';

/** Packages whose tests talk to a real PostgreSQL; the cluster starts only when one of their files runs. */
const withDatabase = ['packages/database/**/*.test.ts', 'packages/api/**/*.test.ts', 'apps/server/src/{http,seed}/**/*.test.ts', 'tests/history/**/*.test.ts'];

export default defineConfig({
  test: {
    // Vitest would leave one processor alone, which on a small machine is half of it.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/**/*.test.{ts,tsx}', 'apps/**/*.test.{ts,tsx}', 'assets/**/*.test.ts', 'tests/{architecture,benchmarks,findings,golden,fuzz,splitting}/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...withDatabase],
          // A busy machine is no failure; what hangs still ends.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'database',
          include: withDatabase,
          globalSetup: ['tests/builders/cluster.ts'],
          hookTimeout: 60_000,
          testTimeout: 60_000,
        },
      },
    ],
  },
});
