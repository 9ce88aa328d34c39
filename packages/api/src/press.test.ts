import { deflateRawSync, deflateSync } from 'node:zlib';
import { findFinish } from '@patternbook/fabrication';
import type { FabricationPart, Picture } from '@patternbook/fabrication';
import { freeze } from '@patternbook/product';
import { expect, test } from 'vitest';
import { createPress } from './press.ts';
import { createTestWorkshop, hashOf, scriptOf } from './testing/product.ts';
import { machine, materials } from './testing/catalogue.ts';

const encoded: Picture[] = [];
const press = createPress({
  deflate: (bytes) => deflateRawSync(bytes),
  zlib: (bytes) => deflateSync(bytes),
  encodeWebp: async (picture) => {
    encoded.push(picture);
    return new Uint8Array([1, 2, 3]);
  },
});

async function chest() {
  const workshop = createTestWorkshop();
  const source = { hash: hashOf(scriptOf('1.0.0')), script: scriptOf('1.0.0') };
  const described = await workshop.describe(source);
  if (!described.ok) throw new Error(described.fault.message);
  const definition = described.value;
  const frozen = freeze(definition, { schema: 1, product: { id: 'chest', version: '1.0.0' }, values: {}, features: [], finishes: {} });
  const evaluated = await workshop.evaluate({ source, values: frozen.design.values, quality: 'final', purpose: 'make' });
  if (!evaluated.ok) throw new Error(evaluated.fault.message);
  return { definition, frozen, bodies: evaluated.value.parts };
}

test('what was evaluated becomes a 3MF, the same bytes each time', async () => {
  const { definition, frozen, bodies } = await chest();
  const wish = { variant: frozen.variant, format: '3mf' as const, machines: [machine], credits: { title: 'My chest' } };
  const make = () => press.artefact(wish, { definition, design: frozen.design, bodies, dimensions: [], hardware: [], materials });
  const [first, second] = [await make(), await make()];
  if (!first.ok || !second.ok) throw new Error('Nothing was made.');
  expect(Buffer.from(first.value.bytes.subarray(0, 4)).toString('latin1')).toBe('PK\u0003\u0004');
  expect(first.value.bytes).toEqual(second.value.bytes);
  expect(first.value.fileName).toMatch(/^Chest_My-chest_100mm_[0-9a-f]{8}\.3mf$/);
});

test('what was evaluated becomes a picture in the asked size', async () => {
  const { bodies } = await chest();
  const finish = findFinish(materials, { material: 'pla', colour: 'white' });
  if (!finish) throw new Error('The test catalogue lacks white.');
  const parts = bodies.map((body): FabricationPart => ({ ...body, name: body.id, finish, regions: {} }));
  expect(await press.picture({ parts, width: 80, height: 60 })).toEqual(new Uint8Array([1, 2, 3]));
  expect(encoded).toMatchObject([{ width: 80, height: 60 }]);
  // Something is on it.
  expect(new Set(encoded[0]?.pixels).size).toBeGreaterThan(10);
});
