import type { FdmMachine } from '../catalogue/machines/fdm.ts';
import type { Filament } from '../catalogue/materials/filament.ts';
import { checkGcode } from '../gcode/check-gcode.ts';
import { printSettings } from '../gcode/settings.ts';
import { settled } from '../gcode/settle.ts';
import { needsSupports } from '../gcode/supports.ts';
import { placeTower, type Tower } from '../gcode/tower.ts';
import type { FabricationOutcome } from '../outcome.ts';
import { finishesOf } from '../parts/part.ts';
import { type Layout, onePlate } from '../plates/layOut.ts';
import { markOf } from '../recipes/mark.ts';
import { writeZip } from '../archive/zip.ts';
import { write3mf } from './3mf.ts';
import type { Exporter } from './exporter.ts';
import type { ExportSubject, ExportTools, Recipe } from './subject.ts';
import { within } from './telling.ts';

const format = 'gcode';

/** One plate as a slicer gets it: a machine, and the filament of each extruder. */
interface Print { readonly layout: Layout; readonly machine: FdmMachine; readonly materials: readonly Filament[]; readonly tower?: Tower | undefined }

function printOf(whole: Layout, place: number): FabricationOutcome<Print> {
  const { plates, ...rest } = onePlate(whole, place);
  const [plate] = plates;
  if (plate?.machine.process !== 'fdm') throw new Error('Only plates of printers for filament are sliced.');
  const { machine, placed } = plate;
  // No name of anybody reaches the slicer, and through it a machine.
  const neutral = new Map(whole.parts.map((part, at) => [part.id, { ...part, name: `part ${at + 1}` }]));
  const parts = [...neutral.values()].filter(({ id }) => placed.some(({ part }) => part.id === id));
  const materials = finishesOf(parts).map(({ material }) => material).filter((material) => material.process === 'fdm');
  if (materials.length > machine.materials) {
    const message = `Plate ${place + 1} needs ${materials.length} filaments, and this printer takes ${machine.materials}: choose one finish for it, or another printer.`;
    return { ok: false, fault: { code: 'format-unsuited', format, message } };
  }
  const room = materials.length > 1 ? placeTower(machine, materials, placed.map(({ x, y, size: [width, depth] }) => ({ x: x - width / 2, y: y - depth / 2, width, depth }))) : undefined;
  if (materials.length > 1 && !room) {
    const message = `Plate ${place + 1} is too full for the tower that ${materials.length} filaments are wiped on: choose one finish for it, or a larger printer.`;
    return { ok: false, fault: { code: 'format-unsuited', format, message } };
  }
  const [dx, dy] = room?.shift ?? [0, 0];
  const moved = [{ machine, placed: placed.map((each) => ({ ...each, part: neutral.get(each.part.id)!, x: each.x + dx, y: each.y + dy })) }];
  return { ok: true, value: { machine, materials, tower: room?.tower, layout: { ...rest, parts, plates: moved } } };
}

/** What the slicer sees of a recipe: nothing that somebody wrote. */
const nameless = (recipe: Recipe): Recipe => ({ design: { ...recipe.design, values: {}, features: [], finishes: {} }, variant: recipe.variant, title: 'print', lineage: [], program: recipe.program });

/** A file that only fits beds it lies on. */
const tooLarge = (layout: Layout): boolean => layout.findings.some(({ code }) => code === 'too-large');

/** Slicing takes this share of the time of a print, and checking the rest. */
const slicing = 0.9;

async function sliced({ layout, machine, materials, tower }: Print, subject: ExportSubject, { slice, deflate, crc32, tell }: ExportTools & Required<Pick<ExportTools, 'slice'>>): Promise<FabricationOutcome<string>> {
  const model = write3mf({ recipe: nameless(subject.recipe), layout }, { deflate, ...(crc32 && { crc32 }) });
  const supports = layout.parts.some((part) => needsSupports(machine, part));
  const height = Math.max(...layout.plates.flatMap(({ placed }) => placed.map(({ size }) => size[2])));
  tell?.('slicing', 0);
  const print = await slice({ model, settings: printSettings(machine, materials, { tower, supports }), height }, (share) => tell?.('slicing', slicing * share));
  if (!print.ok) return print;
  tell?.('checking', slicing);
  return checkGcode(settled(print.value), { machine, materials });
}

/**
 * G-code for each plate, sliced by PrusaSlicer and checked line by line: one file, or an archive of them. The same version of
 * PrusaSlicer gives the same bytes each time; another gives others, which are kept under the same name until they are made anew.
 */
const write: Exporter['write'] = async (subject, tools) => {
  const { slice } = tools;
  if (!slice) return { ok: false, fault: { code: 'tool-missing', format, message: 'G-code is made by PrusaSlicer, which is not installed here: install it, or choose a file for your own slicer.' } };
  const layout: Layout = { ...subject.layout, plates: subject.layout.plates.filter(({ machine }) => machine.process === 'fdm') };
  if (layout.plates.length === 0) return { ok: false, fault: { code: 'format-unsuited', format, message: 'Nothing of this design is printed from filament: choose another file.' } };
  if (tooLarge(layout)) return { ok: false, fault: { code: 'format-unsuited', format, message: 'A part of this design is too large for the printer: choose a larger one, or make the design smaller.' } };
  const mark = markOf(subject.recipe);
  const files: Uint8Array<ArrayBuffer>[] = [];
  for (const place of layout.plates.keys()) {
    const print = printOf(layout, place);
    if (!print.ok) return print;
    const gcode = await sliced(print.value, subject, { ...tools, slice, tell: within(tools.tell, place / layout.plates.length, (place + 1) / layout.plates.length) });
    if (!gcode.ok) return gcode;
    files.push(new TextEncoder().encode(`; ${mark}\n${gcode.value}`));
  }
  const [only] = files;
  if (only && files.length === 1) return { ok: true, value: only };
  const entries = files.map((bytes, place) => ({ name: `plate-${place + 1}.gcode`, bytes }));
  return { ok: true, value: writeZip([{ name: 'recipe.txt', bytes: new TextEncoder().encode(`${mark}\n`), stored: true }, ...entries], tools.deflate, tools.crc32) };
};

export const gcode: Exporter = {
  format, version: 4, mediaType: 'text/x.gcode', extension: 'gcode', pictured: false, needs: 'slicer', sliced: true, options: ['splits'],
  fileOf: ({ plates }) => (plates.filter(({ machine }) => machine.process === 'fdm').length > 1 ? { mediaType: 'application/zip', extension: 'zip' } : { mediaType: 'text/x.gcode', extension: 'gcode' }),
  write,
};
