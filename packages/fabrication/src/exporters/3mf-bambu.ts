import { finishesOf } from '../parts/part.ts';
import { bambuStudio, mostPlates, plateCorners } from '../threemf/dialects/bambu-studio.ts';
import { modelOf } from '../threemf/from-layout.ts';
import { writePackage } from '../threemf/package.ts';
import type { Exporter } from './exporter.ts';
import { inFile } from './placement.ts';
import type { ExportSubject } from './subject.ts';

const format = '3mf-bambu';

/** What the program's painting has names for (`EnforcerBlockerType` of libslic3r). */
const mostFinishes = 16;

/** A project for Bambu Studio and OrcaSlicer: plates, names, filaments by part and by painted triangle. What is not printed from filament stays out. */
const write: Exporter['write'] = (subject: ExportSubject, tools) => {
  const plates = subject.layout.plates.filter(({ machine }) => machine.process === 'fdm');
  const [first] = plates;
  const unsuited = (message: string): ReturnType<Exporter['write']> => ({ ok: false, fault: { code: 'format-unsuited', format, message } });
  if (first === undefined) return unsuited('Nothing of this design is printed from filament: choose another file.');
  if (plates.length > mostPlates) return unsuited(`A project holds ${mostPlates} plates, and this takes ${plates.length}: export fewer copies or single parts.`);
  if (finishesOf(plates.flatMap(({ placed }) => placed.map(({ part }) => part))).length > mostFinishes) return unsuited(`A project has at most ${mostFinishes} filaments: choose fewer finishes.`);
  const layout = { ...subject.layout, plates };
  // One printer a project: its grid is that of the first plate's.
  const model = modelOf({ recipe: subject.recipe, layout }, inFile(layout, () => plateCorners(plates.length, first.machine.bed)));
  return { ok: true, value: writePackage(model, bambuStudio, subject, tools) };
};

export const threeMfBambu: Exporter = { format, version: 3, mediaType: 'model/3mf', extension: '3mf', pictured: true, several: true, needs: 'filament', options: ['splits'], write };
