import { explain, type FabricationPart, type Finding, findings } from '@patternbook/fabrication';
import { checkValues, defaultValues } from '@patternbook/product';
import { describe, expect, it } from 'vitest';
import { describeScript, machines, makeProduct, materials } from './blind/make-design.ts';
import { scriptOf, type Sizes, spoiledProducts } from './blind/products.ts';
import { recheck } from './recheck.ts';

describe('real products, spoiled through one parameter', () => {
  it.each(spoiledProducts.map((spoiled) => [spoiled.product, spoiled] as const))('%s: names the culprit, and offers only what mends it', { timeout: 60_000 }, async (product, { values: spoiling, codes, culprits, mended, part: atFault }) => {
    const script = scriptOf(product);
    const definition = await describeScript(script);
    const values = { ...defaultValues(definition), ...spoiling };
    const current = await makeProduct(script, definition, values);
    const find = (parts: readonly FabricationPart[]): readonly Finding[] => findings(parts, machines);
    const before = find(current.parts);
    const known = before.filter(({ code, part }) => codes.includes(code) && (atFault === undefined || part === atFault));
    expect(known.length).toBeGreaterThan(0);
    for (const finding of known) {
      const told = await explain(finding, {
        definition, values, current, materials, find,
        evaluate: (tried) => makeProduct(script, definition, tried),
        check: (tried) => checkValues(definition, tried),
      });
      expect(culprits, `${finding.code} is said to be caused by ${told.causes.map(({ parameter }) => parameter).join()}`).toContain(told.causes[0]?.parameter);
      expect(told.changes.length, finding.code).toBeGreaterThan(0);
      for (const change of told.changes) {
        const rebuilt = async (parameter: string, to: typeof values[string]) => (await makeProduct(script, definition, { ...values, [parameter]: to })).parts;
        expect(await recheck(change, { finding, before, parts: current.parts, materials, rebuilt, find }), JSON.stringify(change)).toEqual([]);
        // Not by our own word alone: by the figures that the shape is known to have.
        if (change.kind === 'value') expect(mended({ ...values, [change.parameter]: change.to } as Sizes), JSON.stringify(change)).toBe(true);
      }
    }
  });
});
