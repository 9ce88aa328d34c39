import { deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../plates/layOut.ts';
import { laser, machine, partOf, plywood, recipe, subjectOf, box, tube } from '../testing/meshes.ts';
import { signAndPot } from '../testing/sign-and-pot.ts';
import { anyText } from '../testing/texts.ts';
import { plateCorners } from '../threemf/dialects/bambu-studio.ts';
import { paint } from '../threemf/dialect.ts';
import { read3mf } from '../threemf/read.ts';
import { threeMfBambu } from './3mf-bambu.ts';
import type { ExportSubject } from './subject.ts';

async function write(subject: ExportSubject): Promise<Uint8Array> {
  const written = await threeMfBambu.write(subject, { deflate: (bytes) => deflateRawSync(bytes) });
  if (!written.ok) throw new Error(written.fault.message);
  return written.value;
}
const textOf = (bytes: Uint8Array, part: string): string => new TextDecoder().decode(unzipSync(bytes)[part]);
const settings = 'Metadata/model_settings.config';

describe('a project for Bambu Studio', () => {
  it('says the word by which it is told, and paints in its way', async () => {
    const model = textOf(await write(signAndPot()), '3D/3dmodel.model');
    expect(model).toMatch(/<metadata name="Application">BambuStudio-\d\d\.\d\d\.\d\d\.\d\d<\/metadata>/);
    expect(model).toContain('<metadata name="Description">Written by Patternbook 0.1.0</metadata>');
    expect(model.match(/ paint_color="8"\/>/g)).toHaveLength(12);
    expect(model).not.toContain('slic3rpe');
  });

  it('names parts, gives them filaments, and puts every copy on its plate', async () => {
    const config = textOf(await write(signAndPot()), settings);
    expect([...config.matchAll(/<object id="(\d+)">\n<metadata key="name" value="([^"]*)"\/>\n<metadata key="extruder" value="(\d+)"/g)].map(([, ...found]) => found)).toEqual([['2', 'Sign', '1'], ['3', 'Pot', '3']]);
    expect([...config.matchAll(/key="object_id" value="(\d+)"\/>\n<metadata key="instance_id" value="(\d+)"\/>\n<metadata key="identify_id" value="(\d+)"/g)].map(([, ...found]) => found)).toEqual([['2', '0', '1'], ['3', '0', '2'], ['3', '1', '3']]);
    expect(config.match(/<plate>/g)).toHaveLength(1);
  });

  it('brings filaments only where one is not enough', async () => {
    const several = JSON.parse(textOf(await write(signAndPot()), 'Metadata/project_settings.config')) as Record<string, string[]>;
    expect(several['filament_colour']).toEqual(['#EFEAE0', '#2D4F83', '#B9623F']);
    expect(several['filament_type']).toEqual(['PLA', 'PLA', 'PLA']);
    expect(unzipSync(await write(subjectOf(layOut([partOf(tube(10, 8, 20))], [machine]))))).not.toHaveProperty('Metadata/project_settings.config');
  });

  it('lays plates on the grid that the program has', async () => {
    expect(plateCorners(5, machine.bed).map(({ x, y }) => [x / machine.bed.x, y / machine.bed.y].map((value) => Number(value.toFixed(3))))).toEqual([[0, 0], [1.2, 0], [2.4, 0], [0, -1.2], [1.2, -1.2]]);
    const large = partOf(box([machine.bed.x - 2 * machine.margin, 40, 10]), { quantity: 9 });
    const layout = layOut([large], [machine]);
    const model = textOf(await write(subjectOf(layout)), '3D/3dmodel.model');
    const items = [...model.matchAll(/<item [^>]*transform="1 0 0 0 1 0 0 0 1 (\S+) (\S+) 0"/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
    expect(items).toHaveLength(9);
    const beds = plateCorners(layout.plates.length, machine.bed);
    layout.plates.flatMap(({ placed }, plate) => placed.map(({ x, y }) => [x + beds[plate]!.x, y + beds[plate]!.y])).forEach((place, at) => {
      expect(items[at]![0]).toBeCloseTo(place[0]!, 3);
      expect(items[at]![1]).toBeCloseTo(place[1]!, 3);
    });
    expect(layout.plates.length).toBeGreaterThan(1);
  });

  it('leaves out what no filament makes, and refuses where that is everything', async () => {
    const panel = partOf(box([100, 50, 3]), { id: 'panel', name: 'Panel', finish: plywood });
    const mixed = await write(subjectOf(layOut([panel, partOf(tube(10, 8, 20), { id: 'foot', name: 'Foot' })], [laser, machine])));
    expect(textOf(mixed, settings)).not.toContain('Panel');
    expect(await threeMfBambu.write(subjectOf(layOut([panel], [laser])), { deflate: (bytes) => bytes })).toMatchObject({ ok: false, fault: { code: 'format-unsuited' } });
  });

  it('gives its recipe back, whatever people wrote', async () => {
    await fc.assert(fc.asyncProperty(anyText, anyText, async (name, title) => {
      const bytes = await write(signAndPot({ title }, [`${name}"/><plate>`, title]));
      const read = read3mf(bytes);
      expect(read.ok && read.value.design).toEqual(recipe.design);
      expect(textOf(bytes, settings).match(/<plate>/g)).toHaveLength(1);
    }), { numRuns: 20 });
  });
});

it('paints a whole triangle in any filament as the program keeps it', () => {
  // TriangleSelector: two bits for no split, then the state, or 11 and the state less three; nibbles last first.
  expect([1, 2, 3, 4, 16].map(paint)).toEqual(['4', '8', '0C', '1C', 'DC']);
});
