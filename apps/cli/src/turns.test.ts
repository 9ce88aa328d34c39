/** Laying parts on another side from the command line, through script, workshop, kernel and file. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Two boxes that make a T: its arms hang in mid-air as the product lays it. */
const script = `import { defineProduct, length } from 'patternbook';
export default defineProduct({
  id: 'letter', version: '0.1.0', name: { en: 'Letter' }, tagline: { en: 'A letter' }, description: { en: 'A letter.' }, groups: [{ id: 'size', label: { en: 'Size' } }],
  parameters: { reach: length({ label: { en: 'Width' }, group: 'size', default: 60, min: 30, max: 90, step: 1 }) },
  rules: [], presets: [], parts: { letter: { name: { en: 'Letter' }, finish: { material: 'pla', colour: 'white' } } },
  build: ({ reach }, g) => ({ parts: [{ id: 'letter', solid: g.union([g.box({ size: [12, 12, 40] }), g.box({ size: [reach, 12, 10] }).translate([0, 0, 40])]) }] }),
});`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'patternbook-turns-'));
  await writeFile(join(folder, 'letter.ts'), script);
});
afterAll(() => rm(folder, { recursive: true }));

interface Ended { readonly code: number; readonly out: string; readonly error: string }

const exported = (...words: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const given = [join(import.meta.dirname, 'main.ts'), 'export', join(folder, 'letter.ts'), '--format', 'stl', '--out', join(folder, 'letter.stl'), '--json', ...words];
    execFile(process.execPath, given, { maxBuffer: 64_000_000 }, (error, out, said) => resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, error: said }));
  });

/** Lowest and highest point of the file: mm. */
async function heights(): Promise<readonly [number, number]> {
  const bytes = await readFile(join(folder, 'letter.stl'));
  let low = Infinity, high = -Infinity;
  for (let triangle = 0; triangle < bytes.readUInt32LE(80); triangle++) {
    for (const corner of [1, 2, 3]) {
      const z = bytes.readFloatLE(84 + triangle * 50 + corner * 12 + 8);
      low = Math.min(low, z);
      high = Math.max(high, z);
    }
  }
  return [low, high];
}

const variantOf = ({ out }: Ended): string => (JSON.parse(out) as { variant: string }).variant;

describe('--turn', () => {
  it('lays a part as it is told, or as is best, onto the bed', async () => {
    const own = await exported();
    expect(await heights()).toEqual([0, 50]);
    const told = await exported('--turn', 'letter=0,90,0');
    expect(await heights()).toEqual([0, 60]);
    const best = await exported('--turn', 'letter=best');
    expect(await heights()).toEqual([0, 12]);
    expect(new Set([own, told, best].map(variantOf)).size).toBe(3);
    expect(variantOf(await exported('--turn', 'letter=best', '--turn', 'letter=own'))).toBe(variantOf(own));
  });

  it('says what is wrong in one sentence', async () => {
    for (const [text, said] of [['letter', '--turn part=x,y,z'], ['lid=best', 'letter'], ['letter=90', 'three angles'], ['letter=90,,0', 'three angles'], ['letter=1e9,0,0', '360']] as const) {
      const { code, out, error } = await exported('--turn', text);
      expect([code, out], text).toEqual([2, '']);
      expect(error, text).toContain(said);
      expect(error, text).toMatch(/^[^\n]+[.…”]\n$/);
    }
  });
});
