/** Everything a maker needs in one archive, with a readable sheet on top. */
import { cutsSheet } from '../catalogue/machine.ts';
import { fileName } from '../naming/file-name.ts';
import { titleIn } from '../naming/title-in.ts';
import type { FabricationOutcome } from '../outcome.ts';
import type { PacketFile, PacketGap } from '../pdf/read-me.ts';
import { writeDesignFile } from '../recipes/design-file.ts';
import { mapSvg } from '../splitting/assembly-map.ts';
import { writeZip, type ZipEntry } from '../archive/zip.ts';
import { reasonOf } from '../words/maker.ts';
import { fileWords, packetWords } from '../words/packet.ts';
import type { Exporter } from './exporter.ts';
import type { ExportOptions } from './options.ts';
import { fontsMissing } from './paper-tools.ts';
import type { ExportSubject, ExportTools } from './subject.ts';
import { within } from './telling.ts';

export type Siblings = Readonly<Partial<Record<string, Exporter>>>;

/** One file that the packet wants of another exporter. */
interface Wish {
  readonly format: Exclude<keyof typeof fileWords, 'dxf-net' | 'assembly-map' | 'design'>;
  /** Folder and slash, or nothing. */
  readonly folder: string;
  /** In the file's name; at the top it is the name. */
  readonly part?: string;
  /** Id of the machine, of what is for one alone. */
  readonly machine?: string;
  readonly subject: ExportSubject;
  /** What it is for, where that is not the format's usual. */
  readonly told?: keyof typeof fileWords;
}

/** @param slicer whether there is one here: nobody misses what this program never slices. */
function wishesOf(subject: ExportSubject, slicer: boolean): readonly Wish[] {
  const { layout } = subject;
  const wishes: Wish[] = [];
  const want = (format: Wish['format'], folder: string, part?: string, of: ExportSubject = subject): void => { wishes.push({ format, folder, subject: of, ...(part !== undefined && { part }) }); };
  const machines = [...new Set(layout.plates.map(({ machine }) => machine))];
  for (const machine of machines.filter((one) => !cutsSheet(one))) {
    const plates = layout.plates.filter((plate) => plate.machine === machine);
    const own = new Set(plates.flatMap(({ placed }) => placed.map(({ part }) => part.id)));
    const alone: ExportSubject = { ...subject, layout: { ...layout, parts: layout.parts.filter(({ id }) => own.has(id)), plates } };
    want('3mf', 'print/', machine.id, alone);
    if (machine.process === 'fdm') want('3mf-bambu', 'print/', `${machine.id}-bambu-orca`, alone);
    if (machine.process === 'fdm' && slicer) wishes.push({ format: 'gcode', folder: 'print/', part: `${machine.id}-ready`, machine: machine.id, subject: alone });
    for (const part of alone.layout.parts) {
      const plate = plates.find(({ placed }) => placed.some((one) => one.part.id === part.id))!;
      want('stl', 'print/stl/', part.name, { ...subject, layout: { parts: [part], plates: [{ ...plate, placed: plate.placed.filter((one) => one.part.id === part.id).slice(0, 1) }], findings: [] } });
    }
  }
  if (machines.some(cutsSheet)) {
    want('dxf', 'sheet/');
    want('svg', 'sheet/');
    // With the machine's own kerf left to its program: cutters are drawn without one anyway.
    if (machines.some(({ process }) => process === 'laser')) wishes.push({ format: 'dxf', folder: 'sheet/', part: 'net-size', subject: { ...subject, options: { ...subject.options, kerf: 0 } }, told: 'dxf-net' });
  }
  want('drawing', 'drawings/', 'drawing');
  want('assembly-guide', 'drawings/', 'guide');
  want('step', 'cad/');
  want('bom-csv', '', 'bom');
  want('bom-json', '', 'bom');
  return wishes;
}

/** Only the options that the format has. */
const heard = (exporter: Exporter, options: ExportOptions): ExportOptions => Object.fromEntries(Object.entries(options).filter(([name]) => (exporter.options as readonly string[]).includes(name)));

/** How long a file takes beside another: slicing is by far the longest. */
const effortOf = ({ format }: Wish): number => (format === 'gcode' ? 20 : 1);

/** Formats that a packet of this program never has are no gap; those that it could have had are. */
async function fill(wishes: readonly Wish[], siblings: Siblings, tools: ExportTools): Promise<{ readonly entries: readonly ZipEntry[]; readonly files: readonly PacketFile[]; readonly gaps: readonly PacketGap[] }> {
  const entries: ZipEntry[] = [], files: PacketFile[] = [];
  const gaps: PacketGap[] = [];
  const taken = new Set<string>();
  const whole = wishes.reduce((sum, wish) => sum + effortOf(wish), 0);
  let done = 0;
  for (const wish of wishes) {
    const { format, folder, part, machine, subject, told = format } = wish;
    const tell = within(tools.tell, done / whole, (done + effortOf(wish)) / whole);
    done += effortOf(wish);
    const exporter = siblings[format];
    if (!exporter) continue;
    tell('writing', 0);
    const written = await exporter.write({ ...subject, options: heard(exporter, subject.options) }, { ...tools, tell });
    if (!written.ok) {
      gaps.push({ format: told, reason: reasonOf(written.fault, subject.options.language ?? 'en') });
      continue;
    }
    const { extension } = exporter.fileOf?.(subject.layout) ?? exporter;
    const plain = folder === '' ? `${part}.${extension}` : `${folder}${fileName({ product: titleIn(subject.product, subject.recipe.title, subject.options.language ?? 'en'), variant: subject.recipe.variant, extension, ...(part !== undefined && { part }) })}`;
    let name = plain;
    // Ids of parts differ, and yet what is left of them in a name may be the same.
    for (let again = 2; taken.has(name.toLowerCase()); again++) name = plain.replace(/(\.[^.]*)$/, `-${again}$1`);
    taken.add(name.toLowerCase());
    entries.push({ name, bytes: written.value });
    files.push({ name, format: told, ...(machine !== undefined && { machine }) });
  }
  return { entries, files, gaps };
}

/** @param siblings the other formats, by name. */
export const packetOf = (siblings: Siblings): Exporter => ({
  format: 'packet',
  version: 7,
  mediaType: 'application/zip',
  extension: 'zip',
  pictured: true,
  sliced: true,
  options: ['sheet', 'kerf', 'tabs', 'paper', 'language', 'splits'],
  linked: true,
  async write(subject, tools): Promise<FabricationOutcome<Uint8Array<ArrayBuffer>>> {
    const { font, deflate } = tools;
    if (!font) return fontsMissing('packet');
    const language = subject.options.language ?? 'en';
    const { entries, files, gaps } = await fill(wishesOf(subject, tools.slice !== undefined), siblings, tools);
    const maps = (subject.assembly ?? []).map((map): ZipEntry => ({ name: `assembly-map-${map.part}.svg`, bytes: new TextEncoder().encode(mapSvg(map, language)) }));
    const { writeReadMe } = await import('../pdf/read-me.ts');
    const design = { name: 'design.json', bytes: writeDesignFile(subject.recipe), stored: true };
    const readMe = await writeReadMe(subject, { deflate, font }, { files: [...files, ...maps.map(({ name }) => ({ name, format: 'assembly-map' as const })), { name: design.name, format: 'design' }], gaps });
    return { ok: true, value: writeZip([{ name: `00 ${packetWords.file[language]}.pdf`, bytes: readMe }, design, ...maps, ...entries], deflate, tools.crc32) };
  },
});
