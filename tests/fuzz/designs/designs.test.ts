import { productIds } from '@patternbook/assets';
import { checkValues } from '@patternbook/product';
import type { ProductDefinition } from '@patternbook/product';
import type { ProductSource, Workshop } from '@patternbook/workshop';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeProduct, openCatalogueWorkshop, sourceOf } from '../../golden/catalogue-workshop.ts';
import { invalidDesigns } from './invalid-design.ts';
import { unsoundness } from './soundness.ts';
import { validDesigns } from './valid-design.ts';

const count = 500;
/**
 * Draft quality finds what values break in a fifth of the time; every tenth design is also made at final quality, fresh
 * and sorted, as files are.
 */
const finalEvery = 10;
const workers = 2;

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openCatalogueWorkshop(workers);
}, 60_000);
afterAll(() => workshop.dispose());

const load = async (product: string): Promise<{ source: ProductSource; definition: ProductDefinition }> => {
  const source = await sourceOf(product);
  return { source, definition: await describeProduct(workshop, source) };
};

/** What differs from the defaults: enough to try a failure by hand. */
const named = (definition: ProductDefinition, values: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(Object.fromEntries(Object.entries(values).filter(([id, value]) => definition.parameters[id]?.default !== value)));

describe.each(productIds)('%s', (product) => {
  it(`makes ${count} random designs soundly and as large as it says`, async () => {
    const { source, definition } = await load(product);
    const { designs, stuck } = validDesigns(definition, { count, firstSeed: 1 });
    // A conflict that no button mends is a dead end for a customer.
    expect(stuck).toBeLessThanOrEqual(count / 100);
    expect(designs.filter(({ repairs }) => repairs > 0).length).toBeGreaterThan(count / 20);

    const failures: string[] = [];
    const make = async (index: number, quality: 'draft' | 'final'): Promise<void> => {
      const design = designs[index];
      if (design === undefined) return;
      const outcome = await workshop.evaluate({ source, values: design.values, quality, purpose: quality === 'final' ? 'make' : 'show' });
      const wrong = outcome.ok ? unsoundness(outcome.value) : [`${outcome.fault.code}: ${outcome.fault.message}`];
      for (const each of wrong) failures.push(`seed ${design.seed}, ${quality}: ${each} ${named(definition, design.values)}`);
    };
    // A few requests wait in line, so that no worker ever does.
    let next = 0;
    const lane = async (): Promise<void> => {
      while (next < designs.length) {
        const index = next++;
        await make(index, 'draft');
        if (index % finalEvery === 0) await make(index, 'final');
      }
    };
    await Promise.all(Array.from({ length: workers + 1 }, lane));
    expect(failures).toEqual([]);
  }, 600_000);

  it(`refuses ${count} random invalid designs, each time naming the parameter`, async () => {
    const { definition } = await load(product);
    const failures: string[] = [];
    for (const { seed, parameter, values } of invalidDesigns(definition, { count, firstSeed: 100_000 })) {
      const { refusals, values: taken } = checkValues(definition, values);
      const refusal = refusals.find((each) => each.parameter === parameter);
      if (refusals.length !== 1 || refusal === undefined) failures.push(`seed ${seed}: ${parameter} was not the one refused, but [${refusals.map((each) => each.parameter).join(', ')}] for ${String(values[parameter]).slice(0, 60)}`);
      else if (refusal.message.en.trim() === '' || (refusal.message['de'] ?? '').trim() === '') failures.push(`seed ${seed}: the refusal of ${parameter} says nothing`);
      const left = Object.entries(definition.parameters).filter(([id, declared]) => typeof taken[id] !== typeof declared.default);
      if (left.length > 0) failures.push(`seed ${seed}: ${left.map(([id]) => id).join(', ')} kept a value of another type`);
    }
    expect(failures).toEqual([]);
  });
});
