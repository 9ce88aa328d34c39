/** Several designs in one file, as others run the program. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read3mf } from '@patternbook/fabrication';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'patternbook-cli-'));
});
afterAll(() => rm(folder, { recursive: true }));

const patternbook = (...words: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly error: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [join(import.meta.dirname, 'main.ts'), ...words, '--json'], { maxBuffer: 64_000_000 }, (error, out, said) => resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, error: said }));
  });

describe('patternbook export with several subjects', () => {
  it('lays designs out together, each with its recipe, which is opened again by its number', async () => {
    const file = join(folder, 'both.3mf');
    const { code, out, error } = await patternbook('export', 'bin', 'wall-hook', '--format', '3mf', '--copies', '1,2', '--out', file);
    expect([code, error]).toEqual([0, '']);
    const told = JSON.parse(out) as { readonly designs: readonly { readonly variant: string }[]; readonly plates: readonly { readonly material: string; readonly parts: readonly string[] }[] };
    expect(told.designs).toMatchObject([{ copies: 1 }, { copies: 2 }]);
    const names = told.plates.flatMap(({ parts }) => parts);
    expect(names.filter((name) => name.startsWith('Wall hook: ')).length % 2).toBe(0);
    expect(names.some((name) => !name.startsWith('Wall hook: '))).toBe(true);
    const found = read3mf(await readFile(file));
    expect(found.ok && [found.value, ...(found.value.others ?? [])].map(({ variant }) => variant)).toEqual(told.designs.map(({ variant }) => variant));

    const asked = await patternbook('check', file);
    expect([asked.code, asked.error]).toEqual([2, expect.stringMatching(/holds 2 designs; say which: --design 1 \(.+\), --design 2 \(.+\)\.\n$/)]);
    const second = await patternbook('check', file, '--design', '2');
    expect(JSON.parse(second.out)).toMatchObject({ product: 'wall-hook', variant: told.designs[1]!.variant });
  });

  it('refuses what is said of one design, what does not count, and formats that hold one', async () => {
    const to = ['--out', join(folder, 'none')];
    for (const [words, expected] of [
      [['--format', '3mf', '--set', 'x=1'], /--set is for one design/],
      [['--format', '3mf', '--copies', '1,2,3'], /such as --copies 2,1/],
      [['--format', 'step'], /one file as 3mf/],
    ] as const) {
      const { code, error } = await patternbook('export', 'bin', 'wall-hook', ...words, ...to);
      expect(code).toBe(2);
      expect(error).toMatch(expected);
    }
    expect((await patternbook('check', 'bin', 'wall-hook')).error).toMatch(/Name one subject/);
  });
});
