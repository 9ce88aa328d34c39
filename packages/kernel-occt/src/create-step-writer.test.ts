import { createGraphBuilder } from '@patternbook/geometry';
import type { GeometryBuilder, SolidRef } from '@patternbook/geometry';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { createStepWriter } from './create-step-writer.ts';
import type { StepAssembly, StepPart } from './create-step-writer.ts';
import { readBack } from './testing/read-back.ts';

const writer = createStepWriter();
afterAll(() => writer.dispose());

type Wanted = Partial<StepPart> & { readonly build: (g: GeometryBuilder) => SolidRef; readonly volume: number };

function assemblyOf(wanted: readonly Wanted[], override: Partial<StepAssembly> = {}): StepAssembly {
  const { g, graph } = createGraphBuilder();
  const parts = wanted.map(({ build, ...part }, place): StepPart => ({ id: `p${place}`, name: `Part ${place}`, colour: '#336699', quantity: 1, node: build(g).node, ...part }));
  return { name: 'Assembly', graph: graph(), parts, mark: 'mark-of.it_1', ...override };
}

const plate: Wanted = { build: (g) => g.box({ size: [40, 30, 4] }).subtract(g.cylinder({ radius: 5, height: 9 }).translate([0, 0, -1])), volume: 4 * (1200 - 25 * Math.PI) };
const lid: Wanted = { build: (g) => g.box({ size: [10, 10, 10] }).translate([0, 0, 20]), volume: 1000 };

async function written(assembly: StepAssembly): Promise<string> {
  const outcome = await writer.write(assembly);
  if (!outcome.ok) throw new Error(outcome.fault.message);
  return new TextDecoder('utf-8', { fatal: true }).decode(outcome.value);
}

describe('a STEP file', () => {
  it('is AP242 in millimetres, of solids that a reader finds again, where the design has them', async () => {
    const text = await written(assemblyOf([plate, lid]));
    expect(text).toMatch(/^ISO-10303-21;\n/);
    expect(text).toContain('AP242_MANAGED_MODEL_BASED_3D_ENGINEERING_MIM_LF');
    expect(text).toContain('SI_UNIT(.MILLI.,.METRE.)');
    const solids = await readBack(text);
    expect(solids.map(({ volume }) => volume)).toEqual([expect.closeTo(plate.volume, 6), expect.closeTo(1000, 6)]);
    expect(solids[1]!.bounds.min[2]).toBeCloseTo(20, 3);
  });

  it('has each part once, with its number in its name where it is made more than once', async () => {
    const text = await written(assemblyOf([{ ...plate, name: 'Plate', quantity: 4 }, { ...lid, name: 'Lid' }]));
    expect(text.match(/\bPRODUCT\('[^']*'/g)).toEqual(["PRODUCT('Assembly'", "PRODUCT('Plate (4x)'", "PRODUCT('Lid'"]);
    expect(text.match(/NEXT_ASSEMBLY_USAGE_OCCURRENCE\('\d+','[^']*'/g)).toEqual(["NEXT_ASSEMBLY_USAGE_OCCURRENCE('1','Plate (4x)'", "NEXT_ASSEMBLY_USAGE_OCCURRENCE('2','Lid'"]);
  });

  it.each([
    ['one part', plate],
    ['one part that was moved', { ...plate, build: (g) => plate.build(g).translate([1, 2, 3]) }],
    ['one part in two pieces', { build: (g) => g.box({ size: [10, 10, 10] }).repeat({ count: 2, step: [20, 0, 0] }).rotate([0, 90, 0]), volume: 2000 }],
  ] satisfies (readonly [string, Wanted])[])('is no assembly where there is %s', async (_, part) => {
    const text = await written(assemblyOf([{ ...part, name: 'Plate' }]));
    expect(text).not.toContain('NEXT_ASSEMBLY_USAGE_OCCURRENCE');
    expect(text.match(/\bPRODUCT\('[^']*'/g)).toEqual(["PRODUCT('Plate'"]);
  });

  it('tells parts of the same shape apart', async () => {
    const box = (x: number): Wanted => ({ build: (g) => g.box({ size: [10, 10, 10] }).translate([x, 0, 0]), volume: 1000 });
    const text = await written(assemblyOf([box(0), { ...box(0), colour: '#ff0000' }, box(30)]));
    expect(text.match(/\bPRODUCT\('[^']*'/g)).toEqual(["PRODUCT('Assembly'", "PRODUCT('Part 0'", "PRODUCT('Part 1'", "PRODUCT('Part 2'"]);
    expect((await readBack(text)).map(({ bounds }) => Math.round(bounds.min[0]))).toEqual([-5, -5, 25]);
  });

  it('has the colours of finishes', async () => {
    const text = (await written(assemblyOf([{ ...plate, colour: '#ff8000' }]))).replaceAll(/\s/g, '');
    const colour = /COLOUR_RGB\('',([^,]+),([^,]+),([^)]+)\)/.exec(text)?.slice(1).map(Number);
    expect(colour?.map((share) => Math.round(share * 255))).toEqual([255, 128, 0]);
  });

  it('has the same bytes every time, from the same writer and from another', async () => {
    const assembly = assemblyOf([plate, lid]);
    const first = await written(assembly);
    expect(await written(assembly)).toBe(first);
    const other = await createStepWriter().write(assembly);
    expect(other.ok && new TextDecoder().decode(other.value)).toBe(first);
    expect(first).not.toContain(String(new Date().getFullYear()));
  });

  it('keeps a mark of any length in its header', async () => {
    const mark = `begin.${'a-Z_9'.repeat(4000)}.end`;
    const text = await written(assemblyOf([plate], { mark }));
    const header = text.slice(0, text.indexOf('ENDSEC;'));
    expect(header.replaceAll(/\s/g, '')).toContain(mark);
    expect(await readBack(text)).toHaveLength(1);
  });

  it('can be read whatever people wrote', async () => {
    const letters = fc.array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0x10000, max: 0x10ffff }), fc.constantFrom(...[..."'\\;/*\n\r~pb0"].map((letter) => letter.charCodeAt(0)))), { maxLength: 30 }).map((codes) => String.fromCodePoint(...codes));
    await fc.assert(fc.asyncProperty(letters, letters, async (name, title) => {
      const text = await written(assemblyOf([{ ...plate, name }, { ...lid, name: `${title}'); END-ISO-10303-21;` }], { name: title }));
      expect(text).toMatch(/^[\x20-\x7e\n]*$/);
      expect(await readBack(text)).toHaveLength(2);
    }), { numRuns: 25 });
  }, 120_000);
});

describe('a refusal', () => {
  it('names the part and the node that has no exact form', async () => {
    const outcome = await writer.write(assemblyOf([plate, { name: 'Vase', build: (g) => g.rectangle({ width: 9, depth: 9 }).extrude({ height: 9, twist: 90 }), volume: 729 }]));
    expect(outcome).toMatchObject({ ok: false, fault: { code: 'format-unsuited', format: 'step', reason: 'not-exact', part: 'p1', kind: 'extrude' } });
    expect(!outcome.ok && outcome.fault.message).toMatch(/^Vase cannot become STEP, because an extrusion in it has no exact form/);
  });

  it('names the part whose volume is not that of its mesh', async () => {
    expect(await writer.write(assemblyOf([plate, { ...lid, volume: 1006 }]))).toMatchObject({ ok: false, fault: { reason: 'not-true', part: 'p1' } });
    expect(await writer.write(assemblyOf([plate, { ...lid, volume: 1004 }]))).toMatchObject({ ok: true });
  });

  it('comes of a graph beyond its limits before any kernel', async () => {
    const fresh = createStepWriter();
    const graph = { nodes: [{ kind: 'box', inputs: [], parameters: { size: [Number.NaN, 1, 1], on: 'bed' } }] };
    expect(await fresh.write({ name: '', graph, parts: [], mark: '' })).toMatchObject({ ok: false, fault: { reason: 'graph' } });
    expect(fresh.heapBytes()).toBe(0);
  });
});

it('holds no more memory after fifty files than after ten', async () => {
  const own = createStepWriter();
  const assembly = assemblyOf([plate]);
  for (let file = 0; file < 10; file += 1) await own.write(assembly);
  const after = own.heapBytes();
  for (let file = 0; file < 40; file += 1) await own.write(assembly);
  // A heap grows in steps of a fifth.
  expect(own.heapBytes()).toBeLessThan(after * 1.25);
}, 120_000);
