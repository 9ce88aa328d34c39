/** What of the catalogue no design can have. In workers, as the server does it: some products take seconds. */
import { productIds } from '@patternbook/assets';
import { deadEndWords } from '@patternbook/product';
import type { Workshop } from '@patternbook/workshop';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPressPool } from '../../../apps/server/src/press/pressPool.ts';
import { describeProduct, openCatalogueWorkshop, sourceOf } from '../../golden/catalogue-workshop.ts';

/** Ends of ranges that a product keeps although its own rules close them, and why it does. */
const explained: Readonly<Record<string, readonly string[]>> = {
  // The range ends where the widest box would allow it; its walls take the last millimetre.
  enclosure: ['dead-range radius 16–16 by radius.atMost'],
  // Cords and straps that slip off are shown to whoever tries, with the reason, instead of a range that ends early.
  'wall-hook': ['dead-range lip 5–7 by lip-keeps'],
};

let workshop: Workshop;
const press = createPressPool(2);
beforeAll(async () => {
  workshop = await openCatalogueWorkshop(1);
}, 60_000);
afterAll(() => Promise.all([workshop.dispose(), press.dispose()]));

it.concurrent.each(productIds)('%s has no dead end that is not explained', { timeout: 300_000 }, async (product) => {
  const definition = await describeProduct(workshop, await sourceOf(product));
  const found = await press.deadEnds(definition);
  const named = found.map((each) =>
    each.kind === 'dead-range' ? `${each.kind} ${each.parameter} ${each.from}–${each.to} by ${each.rules.join()}` : each.kind === 'dead-option' ? `${each.kind} ${each.parameter} ${String(each.option)} by ${each.rules.join()}` : each.kind === 'silent-rule' ? `${each.kind} ${each.rule}` : each.kind,
  );
  expect(named, found.map((each) => deadEndWords(definition, each).en).join('\n')).toEqual(explained[product] ?? []);
});
