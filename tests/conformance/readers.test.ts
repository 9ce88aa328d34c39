/** The consortium's strict reader and ADMesh on every product in every preset. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read3mf } from '@patternbook/fabrication';
import type { PlacedPart } from '@patternbook/fabrication';
import { parseDesign } from '@patternbook/product';
import { afterAll, describe, expect, it } from 'vitest';
import { admesh } from './judges/admesh.ts';
import { readStrictly } from './judges/lib3mf.ts';
import { present } from './judges/program.ts';
import { liesOf, makeCatalogue, volumeOf, write } from './variants.ts';

const { variants } = await makeCatalogue();
const named = variants.map((variant) => [`${variant.product.id}, ${variant.preset}`, variant] as const);
const folder = await mkdtemp(join(tmpdir(), 'patternbook-readers-'));
afterAll(() => rm(folder, { recursive: true }));

/** As it lies on the bed; but a file holds what is bent as it is used, while the blank that it is bent from lies on the bed. */
function sizeInFile({ part, size, turn }: PlacedPart): readonly [number, number, number] {
  if (part.blank === undefined) return [size[0], size[1], size[2]];
  const { min, max } = part.measurements.bounds;
  const extent: [number, number, number] = [max[0] - min[0], max[1] - min[1], max[2] - min[2]];
  const swap = (degrees: number, [one, other]: readonly [0 | 1 | 2, 0 | 1 | 2]): void => {
    expect(degrees % 90, 'only quarter turns leave a box a box').toBe(0);
    if (degrees % 180 !== 0) [extent[one], extent[other]] = [extent[other], extent[one]];
  };
  swap(turn.print[0], [1, 2]);
  swap(turn.print[1], [0, 2]);
  swap(turn.print[2] + turn.plate, [0, 1]);
  return extent;
}

describe('lib3mf reads strictly, without a warning', () => {
  it.each(named)('the 3MF of %s', async (_, { subject }) => {
    const { layout, recipe } = subject;
    const bytes = await write('3mf', subject);
    const read = await readStrictly(bytes, '3mf');
    expect(read.warnings).toEqual([]);
    expect(read.thumbnail).toBe(true);
    expect(read.metadata.get('Title')).toBe(recipe.title);
    const lies = layout.parts.flatMap(({ id }) => liesOf(layout, id));
    expect(read.objects.map(({ name }) => name)).toEqual(lies.map(({ part }) => part.name));
    expect(read.items.toSorted()).toEqual(layout.parts.flatMap(({ name, quantity }) => Array.from({ length: quantity }, () => name)).toSorted());
    for (const [at, object] of read.objects.entries()) {
      const placed = lies[at]!;
      const { part } = placed;
      expect(object.sound, object.name).toBe(true);
      expect(Math.abs(object.volume / part.measurements.volume - 1), object.name).toBeLessThan(0.001);
      for (const axis of [0, 1, 2] as const) expect(object.size[axis]).toBeCloseTo(sizeInFile(placed)[axis], 3);
    }
    const found = read3mf(bytes);
    expect(found.ok && parseDesign(found.value.design)).toEqual({ ok: true, value: recipe.design });
  });

  it.each(named)('the STL of %s', async (_, { subject }) => {
    const read = await readStrictly(await write('stl', subject), 'stl');
    expect(read.warnings).toEqual([]);
    const volume = read.objects.reduce((sum, object) => sum + object.volume, 0);
    expect(Math.abs(volume / volumeOf(subject.layout) - 1)).toBeLessThan(0.001);
  });
});

describe.skipIf(!present('admesh'))('ADMesh finds nothing to mend', () => {
  it.each(named)('in the STL of %s', async (_, { product, preset, subject }) => {
    const file = join(folder, `${product.id}-${preset}.stl`);
    await writeFile(file, await write('stl', subject));
    const found = await admesh(file);
    expect(found).toMatchObject({ disconnected: 0, degenerate: 0, repaired: 0, backwards: 0 });
    expect(Math.abs(found.volume / volumeOf(subject.layout) - 1)).toBeLessThan(0.001);
    const pieces = subject.layout.plates.flatMap(({ placed }) => placed).reduce((sum, { part }) => sum + part.measurements.pieces, 0);
    expect(found.bodies).toBe(pieces);
  });
});
