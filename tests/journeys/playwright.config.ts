import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './browser.ts';

const browser = await findBrowser();
const port = process.env['JOURNEYS_PORT'] ?? '5399';
// Playwright reads this file again in each of its processes; the folder must be one.
const data = (process.env['JOURNEYS_DATA'] ??= mkdtempSync(join(tmpdir(), 'patternbook-journeys-')));

export default defineConfig({
  testDir: '.',
  testMatch: '*.journey.ts',
  outputDir: 'results/artefacts',
  // One worker: stories share a store's queue, and software WebGL takes all that a small machine has.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  // Generous because a software GPU on a busy machine is slow; a journey waits for states, never for time.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    browserName: 'chromium',
    launchOptions: browser,
    locale: 'en-GB',
    timezoneId: 'UTC',
    colorScheme: 'light',
    trace: 'retain-on-failure',
  },
  webServer: {
    command: 'node ../../apps/server/src/main.ts',
    url: `http://127.0.0.1:${port}/readyz`,
    timeout: 180_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    // One more product, which has a setting of every kind.
    env: { PORT: port, PATTERNBOOK_DATA: data, PRODUCTS: join(import.meta.dirname, '../showcase'), LOG_LEVEL: 'warn' },
  },
});
