/** PrusaSlicer slices every product in every preset, and what its G-code says is held against what we promised. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finishesOf, type Layout, onePlate } from '@patternbook/fabrication';
import { afterAll, describe, expect, it } from 'vitest';
import { errorsOf, promised, readFigures, type Shares, sharesOf } from '../benchmarks/estimates/slicer-figures.ts';
import { configuration, slice, type Sliced } from './judges/prusa-slicer.ts';
import { present } from './judges/program.ts';
import { write } from './files.ts';
import { makeCatalogue, printed, type Variant, volumeOf } from './variants.ts';

const { plates: kept } = await readFigures();
const { variants } = await makeCatalogue();
/** What is cut from sheet or printed in resin has no G-code of a slicer for filament. */
const isPrinted = ({ subject }: Variant): boolean => subject.layout.plates.every(({ machine }) => machine.process === 'fdm');
const named = variants.filter(isPrinted).map((variant) => [`${variant.product.id}, ${variant.preset}`, variant] as const);
const folder = await mkdtemp(join(tmpdir(), 'patternbook-slicing-'));
afterAll(() => rm(folder, { recursive: true }));

const heightOf = ({ plates }: Layout): number => Math.max(...plates.flatMap(({ placed }) => placed.map(({ size }) => size[2])));

async function slicePlate(variant: Variant, plate: number, format: '3mf' | 'stl', settings: Parameters<typeof configuration>[2]): Promise<Sliced> {
  const { product, preset, subject } = variant;
  const file = join(folder, `${product.id}-${preset}-${plate}.${format}`);
  await writeFile(file, await write(format, { ...subject, layout: onePlate(subject.layout, plate) }));
  return slice(file, configuration(...printed(subject.layout), settings), folder);
}

describe.skipIf(!present('prusa-slicer'))('PrusaSlicer', () => {
  /** Ours against the slicer's, of each plate: 1 is right. And the kept figures against the slicer's. */
  const shares: (Shares & { readonly finishes: number; readonly kept: Shares | undefined })[] = [];

  it.concurrent.each(named)('slices the 3MF of %s', async (_, variant) => {
    const { layout } = variant.subject;
    const finishes = finishesOf(layout.parts).length;
    let extruded = 0;
    for (const [plate, { machine, placed }] of layout.plates.entries()) {
      const sliced = await slicePlate(variant, plate, '3mf', { extruders: Math.max(2, finishes) });
      extruded += sliced.extruded;
      const own = finishesOf(placed.map(({ part }) => part));
      const known = kept.find((each) => each.product === variant.product.id && each.preset === variant.preset && each.plate === plate);
      shares.push({
        ...sharesOf({ machine, placed }, { minutes: sliced.minutes, cubicMillimetres: sliced.extruded }),
        finishes: own.length,
        kept: known && { time: known.minutes / sliced.minutes, mass: known.cubicMillimetres / sliced.extruded },
      });
      // G-code for one extruder alone selects none.
      expect(sliced.filament.filter((length) => length > 0)).toHaveLength(own.length);
      // A last layer thinner than half of one is left out.
      expect(Math.abs(sliced.height - heightOf(onePlate(layout, plate)))).toBeLessThan(printed(layout)[0].profile.layerHeight);
    }
    const volume = volumeOf(layout);
    expect(extruded / volume).toBeGreaterThan(0.35);
    expect(extruded / volume).toBeLessThan(1.06);
  });

  it.each([['in one finish', (finishes: number) => finishes === 1], ['in several', (finishes: number) => finishes > 1]] as const)('takes the time and material that we estimate: plates %s', (_, those) => {
    const own = shares.filter(({ finishes }) => those(finishes));
    expect(own.length).toBeGreaterThan(20);
    const [time, mass] = [errorsOf(own.map((each) => each.time)), errorsOf(own.map((each) => each.mass))];
    expect(time.median).toBeLessThan(promised.time.median);
    expect(time.most).toBeLessThan(promised.time.most);
    expect(mass.median).toBeLessThan(promised.mass.median);
    // Not promised, but how it is: no product is far off.
    expect(time.worst).toBeLessThan(0.3);
    expect(mass.worst).toBeLessThan(0.15);
  });

  it('still says what was kept for those who have no slicer', () => {
    const known = shares.flatMap(({ kept: share }) => share ?? []);
    expect(known.length / shares.length).toBeGreaterThan(0.6);
    for (const { time, mass } of known) {
      expect(Math.abs(time - 1)).toBeLessThan(0.03);
      expect(Math.abs(mass - 1)).toBeLessThan(0.02);
    }
  });

  it('prints the sign with two extruders', async () => {
    const sign = variants.find(({ product, preset }) => product.id === 'house-sign' && preset === 'defaults')!;
    const { tools, filament } = await slicePlate(sign, 0, '3mf', { extruders: 2 });
    expect([...tools].sort()).toEqual([0, 1]);
    expect(Math.min(...filament)).toBeGreaterThan(100);
  });

  it('fills a massive sign with as much plastic as we measured', async () => {
    const sign = variants.find(({ product, preset }) => product.id === 'house-sign' && preset === 'defaults')!;
    const { extruded } = await slicePlate(sign, 0, 'stl', { extruders: 1, infill: 1 });
    expect(Math.abs(extruded / volumeOf(sign.subject.layout) - 1)).toBeLessThan(0.02);
  });
});
