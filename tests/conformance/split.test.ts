/** The pieces of one real part, cut as the command line and the server cut it, before readers that nobody here wrote. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assemblyMaps, cutUp, fabricationParts, layOut, mapSvg, type SplitKeys, splitKeys, withPieces } from '@patternbook/fabrication';
import { checkDesign } from '@patternbook/product';
import { afterAll, describe, expect, it } from 'vitest';
import { describeProduct, openCatalogueWorkshop, sourceOf } from '../golden/catalogue-workshop.ts';
import { admesh } from './judges/admesh.ts';
import { readStrictly } from './judges/lib3mf.ts';
import { present, run } from './judges/program.ts';
import { makeCatalogue, type Variant, volumeOf, write } from './variants.ts';

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

async function cutBy(keys: SplitKeys): Promise<{ readonly subject: Variant['subject']; readonly svg: string }> {
  const { parts: bodies, outlined } = evaluated.ok ? evaluated.value : { parts: [], outlined: undefined };
  const cut = await cutUp({ graph: outlined!, bodies, splits: [{ part: 'pot', planes: [{ axis: 'x', at: 0 }], keys }] }, (request) => workshop.solids(request));
  if (!cut.ok) throw new Error(cut.fault.message);
  const named = fabricationParts({ declarations: definition.parts, bodies, finishes: checkDesign(definition, design).finishes, materials: catalogue.materials, language: 'en' });
  if (!named.ok) throw new Error(named.fault.message);
  const parts = withPieces(named.value, cut.value, { machines: catalogue.machines, language: 'en' });
  const assembly = assemblyMaps(parts, cut.value, named.value);
  return { subject: { ...whole.subject, layout: layOut(parts, catalogue.machines), assembly }, svg: mapSvg(assembly[0]!, 'en') };
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
