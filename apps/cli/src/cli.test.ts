/** The program as others run it: arguments in, JSON, sentences and exit codes out. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read3mf } from '@patternbook/fabrication';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'patternbook-cli-'));
});
afterAll(() => rm(folder, { recursive: true }));

const patternbook = (...words: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(process.execPath, [join(import.meta.dirname, 'main.ts'), ...words], { maxBuffer: 64_000_000 }, (error, out, said) => resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, error: said }));
  });
const json = async (...words: readonly string[]): Promise<Record<string, unknown>> => {
  const { code, out, error } = await patternbook(...words, '--json');
  expect([code, error]).toEqual([code === 3 ? 3 : 0, '']);
  expect(out.endsWith('\n') && !out.trimEnd().includes('\n')).toBe(true);
  return JSON.parse(out) as Record<string, unknown>;
};
const refused = async (...words: readonly string[]): Promise<string> => {
  const { code, out, error } = await patternbook(...words, '--json');
  expect([code, out]).toEqual([2, '']);
  expect(error).toMatch(/^[^\n]+[.…]\n$/);
  return error;
};
const kept = async (name: string, content: string): Promise<string> => {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
};

const script = `import { defineProduct, length, rule, less, value } from 'patternbook';
export default defineProduct({
  id: 'tile', version: '0.1.0', name: { en: 'Tile' }, tagline: { en: 'A tile' }, description: { en: 'A tile.' }, groups: [{ id: 'size', label: { en: 'Size' } }],
  parameters: {
    width: length({ label: { en: 'Width' }, group: 'size', default: 20, min: 10, max: 40, step: 1 }),
    hole: length({ label: { en: 'Hole' }, group: 'size', default: 5, min: 0, max: 60, step: 1 }),
  },
  rules: [rule({ id: 'hole-fits', require: less(value('hole'), value('width')), reason: { en: 'A hole of {hole} leaves nothing of {width}.' }, repairs: [] })],
  presets: [{ id: 'wide', name: { en: 'Wide' }, values: { width: 40 } }], parts: { tile: { name: { en: 'Tile' }, finish: { material: 'pla', colour: 'white' } } },
  build: ({ width, hole }, g) => ({ parts: [{ id: 'tile', solid: g.box({ size: [width, width, 4] }).subtract(g.box({ size: [hole + 0.01, hole + 0.01, 20], on: 'centre' })) }] }),
});`;

describe('patternbook', () => {
  it('lists and describes the catalogue', async () => {
    const products = (await json('products')) as unknown as readonly { readonly id: string }[];
    expect(products.map(({ id }) => id)).toEqual(['planter', 'bin', 'enclosure', 'house-sign', 'lampshade', 'device-stand', 'wall-hook', 'drawer-organiser', 'finger-joint-box', 'sheet-bracket', 'flat-pack-stool', 'cookie-cutter', 'ring', 'picture-light']);
    const planter = await json('describe', 'planter');
    expect(planter['parameters']).toContainEqual(expect.objectContaining({ id: 'diameter', kind: 'length', unit: 'mm', min: expect.any(Number), max: expect.any(Number), step: expect.any(Number), default: expect.any(Number), group: expect.any(String), label: expect.any(String) }));
  });

  it('checks a product, with values as people type them', async () => {
    const checked = await json('check', 'planter', '--set', 'diameter=14.2 cm');
    expect(checked).toMatchObject({ product: 'planter', values: { diameter: 142 }, conflicts: [], price: { currency: 'EUR' } });
    expect(checked['variant']).toMatch(/^[0-9a-f]{64}$/);
    const [pot] = checked['parts'] as readonly { readonly bounds: { readonly min: readonly number[]; readonly max: readonly number[] } }[];
    expect((pot?.bounds.max[0] ?? 0) - (pot?.bounds.min[0] ?? 0)).toBeCloseTo(142, 3);
  });

  it('tells an author what of a product leads nowhere, and which rule is why', async () => {
    const tile = await kept('dead.ts', script);
    expect((await json('check', tile))['deadEnds']).toMatchObject([
      { kind: 'dead-range', parameter: 'hole', from: 40, to: 60, rules: ['hole-fits'], message: 'No design can have Hole 40\u202fmm – 60\u202fmm. hole-fits: A hole of [Hole] leaves nothing of [Width].' },
    ]);
    expect((await patternbook('check', tile)).out).toContain('Dead end: No design can have Hole 40');
    expect(await json('check', tile, '--preset', 'wide')).not.toHaveProperty('deadEnds');
  });

  it('takes a script, a preset, a design and a 3MF for a subject', async () => {
    const tile = await kept('tile.ts', script);
    expect(await json('check', tile, '--preset', 'wide')).toMatchObject({ product: 'tile', values: { width: 40 }, parts: [{ id: 'tile', volume: expect.closeTo(40 * 40 * 4 - 5.01 * 5.01 * 4, 1) }] });
    const design = await kept('design.json', JSON.stringify({ schema: 1, product: { id: 'bin', version: (await json('describe', 'bin'))['version'] }, values: {}, features: [], finishes: {} }));
    const fromDesign = await json('check', design);
    const file = join(folder, 'bin.3mf');
    const exported = await json('export', design, '--format', '3mf', '--out', file);
    expect(exported).toMatchObject({ product: 'bin', variant: fromDesign['variant'], out: file });
    const found = read3mf(await readFile(file));
    expect(found.ok && found.value.variant).toBe(fromDesign['variant']);
    expect((await json('check', file))['variant']).toBe(fromDesign['variant']);
  });

  it('exports the same bytes every time', async () => {
    const [one, two] = [join(folder, 'one.stl'), join(folder, 'two.stl')];
    await json('export', 'bin', '--format', 'stl', '--out', one);
    await json('export', 'bin', '--format', 'stl', '--out', two);
    expect((await readFile(one)).equals(await readFile(two))).toBe(true);
  });

  it('tells conflicts with exit 3, also of what cannot be made, and exports nothing of them', async () => {
    const tile = await kept('conflicting.ts', script);
    const { code, out, error } = await patternbook('check', tile, '--set', 'hole=50', '--json');
    expect([code, error]).toEqual([3, '']);
    const checked = JSON.parse(out) as Record<string, unknown>;
    expect(checked).toMatchObject({ conflicts: [{ rule: 'hole-fits', parameters: ['hole', 'width'], repairs: [{ set: { hole: 19 } }] }], parts: [], price: null });
    const exported = await patternbook('export', tile, '--set', 'hole=50', '--format', 'stl', '--out', join(folder, 'none.stl'));
    expect([exported.code, exported.out]).toEqual([3, '']);
    expect(exported.error).toMatch(/^This cannot be made yet: A hole of 50\u202fmm leaves nothing of 20\u202fmm\.\n$/);
  });

  it('refuses bad input with exit 2 and one sentence', async () => {
    expect(await refused('check', 'planter', '--set', 'diameter=9000')).toMatch(/^diameter: Diameter must be between/);
    expect(await refused('check', 'planter', '--set', 'width=3')).toMatch(/no parameter “width”/);
    expect(await refused('check', 'planter', '--set', '__proto__=3')).toMatch(/no parameter “__proto__”/);
    expect(await refused('check', 'planter', '--set', 'diameter')).toMatch(/--set id=value/);
    expect(await refused('check', 'planter', '--preset', 'none')).toMatch(/no preset “none”/);
    expect(await refused('check', 'vase')).toMatch(/no product “vase”/);
    expect(await refused('check', join(folder, 'missing.3mf'))).toMatch(/no file/);
    expect(await refused('check', await kept('broken.json', '{'))).toMatch(/not JSON/);
    expect(await refused('check', await kept('empty.3mf', ''))).toMatch(/holds no design/);
    expect(await refused('check', await kept('script.ts', 'export default 3'))).toMatch(/export default defineProduct/);
    expect(await refused('check', await kept('thrown.ts', script.replace('build: ({', 'build: (x) => { throw new Error("evil\\n\\u001b[31mline"); }, other: ({')))).toMatch(/^The script failed in line 10: evil \[31mline\.$/m);
    expect(await refused('export', 'bin', '--format', 'psd', '--out', 'x')).toMatch(/--format 3mf/);
    expect(await refused('export', 'bin', '--format', 'stl')).toMatch(/--out/);
    expect(await refused('fly')).toMatch(/no command “fly”/);
    expect(await refused('check', 'bin', '--colour', 'red')).toMatch(/--colour/);
  });

  it('ends a script that does not end', async () => {
    const endless = await kept('endless.ts', script.replace("build: ({ width, hole }, g) => (", "build: ({ width, hole }, g) => (Array.prototype.indexOf.call({ length: 1 }, 1), (() => { while (true); })(),"));
    expect(await refused('check', endless)).toMatch(/loop that does not end|stopped/);
  });

  it('helps', async () => {
    const { code, out } = await patternbook('--help');
    expect([code, out.includes('patternbook check SUBJECT')]).toEqual([0, true]);
  });
}, 120_000);
