import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { measure, pages } from './budget.ts';
import type { Measured } from './budget.ts';

let folder: string;
let measured: readonly Measured[];
beforeAll(async () => {
  // As people get it: vitest's own word would build React with its checks.
  vi.stubEnv('NODE_ENV', 'production');
  folder = await mkdtemp(join(tmpdir(), 'patternbook-budget-'));
  await build({ root: import.meta.dirname, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
  measured = measure(folder);
}, 180_000);
afterAll(() => rm(folder, { recursive: true }));

test.each(pages.map(({ name, limit }) => [name, limit] as const))('what %s needs before it can be used is at most %i kB', (name, limit) => {
  const page = measured.find((each) => each.name === name)!;
  expect(page.problems).toEqual([]);
  expect(page.files.length).toBeGreaterThan(1);
  expect(page.kilobytes).toBeLessThanOrEqual(limit);
});
