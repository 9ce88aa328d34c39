/** Projects for Bambu Studio and OrcaSlicer, read as their source reads them, by the consortium's strict reader, and by PrusaSlicer. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finishesOf } from '@patternbook/fabrication';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { readAsBambu } from './judges/bambu-reader.ts';
import { readStrictly } from './judges/lib3mf.ts';
import { present, run } from './judges/program.ts';
import { makeCatalogue, volumeOf, write } from './variants.ts';

const { variants } = await makeCatalogue(['planter', 'house-sign', 'enclosure', 'lampshade', 'bin']);
const printed = variants.filter(({ subject }) => subject.layout.plates.every(({ machine }) => machine.process === 'fdm'));
const named = printed.map((variant) => [`${variant.product.id}, ${variant.preset}`, variant] as const);
const folder = await mkdtemp(join(tmpdir(), 'patternbook-bambu-'));
afterAll(() => rm(folder, { recursive: true }));

/**
 * Bambu Studio wants its painting in an attribute without a namespace (`MMU_SEGMENTATION_ATTR`), which the core specification
 * allows nobody and lib3mf refuses, in that program's own files too. All else of ours has to be standard.
 */
function withoutPainting(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const model = new TextDecoder().decode(files['3D/3dmodel.model']).replaceAll(/ paint_color="[0-9A-F]+"/g, '');
  return zipSync({ ...files, '3D/3dmodel.model': new TextEncoder().encode(model) });
}

describe('the project', () => {
  it.each(named)('of %s opens with its parts, filaments and plates', async (_, { subject }) => {
    const { layout } = subject;
    const bytes = await write('3mf-bambu', subject);
    const project = readAsBambu(bytes);
    expect(project.isProject).toBe(true);
    expect(project.objects.map(({ name }) => name)).toEqual(layout.parts.map(({ name }) => name));
    const finishes = finishesOf(layout.parts);
    layout.parts.forEach((part, at) => {
      const object = project.objects[at]!;
      expect(Math.abs(object.volume / part.measurements.volume - 1)).toBeLessThan(0.001);
      expect(finishes[object.extruder - 1]).toEqual(part.finish);
      expect(object.instances).toHaveLength(layout.plates.flatMap(({ placed }) => placed).filter((each) => each.part.id === part.id).length);
      // What is painted has a filament of its own; the rest is printed with the part's.
      const regions = new Set(part.mesh.runs.map(({ region }) => part.regions[region] ?? part.finish).map((finish) => finishes.findIndex((each) => each.material.id === finish.material.id && each.colour.id === finish.colour.id) + 1));
      expect(new Set([...object.painted.keys()].map((state) => (state === 0 ? object.extruder : state)))).toEqual(regions);
    });
    if (finishes.length > 1) expect(project.settings?.['filament_colour']).toEqual(finishes.map(({ colour }) => colour.hex.toUpperCase()));
    else expect(project.settings).toBeUndefined();
    // Every copy is named once by its plate, and stands on that plate's bed in the program's grid (PartPlate.hpp).
    const columns = Math.ceil(Math.sqrt(layout.plates.length));
    expect(project.plates.map(({ index }) => index)).toEqual(layout.plates.map((_, plate) => plate + 1));
    project.plates.forEach(({ instances }, plate) => {
      expect(instances).toHaveLength(layout.plates[plate]!.placed.length);
      const { bed } = layout.plates[plate]!.machine;
      for (const { object, instance } of instances) {
        const place = project.objects[object - 2]!.instances[instance]!;
        const left = (plate % columns) * bed.x * 1.2, front = -Math.floor(plate / columns) * bed.y * 1.2;
        expect(place.x).toBeGreaterThan(left);
        expect(place.x).toBeLessThan(left + bed.x);
        expect(place.y).toBeGreaterThan(front);
        expect(place.y).toBeLessThan(front + bed.y);
      }
    });
  });

  it.each(named)('of %s is a 3MF that lib3mf reads strictly, but for its painting', async (_, { subject }) => {
    const read = await readStrictly(withoutPainting(await write('3mf-bambu', subject)), '3mf');
    expect(read.warnings).toEqual([]);
    expect(read.objects.every(({ sound }) => sound)).toBe(true);
    expect(read.metadata.get('Title')).toBe(subject.recipe.title);
  });

  it.skipIf(!present('prusa-slicer'))('opens in PrusaSlicer too, whole', async () => {
    const { subject } = printed.find(({ product, subject: { layout } }) => product.id === 'house-sign' && layout.plates.length === 1)!;
    const file = join(folder, 'sign.3mf');
    await writeFile(file, await write('3mf-bambu', subject));
    const { output } = await run('prusa-slicer', ['--info', file]);
    expect(output).toContain('manifold = yes');
    const volume = [...output.matchAll(/^volume = ([\d.]+)$/gm)].reduce((sum, [, value]) => sum + Number(value), 0);
    expect(Math.abs(volume / volumeOf(subject.layout) - 1)).toBeLessThan(0.001);
  });
});

it('the reader sees the plain 3MF for what it is: no project', async () => {
  const { subject } = printed.find(({ product }) => product.id === 'house-sign')!;
  const plain = readAsBambu(await write('3mf', subject));
  expect(plain).toMatchObject({ isProject: false, plates: [], settings: undefined });
  expect(plain.objects.every(({ painted }) => painted.size === 1)).toBe(true);
});
