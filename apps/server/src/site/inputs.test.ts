import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hashOfInputs } from './inputs.ts';

let repository: string;
const write = (path: string, text: string): void => {
  mkdirSync(join(repository, path, '..'), { recursive: true });
  writeFileSync(join(repository, path), text);
};
beforeEach(() => {
  repository = mkdtempSync(join(tmpdir(), 'patternbook-inputs-'));
  for (const path of ['apps/web/src/main.tsx', 'packages/product/src/index.ts', 'assets/fonts/fonts.json', 'pnpm-lock.yaml', 'tsconfig.json']) write(path, path);
});
afterEach(() => rmSync(repository, { recursive: true }));

it('changes with whatever the site is built from, and with nothing else', () => {
  const before = hashOfInputs(repository);
  write('apps/web/dist/abc/index.html', 'built');
  write('apps/web/node_modules/x/index.js', 'installed');
  write('packages/product/src/index.test.ts', 'a test');
  expect(hashOfInputs(repository)).toBe(before);
  const seen = new Set([before]);
  for (const path of ['apps/web/src/main.tsx', 'packages/product/src/index.ts', 'pnpm-lock.yaml', 'apps/web/src/new.ts']) {
    write(path, 'changed');
    seen.add(hashOfInputs(repository));
  }
  expect(seen.size).toBe(5);
});
