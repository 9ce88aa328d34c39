/**
 * Writes the goldens anew: `node tests/golden/update.ts`. Look at the difference before it is committed: a golden that
 * changes without a change of design is a fault that was found.
 */
import { writeFileSync } from 'node:fs';
import { productIds } from '@patternbook/assets';
import { describeProduct, openCatalogueWorkshop, sourceOf } from './catalogue-workshop.ts';
import { measurePresets } from './measure-presets.ts';

const workshop = await openCatalogueWorkshop(1);
for (const product of productIds) {
  const definition = await describeProduct(workshop, await sourceOf(product));
  const golden = await measurePresets(workshop, definition);
  // Lists of numbers on one line: a golden is read by people.
  const json = JSON.stringify(golden, null, 2).replaceAll(/\[\s+([-\d.,\s]+?)\s+\]/g, (_, numbers: string) => `[${numbers.replaceAll(/\s+/g, ' ')}]`);
  writeFileSync(new URL(`${product}.golden.json`, import.meta.url), `${json}\n`);
}
await workshop.dispose();
