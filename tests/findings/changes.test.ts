import { explain, type FabricationPart, type Finding, findings, type Machine } from '@patternbook/fabrication';
import type { Graph } from '@patternbook/geometry';
import { checkValues, defaultValues, parseDefinition, type ProductDefinition } from '@patternbook/product';
import { describe, expect, it } from 'vitest';
import { bent } from './blind/bent.ts';
import { describeScript, machines, makeDesign, makeProduct, materials } from './blind/make-design.ts';
import { printed } from './blind/printed.ts';
import { scriptOf, type Sizes, spoiledProducts } from './blind/products.ts';
import { resin } from './blind/resin.ts';
import { sheets } from './blind/sheets.ts';
import { filamentFaults } from './corpus/filament.ts';
import { resinFaults } from './corpus/resin.ts';
import { sheetFaults } from './corpus/sheet.ts';
import { machineFor, partOf } from './make-part.ts';
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

/** Designs without parameters can be turned, or made of something else. */
describe('both corpora', () => {
  const nothing: Graph = { nodes: [] };

  const definitionFor = (parts: readonly FabricationPart[]): ProductDefinition => {
    const parsed = parseDefinition({
      id: 'corpus', version: '1.0.0', name: { en: 'Corpus' }, tagline: { en: 'For tests.' }, description: { en: 'For tests.' }, groups: [{ id: 'all', label: { en: 'All' } }],
      parameters: { size: { kind: 'length', group: 'all', label: { en: 'Size' }, default: 10, min: 10, max: 10.5, step: 0.5 } }, rules: [], presets: [],
      parts: Object.fromEntries(parts.map(({ id, finish }) => [id, { name: { en: id }, finish: { material: finish.material.id, colour: finish.colour.id }, processes: ['fdm', 'sla', 'laser', 'cnc'] }])),
    });
    if (!parsed.ok) throw new Error(parsed.fault.message);
    return parsed.value;
  };

  /** What is wrong with the changes that are offered for parts, and how many those were. */
  async function offered(parts: readonly FabricationPart[], where: readonly Machine[]): Promise<{ readonly wrong: readonly string[]; readonly changes: number }> {
    const find = (tried: readonly FabricationPart[]): readonly Finding[] => findings(tried, where);
    const before = find(parts);
    const definition = definitionFor(parts);
    const wrong: string[] = [];
    let changes = 0;
    for (const finding of before) {
      const told = await explain(finding, {
        definition, values: defaultValues(definition), current: { parts, graph: nothing }, materials, find, budget: 0,
        evaluate: () => Promise.resolve(undefined), check: (tried) => checkValues(definition, tried),
      });
      for (const change of told.changes) {
        changes++;
        const problems = await recheck(change, { finding, before, parts, materials, rebuilt: () => Promise.resolve(parts), find });
        wrong.push(...problems.map((problem) => `${JSON.stringify(change)}: ${problem}`));
      }
    }
    return { wrong, changes };
  }

  it('the blind one: every change that is offered mends, and spoils nothing', { timeout: 120_000 }, async () => {
    let changes = 0;
    for (const design of [...printed, ...resin, ...sheets, ...bent]) {
      const told = await offered(await makeDesign(design, true), machines);
      expect(told.wrong, design.id).toEqual([]);
      changes += told.changes;
    }
    expect(changes).toBeGreaterThan(15);
  });

  it('the one beside the checks: every change that is offered mends, and spoils nothing', { timeout: 120_000 }, async () => {
    let changes = 0;
    for (const fault of [...filamentFaults, ...resinFaults, ...sheetFaults]) {
      const told = await offered([partOf(fault, true)], [machineFor(fault.maker), ...machines]);
      expect(told.wrong, `${fault.code}, ${fault.name}`).toEqual([]);
      changes += told.changes;
    }
    expect(changes).toBeGreaterThan(15);
  });
});
