/** What is cut from sheet, as programs that nobody here wrote read it. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { productIds, scriptOf } from '@patternbook/assets';
import type { FabricationPart, PlacedPart } from '@patternbook/fabrication';
import { afterAll, describe, expect, it } from 'vitest';
import { enclosed, ezdxf, ezdxfPresent } from './judges/ezdxf.ts';
import { freecadWires } from './judges/freecad-dxf.ts';
import { inkscapeBoxes } from './judges/inkscape.ts';
import { present, run } from './judges/program.ts';
import { makeCatalogue, type Variant, write } from './variants.ts';

const assets = new URL('../../assets/', import.meta.url);
const scripts = await Promise.all(productIds.map(async (id) => [id, await readFile(new URL(scriptOf(id), assets), 'utf8')] as const));
/** Products that name a machine for sheet. */
const cutProducts = scripts.filter(([, script]) => /'(laser|cnc)'/.test(script)).map(([id]) => id);
const { variants } = await makeCatalogue(cutProducts);
const onSheet = variants.filter(({ subject }) => subject.layout.plates.some(({ machine }) => machine.process === 'laser' || machine.process === 'cnc'));
const named = onSheet.map((variant) => [`${variant.product.id}, ${variant.preset}`, variant] as const);

const folder = await mkdtemp(join(tmpdir(), 'patternbook-flat-'));
afterAll(() => rm(folder, { recursive: true }));

const placedOf = ({ subject }: Variant): readonly PlacedPart[] => subject.layout.plates.filter(({ machine }) => 'spacing' in machine.profile).flatMap(({ placed }) => placed);
const exact = ({ subject }: Variant): Variant['subject'] => ({ ...subject, options: { ...subject.options, kerf: 0 } });

async function fileOf(format: 'dxf' | 'svg', variant: Variant, subject = exact(variant)): Promise<string> {
  const file = join(folder, `${variant.product.id}-${variant.preset}.${format}`);
  await writeFile(file, await write(format, subject));
  return file;
}

/** Of a piece seen from above: half of all that its surface covers, seen along its thickness. mm². */
function shadow(part: FabricationPart, thickness: number): { readonly shadow: number; readonly filled: number } {
  const { mesh, measurements } = part.blank ?? part;
  const { positions: p, indices } = mesh;
  const flat = [0, 0, 0];
  const box = [[Infinity, -Infinity], [Infinity, -Infinity], [Infinity, -Infinity]] as [number, number][];
  p.forEach((value, at) => { box[at % 3] = [Math.min(box[at % 3]![0], value), Math.max(box[at % 3]![1], value)]; });
  for (let at = 0; at < indices.length; at += 3) {
    const [a, b, c] = [indices[at]! * 3, indices[at + 1]! * 3, indices[at + 2]! * 3];
    for (const axis of [0, 1, 2]) {
      const [u, v] = [(axis + 1) % 3, (axis + 2) % 3];
      flat[axis] = flat[axis]! + Math.abs((p[b + u]! - p[a + u]!) * (p[c + v]! - p[a + v]!) - (p[c + u]! - p[a + u]!) * (p[b + v]! - p[a + v]!)) / 4;
    }
  }
  const along = box.findIndex(([low, high]) => Math.abs(high - low - thickness) < 0.01);
  return { shadow: along < 0 ? Number.NaN : flat[along]!, filled: measurements.volume / thickness };
}

/** The same drawing as if its numbers were inches, while it still says millimetres. */
function inInches(text: string): string {
  const lines = text.split('\r\n');
  return lines.map((line, at) => (at % 2 === 1 && ['10', '20', '40'].includes(lines[at - 1]!) ? `${Number(line) / 25.4}` : line)).join('\r\n');
}

it('has products to judge', () => {
  expect(named.length).toBeGreaterThan(20);
});

describe.skipIf(!ezdxfPresent())('ezdxf', () => {
  it.each(named)('reads %s without a complaint: every outline closed, each sheet as much material as its parts have', async (_, variant) => {
    const drawing = await ezdxf(await fileOf('dxf', variant));
    const pieces = placedOf(variant);
    expect(drawing).toMatchObject({ errors: [], version: 'AC1015', units: 4 });
    const layers = new Map(drawing.layers.map((layer) => [layer.name, layer]));
    expect(layers.get('CUT')).toMatchObject({ colour: 1, off: false, plotted: true });
    expect(layers.get('SHEET')).toMatchObject({ off: false, plotted: false });
    expect(layers.get('NOTES')).toMatchObject({ off: true });
    const drawn = drawing.entities.filter(({ kind }) => kind !== 'TEXT');
    expect(drawn.filter(({ closed, layer }) => closed === (layer === 'BEND'))).toEqual([]);
    const bends = pieces.reduce((sum, { part }) => sum + (part.blank?.bends ?? 0), 0);
    expect(drawn.filter(({ layer }) => layer === 'BEND')).toHaveLength(bends);
    if (bends > 0) expect(layers.get('BEND')).toMatchObject({ plotted: false });
    expect(drawn.every(({ layer }) => /^(CUT|SCORE|ENGRAVE|BEND|SHEET|POCKET-[\d.]+|BEVEL-[\d.x]+)$/.test(layer))).toBe(true);
    for (const { part } of pieces) expect(drawing.entities.filter(({ layer, text }) => layer === 'NOTES' && text === part.name)).toHaveLength(pieces.filter((other) => other.part.name === part.name).length);
    const sheets = drawn.filter(({ layer }) => layer === 'SHEET');
    for (const entity of drawn) expect(sheets.some(({ low, high }) => low[0] <= entity.low[0] && low[1] <= entity.low[1] && high[0] >= entity.high[0] && high[1] >= entity.high[1]), entity.layer).toBe(true);
    let wanted = 0;
    for (const { part, size } of pieces) {
      const { shadow: covered, filled } = shadow(part, size[2]);
      // What lies aslant in its assembly shows no face along an axis; nothing is worked into such a part.
      const worked = !Number.isNaN(covered) && Math.abs(filled / covered - 1) > 1e-5;
      wanted += worked ? covered : filled;
    }
    // What is left is that chords of the mesh are arcs again.
    expect(Math.abs(enclosed(drawing, 'CUT') / wanted - 1)).toBeLessThan(2e-4);
  });

  it('sees what is broken: an open outline, a wrong scale, a missing piece', async () => {
    const whole = onSheet.find(({ product, preset }) => product.id === 'finger-joint-box' && preset === 'defaults')!;
    const right = await ezdxf(await fileOf('dxf', whole));
    const text = new TextDecoder().decode(await write('dxf', exact(whole)));
    const broken = async (name: string, content: string): Promise<typeof right> => {
      const file = join(folder, `${name}.dxf`);
      await writeFile(file, content);
      return ezdxf(file);
    };
    const open = await broken('open', text.replace(/(\r\nCUT\r\n100\r\nAcDbPolyline\r\n90\r\n\d+\r\n70\r\n)1\r\n/, '$10\r\n'));
    expect(open.entities.filter(({ layer, closed }) => layer === 'CUT' && !closed)).toHaveLength(1);
    const scaled = await broken('scaled', inInches(text));
    expect(Math.abs(enclosed(scaled, 'CUT') / enclosed(right, 'CUT') - 1)).toBeGreaterThan(0.001);
    const { layout } = whole.subject;
    const missing = { ...exact(whole), layout: { ...layout, plates: layout.plates.map((plate) => ({ ...plate, placed: plate.placed.filter(({ part }) => part.id !== 'plug') })) } };
    const fewer = await broken('missing', new TextDecoder().decode(await write('dxf', missing)));
    expect(Math.abs(enclosed(fewer, 'CUT') / enclosed(right, 'CUT') - 1)).toBeGreaterThan(0.001);
    expect(fewer.entities.some(({ text: name }) => name === 'Plug under the lid')).toBe(false);
    await expect(broken('nothing', 'nothing')).rejects.toThrow('ezdxf refuses');
    await expect(broken('cut-off', text.slice(0, text.length / 2))).rejects.toThrow('ezdxf refuses');
  });
});

describe.skipIf(!present('freecadcmd') || !ezdxfPresent())('FreeCAD', () => {
  const few = named.filter(([, { preset }]) => preset === 'defaults' || preset === 'crate' || preset === 'hall' || preset === 'shelf');
  it.each(few)('joins every outline of %s to a closed wire with the same area', async (_, variant) => {
    const file = await fileOf('dxf', variant);
    const { entities } = await ezdxf(file);
    const outlines = entities.filter(({ kind, layer }) => kind !== 'TEXT' && layer !== 'BEND').map(({ area }) => area).toSorted((a, b) => a - b);
    const { wires } = await freecadWires(file, folder);
    expect(wires.filter(({ closed }) => !closed)).toHaveLength(entities.filter(({ layer }) => layer === 'BEND').length);
    const joined = wires.filter(({ closed }) => closed);
    expect(joined).toHaveLength(outlines.length);
    for (const [at, area] of joined.map((wire) => wire.area).toSorted((a, b) => a - b).entries()) expect(Math.abs(area / outlines[at]! - 1)).toBeLessThan(1e-4);
  });

  it('sees an outline that is open', async () => {
    const file = join(folder, 'freecad-open.dxf');
    await writeFile(file, new TextDecoder().decode(await write('dxf', exact(named[0]![1]))).replace(/(\r\nCUT\r\n100\r\nAcDbPolyline\r\n90\r\n\d+\r\n70\r\n)1\r\n/, '$10\r\n'));
    expect((await freecadWires(file, folder)).wires.filter(({ closed }) => !closed)).toHaveLength(1);
  });
});

describe.skipIf(!present('inkscape') || !present('xmllint'))('Inkscape', () => {
  const ids = (boxes: ReadonlyMap<string, unknown>): readonly string[] => [...boxes.keys()].filter((id) => /^sheet-\d+-CUT-/.test(id));

  it.each(named)('sees each piece of %s at its size, on well-formed XML', async (_, variant) => {
    const file = await fileOf('svg', variant);
    expect(await run('xmllint', ['--noout', file])).toEqual({ code: 0, output: '' });
    const boxes = await inkscapeBoxes(file);
    const pieces = placedOf(variant);
    expect(ids(boxes)).toHaveLength(pieces.length);
    for (const { part, copy, size, turn } of pieces) {
      const [, box] = [...boxes].find(([id]) => id.endsWith(`-CUT-${part.id}-${copy + 1}`))!;
      if (turn.plate % 90 !== 0) continue;
      const seen = [box.width, box.height].toSorted((a, b) => a - b), wanted = [size[0], size[1]].toSorted((a, b) => a - b);
      for (const at of [0, 1]) expect(Math.abs(seen[at]! - wanted[at]!), part.id).toBeLessThan(0.05);
    }
    const sheet = boxes.get('sheet-1-SHEET')!, { bed } = variant.subject.layout.plates[0]!.machine;
    expect([sheet.width, sheet.height]).toEqual([expect.closeTo(bed.x, 0.5), expect.closeTo(bed.y, 0.5)]);
  });

  it('betrays a wrong scale and a missing piece', async () => {
    const [, variant] = named[0]!;
    const text = new TextDecoder().decode(await write('svg', exact(variant)));
    const seen = async (content: string): Promise<ReadonlyMap<string, { readonly width: number }>> => {
      const file = join(folder, 'broken.svg');
      await writeFile(file, content);
      return inkscapeBoxes(file);
    };
    const [id] = ids(await seen(text));
    const right = (await seen(text)).get(id!)!.width;
    const inPixels = await seen(text.replace(/width="(\d+)mm" height="(\d+)mm"/, 'width="$1" height="$2"'));
    expect(Math.abs(inPixels.get(id!)!.width - right)).toBeGreaterThan(0.05);
    const fewer = await seen(text.replace(new RegExp(`<g id="${id}">.*?</g>`), ''));
    expect(ids(fewer)).toHaveLength(placedOf(variant).length - 1);
  });

  it('and xmllint refuses what is not closed', async () => {
    const file = join(folder, 'open.svg');
    await writeFile(file, '<svg><g></svg>');
    expect((await run('xmllint', ['--noout', file])).code).not.toBe(0);
  });
});
