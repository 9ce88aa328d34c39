import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keptSecret } from './secrets.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'patternbook-secrets-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('is made once, differs between data folders, and only its owner can read it', () => {
  const secret = keptSecret(join(folder, 'a'));
  expect(keptSecret(join(folder, 'a'))).toBe(secret);
  expect(keptSecret(join(folder, 'b'))).not.toBe(secret);
  expect(secret.length).toBeGreaterThanOrEqual(43);
  expect(statSync(join(folder, 'a/auth-secret')).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(folder, 'a'))).toEqual(['auth-secret']);
});

it('is not guessed from a damaged file', () => {
  writeFileSync(join(folder, 'auth-secret'), 'short\n');
  expect(() => keptSecret(folder)).toThrow(/damaged/);
});
