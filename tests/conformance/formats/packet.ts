/** Archives for makers: whole for ZIP tools, a sheet on top that lists them, and each file as good as it is alone. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bomOf, exporters, type ExportSubject, type Format, readRecipe } from '@patternbook/fabrication';
import { parseDesign } from '@patternbook/product';
import { unzipSync } from 'fflate';
import { poppler } from '../judges/poppler.ts';
import { admesh } from '../judges/admesh.ts';
import { archives } from '../judges/zip.ts';
import { digestAlone, digestOf } from '../files.ts';
import { allowed, broken, type FormatJudge, judgeEach, type Judged, type Verdict } from './format-judge.ts';
import { gcode } from './gcode.ts';
import { threeMf, threeMfBambu } from './printing.ts';
import { design, hole, part, scale } from './spoilt.ts';

/** What a name in a packet stands for. */
function formatOf(name: string): Format | undefined {
  if (name === 'design.json') return 'design';
  if (name.startsWith('print/') && name.endsWith('.3mf')) return name.includes('-bambu-orca') ? '3mf-bambu' : '3mf';
  if (name.startsWith('print/') && /\.(gcode|zip)$/.test(name)) return 'gcode';
  if (name.startsWith('drawings/')) return /guide[^/]*\.pdf$/.test(name) ? 'assembly-guide' : 'drawing';
  if (name.startsWith('bom.')) return name === 'bom.csv' ? 'bom-csv' : 'bom-json';
  return (['dxf', 'svg', 'step', 'stl'] as const).find((format) => name.endsWith(`.${exporters[format].extension}`));
}

const judgesOfPrints = { '3mf': threeMf, '3mf-bambu': threeMfBambu, gcode } as const;

/** What one of several machines makes of it; nothing where there is only one. */
function ofMachine({ layout, ...subject }: ExportSubject, name: string): ExportSubject | undefined {
  const ids = [...new Set(layout.plates.map(({ machine }) => machine.id))];
  if (ids.length < 2) return undefined;
  const id = ids.filter((each) => name.includes(each)).toSorted((a, b) => b.length - a.length)[0];
  const plates = layout.plates.filter(({ machine }) => machine.id === id);
  const own = new Set(plates.flatMap(({ placed }) => placed.map((each) => each.part.id)));
  return { ...subject, layout: { ...layout, parts: layout.parts.filter((each) => own.has(each.id)), plates } };
}

/** A file that stands in the packet as it is made alone has been judged there; those of one machine or one part are made of less. */
async function judgeEntry(verdict: Verdict, file: Judged, { name, bytes, format, folder }: { readonly name: string; readonly bytes: Uint8Array; readonly format: Format; readonly folder: string }): Promise<void> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
  const less = format in judgesOfPrints ? ofMachine(file.subject, name) : undefined;
  if (less) {
    const [faults] = await judgesOfPrints[format as keyof typeof judgesOfPrints].judge([{ subject: less, bytes, file: path }]);
    verdict.same(name, faults, []);
    return;
  }
  if (format !== 'stl') {
    verdict.same(`${name}, as it is made alone`, digestOf(bytes), await digestAlone(format, name.includes('net-size') ? { ...file.subject, options: { ...file.subject.options, kerf: 0 } } : file.subject));
    return;
  }
  const { disconnected, degenerate, repaired, backwards, volume, bodies } = await admesh(path);
  verdict.same(`what ADMesh mends in ${name}`, { disconnected, degenerate, repaired, backwards }, { disconnected: 0, degenerate: 0, repaired: 0, backwards: 0 });
  const made = file.subject.layout.parts.filter(({ measurements }) => Math.abs(volume / measurements.volume - 1) < allowed.mesh);
  verdict.must(`${name} is one of the parts, with ${volume} mm³ in ${bodies} pieces`, made.some(({ measurements }) => measurements.pieces === bodies));
}

/** What is said to be missing was asked for, and cannot be made. */
async function judgeGaps(verdict: Verdict, file: Judged, present: ReadonlySet<Format>): Promise<void> {
  const { plates } = file.subject.layout;
  const has = (...processes: readonly string[]): boolean => plates.some(({ machine }) => processes.includes(machine.process));
  const wanted: readonly Format[] = ['design', 'drawing', 'assembly-guide', 'bom-csv', 'bom-json', 'step', ...(has('fdm', 'sla') ? ['3mf', 'stl'] as const : []), ...(has('fdm') ? ['3mf-bambu', 'gcode'] as const : []), ...(has('laser', 'cnc') ? ['dxf', 'svg'] as const : [])];
  for (const format of wanted) if (!present.has(format)) verdict.same(`a ${format}`, await digestAlone(format, file.subject), undefined);
  for (const format of present) verdict.must(`${format} was wanted`, wanted.includes(format));
}

export const packet: FormatJudge = {
  programs: ['unzip', 'python3', 'pdfinfo', 'admesh', 'prusa-slicer'],
  async judge(files) {
    const unpacked = await archives(files.map(({ file }) => file));
    return judgeEach(files, async (file, place, verdict) => {
      const read = unpacked[place]!;
      if ('refused' in read) throw new Error(read.refused);
      const { names } = read;
      verdict.same('what is on top', names.slice(0, 2), ['00 Read me first.pdf', 'design.json']);
      const entries = unzipSync(file.bytes);
      const folder = `${file.file}-unpacked`;
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, 'top.pdf'), entries[names[0]!]!);
      const top = await poppler(join(folder, 'top.pdf'));
      const text = top.text.replaceAll(/\s/g, '');
      for (const { name } of bomOf({ ...file.subject, language: 'en' }).parts) verdict.must(`the sheet on top names ${name}`, text.includes(name.replaceAll(/\s/g, '')));
      for (const name of names.slice(1)) verdict.must(`the sheet on top lists ${name}`, text.includes(name.replaceAll(/\s/g, '')));
      const present = new Set<Format>();
      for (const name of names.slice(1)) {
        const format = formatOf(name);
        if (format) present.add(format);
        verdict.must(`somebody knows what ${name} is`, format !== undefined);
        if (format) await judgeEntry(verdict, file, { name, bytes: entries[name]!, format, folder });
      }
      await judgeGaps(verdict, file, present);
      const found = readRecipe(file.bytes);
      verdict.same('the design', found.ok && parseDesign(found.value.design), { ok: true, value: file.subject.recipe.design });
    });
  },
  sample: 'enclosure',
  broken: {
    hole: broken(hole, 'ADMesh mends'),
    scale: broken(scale, 'is one of the parts', 'as it is made alone'),
    contour: 'Each drawing in it is the one that is judged alone.',
    part: broken(part, 'the sheet on top names'),
    damage: broken(({ bytes }) => bytes.with(bytes.length >> 1, bytes[bytes.length >> 1]! ^ 0x55), 'Error'),
    design: broken(design, 'the design'),
  },
};
