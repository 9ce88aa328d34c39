/** Variants that are broken before they are written: what was measured of them stays as it was. */
import type { ExportSubject, FabricationPart } from '@patternbook/fabrication';
import type { Break, Judged } from './format-judge.ts';

type Change = (part: FabricationPart) => FabricationPart | undefined;

function changed(subject: ExportSubject, change: Change): ExportSubject {
  const { layout } = subject;
  const plates = layout.plates.map(({ machine, placed }) => ({ machine, placed: placed.flatMap((place) => { const part = change(place.part); return part ? [{ ...place, part }] : []; }) }));
  return { ...subject, layout: { ...layout, parts: layout.parts.flatMap((part) => change(part) ?? []), plates: plates.filter(({ placed }) => placed.length > 0) } };
}

type Vector = readonly [number, number, number];
const tenth = ([x, y, z]: Vector): [number, number, number] => [x / 10, y / 10, z / 10];

/** Without one of its triangles. */
const holed = (subject: ExportSubject): ExportSubject => changed(subject, (part) => {
  const [first, ...rest] = part.mesh.runs;
  return { ...part, mesh: { ...part.mesh, indices: part.mesh.indices.subarray(3), runs: [{ ...first!, count: first!.count - 1 }, ...rest.map((run) => ({ ...run, start: run.start - 1 }))] } };
});

/** As if its centimetres were millimetres. */
const shrunk = (subject: ExportSubject): ExportSubject => changed(subject, (part) => {
  const { bounds, volume } = part.measurements;
  return {
    ...part,
    mesh: { ...part.mesh, positions: part.mesh.positions.map((value) => value / 10) },
    measurements: { ...part.measurements, volume: volume / 1000, bounds: { min: tenth(bounds.min), max: tenth(bounds.max) } },
  };
});

/** Without its last part. */
const lacking = (subject: ExportSubject): ExportSubject => {
  const last = subject.layout.parts.at(-1)!.id;
  return changed(subject, (part) => (part.id === last ? undefined : part));
};

/** Of somebody else's design. */
const estranged = (subject: ExportSubject): ExportSubject => ({ ...subject, recipe: { ...subject.recipe, design: { ...subject.recipe.design, values: {} } } });

const written = (change: (subject: ExportSubject) => ExportSubject): Break => ({ subject }, write) => write(change(subject));

export const hole = written(holed), scale = written(shrunk), part = written(lacking), design = written(estranged);

/** As a broken connection leaves it. */
export const cutOff: Break = ({ bytes }: Judged) => bytes.subarray(0, Math.floor(bytes.length / 2));

/** Changes the text of a file; throws where there is nothing to change. */
export const edited = (edit: (text: string) => string): Break => ({ bytes }) => {
  const text = new TextDecoder().decode(bytes), spoilt = edit(text);
  if (spoilt === text) throw new Error('Nothing was spoilt.');
  return new TextEncoder().encode(spoilt);
};
