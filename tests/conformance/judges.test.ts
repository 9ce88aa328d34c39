/** The judges are judged: each has to turn down a file that is broken in its own way. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FabricationPart } from '@patternbook/fabrication';
import { afterAll, describe, expect, it } from 'vitest';
import { admesh } from './judges/admesh.ts';
import { readStrictly } from './judges/lib3mf.ts';
import { configuration, slice } from './judges/prusa-slicer.ts';
import { present } from './judges/program.ts';
import { makeCatalogue, printed, type Variant, volumeOf, write } from './variants.ts';

const folder = await mkdtemp(join(tmpdir(), 'patternbook-judges-'));
afterAll(() => rm(folder, { recursive: true }));

const { variants } = await makeCatalogue(['enclosure']);
const [whole] = variants as [Variant];

/** The same variant with its meshes changed after they were measured. */
function spoilt(change: (part: FabricationPart) => FabricationPart | undefined): Variant['subject'] {
  const { layout } = whole.subject;
  const plates = layout.plates.map(({ machine, placed }) => ({ machine, placed: placed.flatMap((place) => { const part = change(place.part); return part ? [{ ...place, part }] : []; }) }));
  return { ...whole.subject, layout: { ...layout, parts: layout.parts.flatMap((part) => change(part) ?? []), plates } };
}

const open = spoilt((part) => ({ ...part, mesh: { ...part.mesh, indices: part.mesh.indices.subarray(3) } }));
const shrunk = spoilt((part) => ({ ...part, mesh: { ...part.mesh, positions: part.mesh.positions.map((value) => value * 0.1) } }));
const reversed = spoilt((part) => ({ ...part, mesh: { ...part.mesh, indices: part.mesh.indices.toReversed() } }));
const missing = spoilt((part) => (part.id === 'lid' ? undefined : part));
const measured = volumeOf(whole.subject.layout);

describe('lib3mf', () => {
  it('sees an open mesh', async () => {
    const { objects } = await readStrictly(await write('3mf', open), '3mf');
    expect(objects.every(({ sound }) => sound)).toBe(false);
  });

  it('gives volumes that betray a wrong scale and a mesh turned inside out', async () => {
    for (const broken of [shrunk, reversed]) {
      const { objects } = await readStrictly(await write('3mf', broken), '3mf');
      const volume = objects.reduce((sum, object) => sum + object.volume, 0);
      expect(Math.abs(volume / measured - 1)).toBeGreaterThan(0.001);
    }
  });

  it('sees that a part is missing', async () => {
    const { items } = await readStrictly(await write('3mf', missing), '3mf');
    expect(items).not.toContain(whole.subject.layout.parts.find(({ id }) => id === 'lid')!.name);
  });

  it('refuses what is not a 3MF', async () => {
    await expect(readStrictly(new TextEncoder().encode('solid nothing'), '3mf')).rejects.toThrow('lib3mf refuses');
  });
});

describe.skipIf(!present('admesh'))('ADMesh', () => {
  const judge = async (name: string, subject: Variant['subject']): Promise<Awaited<ReturnType<typeof admesh>>> => {
    const file = join(folder, `${name}.stl`);
    await writeFile(file, await write('stl', subject));
    return admesh(file);
  };

  it('sees an open mesh', async () => {
    const { disconnected, repaired } = await judge('open', open);
    expect(disconnected + repaired).toBeGreaterThan(0);
  });

  it('measures a wrong scale and a missing part', async () => {
    for (const [name, broken] of [['shrunk', shrunk], ['missing', missing]] as const) {
      expect(Math.abs((await judge(name, broken)).volume / measured - 1)).toBeGreaterThan(0.001);
    }
  });
});

describe.skipIf(!present('prusa-slicer'))('PrusaSlicer', () => {
  it('betrays a wrong scale by its height and plastic', async () => {
    const file = join(folder, 'shrunk.3mf');
    await writeFile(file, await write('3mf', shrunk));
    const settings = configuration(...printed(whole.subject.layout), { extruders: 2, coarse: true });
    const sliced = await slice(file, settings, folder).catch(() => undefined);
    expect(sliced === undefined || sliced.extruded < measured * 0.05).toBe(true);
  });

  it('refuses what holds nothing to print', async () => {
    const file = join(folder, 'nothing.3mf');
    await writeFile(file, new TextEncoder().encode('nothing'));
    await expect(slice(file, configuration(...printed(whole.subject.layout), { extruders: 1 }), folder)).rejects.toThrow();
  });
});
