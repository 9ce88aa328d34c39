import { expect, it } from 'vitest';
import { box, machine, materials, plywood, product, recipe } from '../testing/meshes.ts';
import { type ArtefactWish, keyOfArtefact, makeArtefact, splitsOf } from './make-artefact.ts';

const wish = (format: ArtefactWish['format'], at: number | undefined): ArtefactWish => ({
  variant: recipe.variant, format, machines: [machine], credits: {}, ...(at !== undefined && { options: { splits: [{ part: 'body', planes: [{ axis: 'z', at }], keys: 'dowels' }] } }),
});

it('names files for making by where their parts are cut, and no others', () => {
  const key = (format: ArtefactWish['format'], at?: number): string => keyOfArtefact(wish(format, at), 'kernel');
  for (const format of ['3mf', 'stl', 'obj'] as const) {
    expect(key(format, 10)).not.toBe(key(format));
    expect(key(format, 10)).not.toBe(key(format, 11));
    expect(splitsOf(wish(format, 10))).toHaveLength(1);
  }
  expect(key('glb', 10)).toBe(key('glb'));
  expect(splitsOf(wish('glb', 10))).toEqual([]);
});

it('names what is sliced by the slicer, and nothing else', () => {
  const key = (format: ArtefactWish['format'], slicer?: string): string => keyOfArtefact({ ...wish(format, undefined), ...(slicer !== undefined && { slicer }) }, 'kernel');
  for (const format of ['gcode', 'packet'] as const) expect(new Set([key(format), key(format, 'one'), key(format, 'another')]).size).toBe(3);
  for (const format of ['3mf', 'step'] as const) expect(key(format, 'one')).toBe(key(format));
});

it('makes no whole part where pieces were asked for', async () => {
  const mesh = box([10, 10, 20]);
  const made = await makeArtefact(wish('stl', 10), {
    definition: { ...product, parts: { body: { name: { en: 'Body' }, finish: { material: 'pla', colour: 'white' } } } }, design: recipe.design, dimensions: [], hardware: [], materials,
    bodies: [{ id: 'body', quantity: 1, node: 0, mesh, measurements: { volume: 2000, area: 1000, bounds: { min: [0, 0, 0], max: [10, 10, 20] }, genus: 0, triangles: 12, pieces: 1 }, explode: [0, 0, 0], printRotation: [0, 0, 0] }],
  }, { deflate: (bytes) => bytes, crc32: () => 0, zlib: (bytes) => bytes });
  expect(made).toMatchObject({ ok: false, fault: { code: 'tool-missing' } });
});

it('leaves whole what is cut from sheet, and says why', async () => {
  const mesh = box([10, 10, 3]);
  const made = await makeArtefact(wish('dxf', 5), {
    definition: { ...product, parts: { body: { name: { en: 'Panel' }, processes: ['laser'], finish: { material: 'plywood', colour: plywood.colour.id } } } }, design: { ...recipe.design, finishes: {} }, dimensions: [], hardware: [], materials: [plywood.material],
    bodies: [{ id: 'body', quantity: 1, node: 0, mesh, measurements: { volume: 300, area: 320, bounds: { min: [0, 0, 0], max: [10, 10, 3] }, genus: 0, triangles: 12, pieces: 1 }, explode: [0, 0, 0], printRotation: [0, 0, 0] }],
    cut: { graph: { nodes: [] }, plans: [], solids: [], hardware: [], findings: [] },
  }, { deflate: (bytes) => bytes, crc32: () => 0, zlib: (bytes) => bytes });
  expect(made).toMatchObject({ ok: false, fault: { code: 'split-refused', part: 'body' } });
  expect(made.ok ? '' : made.fault.message).toContain('Panel is cut from sheet');
});

it('is named for the product in the language of the file, once', async () => {
  const definition = { ...product, parts: { body: { name: { en: 'Body' }, finish: { material: 'pla', colour: 'white' } } } };
  const mesh = box([10, 10, 20]);
  const subject = {
    definition, design: recipe.design, dimensions: [], hardware: [], materials,
    bodies: [{ id: 'body', quantity: 1, node: 0, mesh, measurements: { volume: 2000, area: 1000, bounds: { min: [0, 0, 0] as const, max: [10, 10, 20] as const }, genus: 0, triangles: 12, pieces: 1 }, explode: [0, 0, 0] as const, printRotation: [0, 0, 0] as const }],
  };
  const named = async (format: ArtefactWish['format'], title?: string, language?: 'de'): Promise<string> => {
    const made = await makeArtefact({ variant: recipe.variant, format, machines: [machine], credits: title === undefined ? {} : { title }, ...(language && { options: { language } }) }, subject, { deflate: (bytes) => bytes, crc32: () => 0, zlib: (bytes) => bytes });
    return made.ok ? made.value.fileName : made.fault.message;
  };
  expect(await named('bom-csv', undefined, 'de')).toMatch(/^Übertopf_20mm_/);
  expect(await named('bom-csv', 'Übertopf', 'de')).toMatch(/^Übertopf_20mm_/);
  expect(await named('stl', 'Übertopf')).toMatch(/^Übertopf_20mm_/);
  expect(await named('bom-csv', 'Fürs Fenster', 'de')).toMatch(/^Übertopf_Fürs-Fenster_20mm_/);
  expect(await named('stl')).toMatch(/^Planter_20mm_/);
});
