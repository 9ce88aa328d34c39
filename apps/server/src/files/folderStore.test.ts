import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFolderStore, removeAbandoned } from './folderStore.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'patternbook-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const everything = (): string[] => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => entry.name);

it('gives back what was put, and nothing for what was not', async () => {
  const store = createFolderStore(folder);
  const bytes = Uint8Array.of(0, 255, 10, 13);
  expect(await store.has('artefacts/abc')).toBe(false);
  expect(await store.get('artefacts/abc')).toBeUndefined();
  await store.put('artefacts/abc', bytes);
  await store.put('artefacts/abc', bytes);
  expect(await store.has('artefacts/abc')).toBe(true);
  expect(new Uint8Array((await store.get('artefacts/abc')) ?? [])).toEqual(bytes);
  expect(everything()).toEqual(['abc']);
});

it('shows a file whole or not at all while writers race', async () => {
  const store = createFolderStore(folder);
  const bytes = new Uint8Array(300_000).fill(7);
  const writes = Promise.all(Array.from({ length: 8 }, () => store.put('pictures/x.webp', bytes)));
  let done = false;
  void writes.then(() => (done = true));
  while (!done) {
    const seen = await store.get('pictures/x.webp');
    if (seen) expect(seen.length).toBe(bytes.length);
  }
  expect(everything()).toEqual(['x.webp']);
});

it('never leaves its folder', async () => {
  const store = createFolderStore(folder);
  for (const key of ['../outside', 'a/../../b', '/etc/passwd', 'a//b', '.hidden', 'a/', '', 'a\u0000b']) await expect(store.put(key, new Uint8Array(1))).rejects.toThrow(/not a key/);
});

it('forgets what a killed writer left half, and not what is being written', async () => {
  const store = createFolderStore(folder);
  await store.put('artefacts/abc', new Uint8Array(1));
  mkdirSync(join(folder, '.halves'), { recursive: true });
  for (const name of ['old', 'new']) writeFileSync(join(folder, '.halves', name), 'half');
  utimesSync(join(folder, '.halves/old'), 0, 0);
  await removeAbandoned(folder, Date.now());
  expect(everything().sort()).toEqual(['abc', 'new']);
  await removeAbandoned(join(folder, 'nowhere'), Date.now());
});
