/** OBJ read by three.js and PrusaSlicer. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finishesOf } from '@patternbook/fabrication';
import { afterAll, describe, expect, it } from 'vitest';
import { present, run } from './judges/program.ts';
import { readObj } from './judges/three-readers.ts';
import { makeCatalogue, write } from './variants.ts';

const { variants } = await makeCatalogue(['planter', 'house-sign', 'enclosure']);
const named = variants.map((variant) => [`${variant.product.id}, ${variant.preset}`, variant] as const);
const folder = await mkdtemp(join(tmpdir(), 'patternbook-obj-'));
afterAll(() => rm(folder, { recursive: true }));
const wholeOf = ({ subject }: (typeof variants)[number]): number => subject.layout.parts.reduce((sum, { measurements }) => sum + measurements.volume, 0);

describe('the OBJ', () => {
  it.each(named)('of %s has its volume in millimetres, and a material for each finish', async (_, variant) => {
    const { volume, materials } = readObj(await write('obj', variant.subject));
    expect(Math.abs(volume / wholeOf(variant) - 1)).toBeLessThan(0.001);
    expect(materials.size).toBe(finishesOf(variant.subject.layout.parts).length);
  });

  it.skipIf(!present('prusa-slicer'))('is closed for PrusaSlicer, which sees one that is not', async () => {
    const variant = variants.find(({ product, preset }) => product.id === 'house-sign' && preset === 'defaults')!;
    const bytes = await write('obj', variant.subject);
    const judge = async (name: string, content: Uint8Array | string): Promise<string> => {
      await writeFile(join(folder, name), content);
      return (await run('prusa-slicer', ['--info', join(folder, name)])).output;
    };
    const good = await judge('good.obj', bytes);
    expect(good).toContain('manifold = yes');
    expect(Math.abs(Number(/^volume = ([\d.]+)$/m.exec(good)?.[1]) / wholeOf(variant) - 1)).toBeLessThan(0.001);
    expect(await judge('open.obj', new TextDecoder().decode(bytes).replace(/^f .*\n/m, ''))).toContain('manifold = no');
  });
});
