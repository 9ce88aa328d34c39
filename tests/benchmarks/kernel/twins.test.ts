import { afterAll, beforeAll, expect, test } from 'vitest';
import { productIds } from './catalogue.ts';
import { differences, openPairs } from './same-geometry.ts';
import type { Pairs } from './same-geometry.ts';

let pairs: Pairs;
beforeAll(async () => {
  pairs = await openPairs();
}, 60_000);
afterAll(() => pairs.dispose());

test.each(productIds)('%s by hand is the geometry that the product makes', async (product) => {
  const { evaluate, byHand } = await pairs.pairOf(product);
  expect(differences(evaluate(), byHand())).toEqual([]);
});
