/** What is offered for designs without parameters, whole corpora of them: turned, or made of something else. Here since it takes as long as all other findings' tests together. */
import { explain, type FabricationPart, type Finding, findings, type Machine } from '@patternbook/fabrication';
import type { Graph } from '@patternbook/geometry';
import { checkValues, defaultValues, parseDefinition, type ProductDefinition } from '@patternbook/product';
import { describe, expect, it } from 'vitest';
import { bent } from '../findings/blind/bent.ts';
import { machines, makeDesign, materials } from '../findings/blind/make-design.ts';
import { printed } from '../findings/blind/printed.ts';
import { resin } from '../findings/blind/resin.ts';
import { sheets } from '../findings/blind/sheets.ts';
import { filamentFaults } from '../findings/corpus/filament.ts';
import { resinFaults } from '../findings/corpus/resin.ts';
import { sheetFaults } from '../findings/corpus/sheet.ts';
import { machineFor, partOf } from '../findings/make-part.ts';
import { recheck } from '../findings/recheck.ts';

describe('changes that are offered on both corpora', () => {
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

  it('the blind one: every change that is offered mends, and spoils nothing', async () => {
    let changes = 0;
    for (const design of [...printed, ...resin, ...sheets, ...bent]) {
      const told = await offered(await makeDesign(design, true), machines);
      expect(told.wrong, design.id).toEqual([]);
      changes += told.changes;
    }
    expect(changes).toBeGreaterThan(15);
  });

  it('the one beside the checks: every change that is offered mends, and spoils nothing', async () => {
    let changes = 0;
    for (const fault of [...filamentFaults, ...resinFaults, ...sheetFaults]) {
      const told = await offered([partOf(fault, true)], [machineFor(fault.maker), ...machines]);
      expect(told.wrong, `${fault.code}, ${fault.name}`).toEqual([]);
      changes += told.changes;
    }
    expect(changes).toBeGreaterThan(15);
  });
});
