/** Cutting parts up from the command line, through script, workshop, kernel and file. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const script = `import { defineProduct, length } from 'patternbook';
export default defineProduct({
  id: 'bar', version: '0.1.0', name: { en: 'Bar' }, tagline: { en: 'A bar' }, description: { en: 'A bar.' }, groups: [{ id: 'size', label: { en: 'Size' } }],
  parameters: { reach: length({ label: { en: 'Length' }, group: 'size', default: 600, min: 100, max: 900, step: 1 }) },
  rules: [], presets: [], parts: { bar: { name: { en: 'Bar' }, finish: { material: 'pla', colour: 'white' } } },
  build: ({ reach }, g) => ({ parts: [{ id: 'bar', solid: g.box({ size: [reach, 60, 30] }) }] }),
});`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'patternbook-splits-'));
  await writeFile(join(folder, 'bar.ts'), script);
});
afterAll(() => rm(folder, { recursive: true }));

interface Ended { readonly code: number; readonly out: string; readonly error: string }

const exported = (format: string, ...words: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const given = [join(import.meta.dirname, 'main.ts'), 'export', join(folder, 'bar.ts'), '--format', format, '--out', join(folder, `bar.${format}`), '--json', ...words];
    execFile(process.execPath, given, { maxBuffer: 64_000_000 }, (error, out, said) => resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, error: said }));
  });
const written = (format: string): Promise<Buffer> => readFile(join(folder, `bar.${format}`));
/** Of each object in an OBJ. */
const objects = async (): Promise<readonly string[]> => [...(await written('obj')).toString('utf8').matchAll(/^o (.*)$/gm)].map((match) => match[1]!);

describe('--split', () => {
  it('auto makes pieces that fit where the part did not, the same each time', async () => {
    const whole = JSON.parse((await exported('obj')).out) as { readonly findings: readonly { readonly code: string }[] };
    expect(whole.findings).toMatchObject([{ code: 'too-large', part: 'bar' }]);
    const { code, out, error } = await exported('obj', '--split', 'auto');
    expect([code, error]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ findings: [], splitting: [] });
    const names = await objects();
    expect(names.filter((name) => /piece.\d.of/.test(name)).length).toBeGreaterThanOrEqual(2);
    expect(names.some((name) => name.includes('dowel'))).toBe(true);
    const first = await written('obj');
    await exported('obj', '--split', 'auto');
    expect(await written('obj')).toEqual(first);
  });

  it('cuts where it is told, along several axes, with the keys that are named', async () => {
    expect((await exported('obj', '--split', 'bar:x:-100,100:dovetail', '--split', 'bar:y:0:dovetail')).code).toBe(0);
    expect((await objects()).length).toBe(6);
  });

  it('says what is wrong in one sentence', async () => {
    for (const [text, said] of [['bar:x:900', 'does not meet'], ['bar:x:299', 'thin'], ['lid:x:0', 'bar'], ['bar:q:0', '--split part:axis'], ['bar:x:', '--split part:axis'], ['bar:x:0:nails', 'dovetail']] as const) {
      const { code, out, error } = await exported('stl', '--split', text);
      expect([code, out], text).toEqual([2, '']);
      expect(error, text).toContain(said);
      expect(error, text).toMatch(/^[^\n]+[.…]\n$/);
    }
  }, 60_000);
});
