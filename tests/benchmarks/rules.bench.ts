import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { productIds, scriptOf } from '@patternbook/assets';
import { availabilityOf, checkValues, defaultValues } from '@patternbook/product';
import type { Expression, Parameter, ProductDefinition, Rule } from '@patternbook/product';
import { createSandbox } from '@patternbook/sandbox';
import type { Benchmark } from './benchmark.ts';
import { quantile, rounded, wallMilliseconds } from './measure.ts';

const assets = join(import.meta.dirname, '../../assets');

const label = { en: 'X' };
const value = (id: string): Expression<number> => ({ value: id });
const parameterOf = (n: number): string => `p${n % 120}`;

/** 120 numbers and 300 rules: each rule keeps a weighted sum of three neighbours within bounds that the defaults keep. */
const synthetic: ProductDefinition = {
  id: 'synthetic', version: '1.0.0', name: label, tagline: label, description: label, groups: [{ id: 'all', label }], presets: [], parts: {},
  parameters: Object.fromEntries(Array.from({ length: 120 }, (_, n): [string, Parameter] => [parameterOf(n), { kind: 'length', label, group: 'all', default: 50, min: 0, max: 100, step: 0.5 }])),
  rules: Array.from({ length: 300 }, (_, n): Rule => {
    const sum: Expression<number> = { op: 'add', args: [value(parameterOf(n)), { op: 'multiply', args: [(n % 3) + 1, value(parameterOf(n + 1))] }, value(parameterOf(n + 7))] };
    return { id: `r${n}`, require: { op: n % 2 === 0 ? 'atMost' : 'atLeast', args: [sum, n % 2 === 0 ? 280 : 100] }, reason: label, repairs: [] };
  }),
};

/** Designs as a drag makes them: one number anywhere in its range. */
function dragged({ parameters }: ProductDefinition): readonly Readonly<Record<string, number>>[] {
  return Object.entries(parameters).flatMap(([id, parameter]) => ('step' in parameter ? [0, 0.25, 0.6, 1].map((share) => ({ [id]: parameter.min + Math.round(((parameter.max - parameter.min) / parameter.step) * share) * parameter.step })) : []));
}

export const benchmark: Benchmark = {
  name: 'rules',
  about: 'What an edit asks of the rules: the check with its conflicts and repairs, and for each control what is shaded or greyed and why; milliseconds.',
  async run() {
    const sandbox = await createSandbox();
    const definitions = new Map<string, ProductDefinition>([['120 parameters, 300 rules', synthetic]]);
    for (const product of productIds) {
      const described = await sandbox.describe({ script: await readFile(join(assets, scriptOf(product)), 'utf8') });
      if (!described.ok) throw new Error(described.fault.message);
      definitions.set(product, described.value);
    }
    sandbox.dispose();
    const figures: Record<string, Record<string, number>> = {};
    for (const [name, definition] of definitions) {
      const times: number[] = [];
      const conflicts: number[] = [];
      for (const round of ['warm', 'measured']) {
        for (const values of [defaultValues(definition), ...dragged(definition)]) {
          const time = await wallMilliseconds(async () => {
            const checked = checkValues(definition, values);
            for (const id of checked.visible) availabilityOf(definition, checked.values, id);
            if (round === 'measured') conflicts.push(checked.conflicts.length);
          });
          if (round === 'measured') times.push(time);
        }
      }
      figures[name] = { edits: times.length, p50: rounded(quantile(times, 0.5)), p95: rounded(quantile(times, 0.95)), most: rounded(Math.max(...times)), mostConflicts: Math.max(...conflicts) };
    }
    return {
      figures,
      promises: Object.entries(figures).map(([name, { p95 }]) => ({ promise: `${name}: all that an edit asks of the rules, p95 in ms`, figure: p95 ?? NaN, atMost: definitions.get(name) === synthetic ? 100 : 20 })),
    };
  },
};
