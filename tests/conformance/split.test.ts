/** The pieces of one real part, cut as the command line and the server cut it, before readers that nobody here wrote. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assemblyMaps, cutUp, type CutUp, fabricationParts, type FabricationPart, layOut, mapSvg, onePlate, type SplitKeys, splitKeys, withPieces } from '@patternbook/fabrication';
import { checkDesign } from '@patternbook/product';
import { afterAll, describe, expect, it } from 'vitest';
import { describeProduct, openCatalogueWorkshop, sourceOf } from '../golden/catalogue-workshop.ts';
import { admesh } from './judges/admesh.ts';
import { readStrictly } from './judges/lib3mf.ts';
import { configuration, slice } from './judges/prusa-slicer.ts';
import { present, run } from './judges/program.ts';
import { write } from './files.ts';
import { makeCatalogue, printed, type Variant, volumeOf } from './variants.ts';

const folder = await mkdtemp(join(tmpdir(), 'patternbook-split-'));
const workshop = await openCatalogueWorkshop(1);
afterAll(async () => {
  await workshop.dispose();
  await rm(folder, { recursive: true });
});

const { catalogue, variants } = await makeCatalogue(['planter']);
const [whole] = variants as [Variant];
const { design } = whole.subject.recipe;
const evaluated = await workshop.evaluate({ source: await sourceOf('planter'), values: design.values, quality: 'final', purpose: 'make' });
if (!evaluated.ok) throw new Error(evaluated.fault.message);
const definition = await describeProduct(workshop, await sourceOf('planter'));

async function cutBy(keys: SplitKeys): Promise<{ readonly subject: Variant['subject']; readonly svg: string; readonly cut: CutUp; readonly pot: FabricationPart }> {
  const { parts: bodies, outlined } = evaluated.ok ? evaluated.value : { parts: [], outlined: undefined };
  const cut = await cutUp({ graph: outlined!, bodies, splits: [{ part: 'pot', planes: [{ axis: 'x', at: 0 }], keys }] }, (request) => workshop.solids(request));
  if (!cut.ok) throw new Error(cut.fault.message);
  const named = fabricationParts({ declarations: definition.parts, bodies, finishes: checkDesign(definition, design).finishes, materials: catalogue.materials, language: 'en' });
  if (!named.ok) throw new Error(named.fault.message);
  const parts = withPieces(named.value, cut.value, { machines: catalogue.machines, language: 'en' });
  const assembly = assemblyMaps(parts, cut.value, named.value);
  return { subject: { ...whole.subject, layout: layOut(parts, catalogue.machines), assembly }, svg: mapSvg(assembly[0]!, 'en'), cut: cut.value, pot: assembly[0]!.whole };
}

describe.each(splitKeys)('a pot cut in two and joined by %s', (keys) => {
  it('is read strictly by lib3mf, each piece closed and of its volume', async () => {
    const { subject } = await cutBy(keys);
    expect(subject.layout.findings).toEqual([]);
    const read = await readStrictly(await write('3mf', subject), '3mf');
    expect(read.warnings).toEqual([]);
    expect(read.objects.map(({ name }) => name)).toEqual(subject.layout.parts.map(({ name }) => name));
    expect(read.objects.map(({ name }) => name)).toEqual(expect.arrayContaining(['Pot, piece 1 of 2', 'Pot, piece 2 of 2']));
    for (const [at, object] of read.objects.entries()) {
      expect(object.sound, object.name).toBe(true);
      expect(Math.abs(object.volume / subject.layout.parts[at]!.measurements.volume - 1), object.name).toBeLessThan(0.001);
    }
  });

  it.skipIf(!present('admesh'))('has nothing that ADMesh would mend', async () => {
    const { subject } = await cutBy(keys);
    const file = join(folder, `${keys}.stl`);
    await writeFile(file, await write('stl', subject));
    const found = await admesh(file);
    expect(found).toMatchObject({ disconnected: 0, degenerate: 0, repaired: 0, backwards: 0 });
    expect(Math.abs(found.volume / volumeOf(subject.layout) - 1)).toBeLessThan(0.001);
    expect(found.bodies).toBe(subject.layout.plates.flatMap(({ placed }) => placed).reduce((sum, { part }) => sum + part.measurements.pieces, 0));
  });

  it.skipIf(!present('xmllint'))('has a map that is XML, with every joint', async () => {
    const { subject, svg } = await cutBy(keys);
    const file = join(folder, `${keys}.svg`);
    await writeFile(file, svg);
    expect(await run('xmllint', ['--noout', file])).toEqual({ code: 0, output: '' });
    for (const { letter } of subject.assembly![0]!.joints) expect(svg).toContain(`>${letter}: ${letter}1 meets ${letter}2`);
  });
});

/** Of the whole: what bores, gaps and labels may take. Channels for the heads of screws run to the outside. */
const taken = { dowels: 0.005, dovetail: 0.005, none: 0.001, screws: 0.03 } as const satisfies Record<SplitKeys, number>;

describe.each(splitKeys)('a pot in pieces joined by %s, read from its file by lib3mf', (keys) => {
  it('is the pot again, less what its joints take, and each piece fits the bed', async () => {
    const { subject, pot } = await cutBy(keys);
    const { objects } = await readStrictly(await write('3mf', subject), '3mf');
    const pieces = objects.filter(({ name }) => name.startsWith('Pot, '));
    const dowels = subject.layout.parts.filter(({ cutFrom }) => cutFrom && 'size' in cutFrom);
    const volume = pieces.reduce((sum, object) => sum + object.volume * (dowels.find(({ name }) => name === object.name)?.quantity ?? 1), 0);
    const lost = 1 - volume / pot.measurements.volume;
    expect(lost).toBeLessThan(taken[keys]);
    // Nothing is there twice: tenons stand in slots that are wider than they.
    expect(lost).toBeGreaterThan(0);
    for (const { machine: { bed, margin }, placed } of subject.layout.plates) {
      for (const { x, y, size } of placed) {
        for (const [at, length, room] of [[x, size[0], bed.x], [y, size[1], bed.y]] as const) {
          expect(at - length / 2).toBeGreaterThanOrEqual(margin - 1e-6);
          expect(at + length / 2).toBeLessThanOrEqual(room - margin + 1e-6);
        }
        expect(size[2]).toBeLessThanOrEqual((bed as { readonly z: number }).z);
      }
    }
  });
});

describe.skipIf(!present('prusa-slicer'))('PrusaSlicer', () => {
  it('slices pieces with their tenons, as high as they lie', async () => {
    const { subject } = await cutBy('dovetail');
    const plate = onePlate(subject.layout, 0);
    const file = join(folder, 'pieces.3mf');
    await writeFile(file, await write('3mf', { ...subject, layout: plate }));
    const [machine, material] = printed(plate);
    const sliced = await slice(file, configuration(machine, material, { extruders: 2 }), folder);
    expect(Math.abs(sliced.height - Math.max(...plate.plates.flatMap(({ placed }) => placed.map(({ size }) => size[2]))))).toBeLessThan(machine.profile.layerHeight);
    expect(sliced.extruded / volumeOf(plate)).toBeGreaterThan(0.35);
    expect(sliced.extruded / volumeOf(plate)).toBeLessThan(1.06);
  }, 600_000);
});

describe.skipIf(!present('admesh'))('ADMesh', () => {
  it('sees that a cut face is missing', async () => {
    const { subject } = await cutBy('dowels');
    const opened = subject.layout.plates.map((plate) => ({ ...plate, placed: plate.placed.map((placed) => {
      const { mesh } = placed.part;
      // The last run is that of the half-space: the face of the cut.
      const kept = mesh.indices.slice(0, mesh.indices.length - 30);
      return { ...placed, part: { ...placed.part, mesh: { ...mesh, indices: kept, runs: [{ region: '', node: '', start: 0, count: kept.length / 3 }] } } };
    }) }));
    const file = join(folder, 'open.stl');
    await writeFile(file, await write('stl', { ...subject, layout: { ...subject.layout, plates: opened } }));
    const found = await admesh(file);
    expect(found.disconnected + found.repaired).toBeGreaterThan(0);
  });
});
