import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFinish, materialsSchema } from '@patternbook/fabrication';
import type { FabricationPart } from '@patternbook/fabrication';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { repository } from '../configuration.ts';
import { createPressPool } from './pressPool.ts';

const materials = materialsSchema.parse(JSON.parse(readFileSync(join(repository, 'assets/materials/materials.json'), 'utf8')));
const finish = findFinish(materials, { material: 'pla', colour: 'blue' });
if (!finish) throw new Error('the catalogue has no blue');

/** A tetrahedron with legs of 20 mm. */
const part: FabricationPart = {
  id: 'body', name: 'Body', quantity: 1, node: 0, finish, regions: {}, printRotation: [0, 0, 0], explode: [0, 0, 0],
  mesh: { positions: Float32Array.of(0, 0, 0, 20, 0, 0, 0, 20, 0, 0, 0, 20), indices: Uint32Array.of(0, 2, 1, 0, 1, 3, 0, 3, 2, 1, 2, 3), runs: [{ region: '', node: '', start: 0, count: 4 }] },
  measurements: { volume: 8000 / 6, area: 946.4, bounds: { min: [0, 0, 0], max: [20, 20, 20] }, genus: 0, triangles: 4, pieces: 1 },
};
const wish = { parts: [part], width: 160, height: 120 };

it('draws a picture in a thread of its own, the same each time', async () => {
  const pool = createPressPool(2);
  try {
    const [first, second] = await Promise.all([pool.picture(wish), pool.picture(wish)]);
    expect(await sharp(first).metadata()).toMatchObject({ format: 'webp', width: 160, height: 120 });
    expect(Buffer.compare(first, second)).toBe(0);
  } finally {
    await pool.dispose();
  }
});

it('tells a wish that cannot be fulfilled from the next, and goes on', async () => {
  const pool = createPressPool(1);
  try {
    await expect(pool.picture({ ...wish, parts: undefined as never })).rejects.toThrow();
    expect((await pool.picture(wish)).length).toBeGreaterThan(100);
  } finally {
    await pool.dispose();
  }
  await expect(pool.picture(wish)).rejects.toThrow(/closed/);
});
