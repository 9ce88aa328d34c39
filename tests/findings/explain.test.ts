import { explain, type Explained, type ExplainOptions, type Finding, findings, type Trial } from '@patternbook/fabrication';
import type { GeometryBuilder } from '@patternbook/geometry';
import { checkValues, defaultValues, parseDefinition, type Literal, type ProductDefinition } from '@patternbook/product';
import { describe, expect, it } from 'vitest';
import type { Built } from './corpus/fault.ts';
import { catalogue, machineFor, madePart } from './make-part.ts';

type Values = Readonly<Record<string, Literal>>;

const number = (value: number, min: number, max: number, step: number) => ({ kind: 'length', group: 'all', label: { en: 'Size' }, default: value, min, max, step });

interface Product { readonly definition: ProductDefinition; readonly build: (g: GeometryBuilder, values: Values) => Built }

function product(parameters: Readonly<Record<string, object>>, build: Product['build']): Product {
  const parsed = parseDefinition({
    id: 'trial', version: '1.0.0', name: { en: 'Trial' }, tagline: { en: 'For tests.' }, description: { en: 'For tests.' }, groups: [{ id: 'all', label: { en: 'All' } }], parameters, rules: [], presets: [],
    parts: { body: { name: { en: 'Body' }, finish: { material: 'pla', colour: 'white' }, processes: ['fdm', 'sla'] } },
  });
  if (!parsed.ok) throw new Error(parsed.fault.message);
  return { definition: parsed.value, build };
}

const machines = [machineFor('fdm'), machineFor('sla')];
const size = (values: Values, id: string): number => values[id] as number;

interface Asked { readonly finding: Finding; readonly told: Explained; readonly evaluations: () => number; readonly trialOf: (values: Values) => Trial; readonly values: Values }

async function asked({ definition, build }: Product, code: Finding['code'], over: Values, options: Partial<ExplainOptions> = {}): Promise<Asked> {
  const values = { ...defaultValues(definition), ...over };
  let evaluations = 0;
  const trialOf = (tried: Values): Trial => {
    const { part, graph } = madePart('fdm', (g) => build(g, tried));
    return { parts: [part], graph };
  };
  const current = trialOf(values);
  const finding = findings(current.parts, machines).find((each) => each.code === code);
  if (!finding) throw new Error(`Expected ${code} to be found.`);
  const told = await explain(finding, {
    definition, values, current,
    evaluate: (tried) => {
      evaluations++;
      return Promise.resolve(trialOf(tried));
    },
    check: (tried) => checkValues(definition, tried),
    find: (parts) => findings(parts, machines),
    ...options,
  });
  return { finding, told, evaluations: () => evaluations, trialOf, values };
}

const cup = product(
  { height: number(40, 10, 200, 1), diameter: number(50, 20, 120, 1), wall: number(1.2, 0.4, 4, 0.1), floor: number(2, 0.8, 6, 0.1), foot: { kind: 'toggle', group: 'all', label: { en: 'Foot' }, default: false } },
  (g, values) => ({ solid: g.shell(g.circle({ radius: size(values, 'diameter') / 2 }), { height: size(values, 'height'), wall: size(values, 'wall'), floor: size(values, 'floor') }) }),
);

const table = product(
  { span: number(20, 10, 100, 1), leg: number(10, 4, 40, 1), height: number(30, 10, 80, 1) },
  (g, values) => {
    const [span, leg, height] = ['span', 'leg', 'height'].map((id) => size(values, id)) as [number, number, number];
    return { solid: g.box({ size: [span + 2 * leg, 15, height] }).subtract(g.box({ size: [span, 30, height - 5] }).translate([0, 0, -0.01])) };
  },
);

const mast = product(
  { radius: number(12, 1, 40, 0.5), height: number(60, 5, 200, 1), head: number(14, 1, 60, 1) },
  (g, values) => ({ solid: g.cylinder({ radius: size(values, 'radius'), height: size(values, 'height') }).union(g.cylinder({ radius: Math.max(size(values, 'head'), 1), height: 4 }).translate([0, 0, size(values, 'height') - 4])) }),
);

describe('what causes a finding, and what mends it', () => {
  it('is the thickness of a wall that is too thin, changed by no more than it takes', async () => {
    const { told, values, trialOf } = await asked(cup, 'thin-wall', { wall: 0.6 });
    expect(told.causes[0]).toMatchObject({ parameter: 'wall', from: 0.6 });
    expect(told.changes).toContainEqual({ kind: 'value', parameter: 'wall', from: 0.6, to: 0.9 });
    // Tried once more from outside: mended with it, and not with a step less.
    expect(findings(trialOf({ ...values, wall: 0.9 }).parts, machines).some(({ code }) => code === 'thin-wall')).toBe(false);
    expect(findings(trialOf({ ...values, wall: 0.8 }).parts, machines).some(({ code }) => code === 'thin-wall')).toBe(true);
  });

  it('is the span of a bridge, or another way up', async () => {
    const { told } = await asked(table, 'long-bridge', { span: 44 });
    expect(told.causes[0]!.parameter).toBe('span');
    const change = told.changes.find((each) => each.kind === 'value');
    expect(change).toMatchObject({ parameter: 'span', from: 44 });
    expect(Math.abs(Number(change!.to) - 20)).toBeLessThanOrEqual(1);
    expect(told.changes.some(({ kind }) => kind === 'orientation')).toBe(true);
  });

  it('never is a parameter that leaves the part as it is', async () => {
    const { told } = await asked(cup, 'thin-wall', { wall: 0.6 });
    expect(told.causes.map(({ parameter }) => parameter)).not.toContain('foot');
  });

  it('is mended by another material where one makes it on a machine that can', async () => {
    const { told } = await asked(cup, 'thin-wall', { wall: 0.6 }, { materials: catalogue.materials });
    expect(told.changes).toContainEqual(expect.objectContaining({ kind: 'material', part: 'body', from: 'pla', to: 'resin' }));
  });

  it('keeps within its budget', async () => {
    const { told, evaluations } = await asked(cup, 'thin-wall', { wall: 0.5 }, { budget: 10 });
    expect(told.changes.length).toBeGreaterThan(0);
    expect(evaluations()).toBeLessThanOrEqual(10);
    expect(told.evaluations).toBe(evaluations());
  });

  it('is never mended against a rule', async () => {
    const thin = (tried: Values) => {
      const checked = checkValues(cup.definition, tried);
      return size(tried, 'wall') <= 0.8 ? checked : { ...checked, conflicts: [{ rule: 'thin', message: { en: 'Thinner.' }, parameters: ['wall'], repairs: [] }] };
    };
    const { told } = await asked(cup, 'thin-wall', { wall: 0.6 }, { check: thin });
    expect(told.changes.filter((change) => change.kind === 'value' && change.parameter === 'wall')).toEqual([]);
  });

  const cases: readonly (readonly [code: Finding['code'], over: Values, made: Product])[] = [
    ['thin-wall', { wall: 0.4, diameter: 90 }, cup], ['thin-wall', { wall: 0.7, height: 120 }, cup], ['long-bridge', { span: 70 }, table], ['long-bridge', { span: 30, leg: 20 }, table],
    ['tipping', { radius: 5, height: 150 }, mast], ['overhang', { head: 40 }, mast], ['small-contact', { radius: 2, height: 20 }, mast],
  ];
  it.each(cases)('offers for %s with %o only what mends it', async (code, over, made) => {
    const { told, finding, trialOf, values } = await asked(made, code, over);
    expect(told.changes.length).toBeGreaterThan(0);
    expect(told.changes.length).toBeLessThanOrEqual(3);
    for (const change of told.changes) {
      const { parts } = trialOf(change.kind === 'value' ? { ...values, [change.parameter]: change.to } : values);
      const after = findings(change.kind === 'orientation' ? parts.map((part) => ({ ...part, printRotation: change.to })) : parts, machines);
      expect(after.filter((each) => each.code === code && each.region === finding.region), JSON.stringify(change)).toEqual([]);
      expect(after.filter(({ severity }) => severity === 'conflict')).toEqual([]);
    }
  });

  it('stops when it is called off', async () => {
    const stop = new AbortController();
    stop.abort();
    const { told, evaluations } = await asked(cup, 'thin-wall', { wall: 0.6 }, { signal: stop.signal });
    expect(evaluations()).toBe(0);
    expect(told.changes).toEqual([]);
  });
});
