/** USDZ read by three.js and unpacked by Python; USD's own programs are not to be had here. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { present, run } from './judges/program.ts';
import { readUsdz } from './judges/three-readers.ts';
import { makeCatalogue, write } from './variants.ts';

const { variants } = await makeCatalogue(['planter', 'house-sign', 'enclosure']);
const named = variants.map((variant) => [`${variant.product.id}, ${variant.preset}`, variant] as const);
const folder = await mkdtemp(join(tmpdir(), 'patternbook-usdz-'));
afterAll(() => rm(folder, { recursive: true }));

describe('the USDZ', () => {
  it.each(named)('of %s is drawn whole by three.js, in metres, on the ground', async (_, { subject }) => {
    const { parts } = subject.layout;
    const { volume, min, materials } = readUsdz(await write('usdz', subject));
    expect(Math.abs((volume * 1e9) / parts.reduce((sum, { measurements }) => sum + measurements.volume, 0) - 1)).toBeLessThan(0.001);
    expect(min[1]).toBeCloseTo(0, 5);
    expect(materials.size).toBeGreaterThan(0);
  });

  // Pixar's specification: nothing packed or encrypted, and every file's bytes at a multiple of 64.
  const script = `
import sys, zipfile
name = sys.argv[1]
archive = zipfile.ZipFile(name)
assert archive.testzip() is None
data = open(name, 'rb').read()
for info in archive.infolist():
    at = info.header_offset
    begin = at + 30 + int.from_bytes(data[at + 26:at + 28], 'little') + int.from_bytes(data[at + 28:at + 30], 'little')
    print(info.filename, info.compress_type, info.flag_bits & 1, begin % 64, info.date_time[0])
`;
  const judge = async (bytes: Uint8Array): Promise<string> => {
    const file = join(folder, 'judged.usdz');
    await writeFile(file, bytes);
    return (await run('python3', ['-c', script, file])).output;
  };

  it.skipIf(!present('python3'))('lies in its archive as the specification wants it', async () => {
    const [{ subject }] = variants as [(typeof variants)[number]];
    const bytes = await write('usdz', subject);
    expect(await judge(bytes)).toBe('model.usda 0 0 0 1980\n');
    // The judge is judged: a packed archive, and one byte that is another.
    expect(await judge(await write('3mf', subject))).not.toMatch(/^\S+ 0 0 0 /);
    const spoilt = bytes.slice();
    spoilt[5000]! ^= 1;
    expect(await judge(spoilt)).toContain('Error');
  });
});
