import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { preludeText } from '../bundle-prelude.ts';

it('is what its sources bundle to: run "node packages/sandbox/generate-prelude.ts" after changing them', async () => {
  const kept = await readFile(new URL('prelude.gen.ts', import.meta.url), 'utf8');
  // Compared as a whole, so that a failure does not print both.
  expect(kept === (await preludeText())).toBe(true);
});

it('brings no host code into the sandbox', async () => {
  const kept = await readFile(new URL('prelude.gen.ts', import.meta.url), 'utf8');
  // Most of it are the tables of sizes; a script's first build pays for all of them.
  expect(kept.length).toBeLessThan(50_000);
  expect(/zod|from"|process|require\(|validateGraph/.exec(kept)?.[0]).toBeUndefined();
});
