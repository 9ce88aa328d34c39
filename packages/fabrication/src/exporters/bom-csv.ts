import { type Bom, bomOf, gradedName } from '../bom/bom.ts';
import { type Cell, writeCsv } from '../bom/csv.ts';
import { markOf } from '../recipes/mark.ts';
import { bomWords } from '../words/bom.ts';
import { speaking } from '../words/language.ts';
import { processNames } from '../words/processes.ts';
import type { Exporter } from './exporter.ts';
import type { ExportSubject } from './subject.ts';

const columns = ['kind', 'item', 'name', 'quantity', 'process', 'material', 'colour', 'x', 'y', 'z', 'thickness', 'gramsEach', 'gramsTotal', 'machine', 'note'] as const;
type Row = Partial<Readonly<Record<(typeof columns)[number], Cell>>>;

/** Hundredths of a millimetre and of a gram. */
const rounded = (value: number): number => Math.round(value * 100) / 100;

function rowsOf(bom: Bom, mark: string): readonly Row[] {
  const words = speaking(bomWords, bom.language);
  const machineName = (id: string | undefined): string | undefined => bom.machines.find((machine) => machine.id === id)?.name;
  return [
    ...bom.parts.map((part): Row => ({
      kind: words('part'), item: part.item, name: part.name, quantity: part.quantity, process: processNames[part.process][bom.language], material: gradedName(part.material),
      colour: part.colours.map(({ name }) => name).join(' + '), x: rounded(part.size[0]), y: rounded(part.size[1]), z: rounded(part.size[2]),
      ...(part.thickness !== undefined && { thickness: rounded(part.thickness) }),
      ...(part.grams && { gramsEach: rounded(part.grams.each), gramsTotal: rounded(part.grams.total) }),
      machine: machineName(part.machine),
    })),
    ...bom.hardware.map(({ item, designation, quantity, purpose }): Row => ({ kind: words('hardware'), item, name: designation, quantity, note: purpose })),
    ...bom.machines.map(({ name, process, plates, minutes }): Row => ({ kind: words('plates'), name, quantity: plates, process: processNames[process][bom.language], machine: name, note: `${Math.round(minutes)} ${words('minutes')}` })),
    { kind: words('total'), gramsTotal: rounded(bom.grams), note: `${Math.round(bom.minutes)} ${words('minutes')}` },
    { kind: words('design'), name: mark, note: words('designNote') },
  ];
}

/** One table for spreadsheets: parts, hardware, plates, and the design in the last line. */
export function writeBomCsv(subject: Pick<ExportSubject, 'layout' | 'hardware' | 'product' | 'options' | 'recipe'>): Uint8Array<ArrayBuffer> {
  const bom = bomOf({ ...subject, language: subject.options.language ?? 'en' });
  const words = speaking(bomWords, bom.language);
  const rows = rowsOf(bom, markOf(subject.recipe));
  return new TextEncoder().encode(writeCsv([columns.map(words), ...rows.map((row) => columns.map((column) => row[column]))]));
}

export const bomCsv: Exporter = { format: 'bom-csv', version: 3, mediaType: 'text/csv', extension: 'csv', pictured: false, options: ['language', 'splits'], write: (subject) => ({ ok: true, value: writeBomCsv(subject) }) };
