/** Answers to what a maker asks of a print from filament: for which printer, how many filaments, whether they can be changed by hand. */
import { say } from '@patternbook/product';
import type { FdmMachine } from '../catalogue/machines/fdm.ts';
import type { ResolvedFinish } from '../catalogue/material.ts';
import type { ExportSubject } from '../exporters/subject.ts';
import { boundsOf, turnedPositions } from '../parts/made-mesh.ts';
import { type FabricationPart, finishesOf, finishKey } from '../parts/part.ts';
import type { Plate } from '../plates/layOut.ts';
import { figure } from '../words/figures.ts';
import { filamentWords } from '../words/filament.ts';
import type { Language } from '../words/language.ts';
import type { Note } from './maker-notes.ts';

/** Heights of faces that touch at a change agree within this: mm. */
const even = 0.01;

/** In the order of the file, which numbers its filaments. */
const partsOn = (plate: Plate, parts: readonly FabricationPart[]): readonly FabricationPart[] => parts.filter(({ id }) => plate.placed.some(({ part }) => part.id === id));

/** The heights between which a part shows each finish, as it is printed: mm. */
function heightsOf(part: FabricationPart): ReadonlyMap<string, readonly [number, number]> {
  const { indices, runs } = part.mesh;
  const positions = turnedPositions(part.mesh.positions, { print: part.printRotation, plate: 0 });
  const floor = boundsOf(positions).min[2];
  const heights = new Map<string, [number, number]>();
  for (const { region, start, count } of runs) {
    const key = finishKey(part.regions[region] ?? part.finish);
    const range = heights.get(key) ?? [Infinity, -Infinity];
    heights.set(key, range);
    for (let corner = start * 3; corner < (start + count) * 3; corner++) {
      const z = positions[indices[corner]! * 3 + 2]! - floor;
      range[0] = Math.min(range[0], z);
      range[1] = Math.max(range[1], z);
    }
  }
  return heights;
}

export interface ColourChange {
  /** Of the top of the last layer before it: mm. */
  readonly height: number;
  /** Printed before it. */
  readonly layers: number;
  readonly to: ResolvedFinish;
}

/** Where one filament follows another all over a plate, so that a pause does; undefined where two of them share a layer. */
export function changesByHand(parts: readonly FabricationPart[], { profile }: FdmMachine): readonly ColourChange[] | undefined {
  const ranges = new Map<string, readonly [number, number]>();
  for (const part of parts) {
    for (const [key, [low, high]] of heightsOf(part)) {
      const known = ranges.get(key);
      ranges.set(key, known ? [Math.min(known[0], low), Math.max(known[1], high)] : [low, high]);
    }
  }
  const rising = [...ranges].toSorted(([, a], [, b]) => a[0] - b[0] || a[1] - b[1]);
  const changes: ColourChange[] = [];
  for (const [place, [key, [low]]] of rising.entries()) {
    const before = rising[place - 1];
    if (!before) continue;
    if (low < before[1][1] - even) return undefined;
    const layers = Math.max(1, 1 + Math.round((low - profile.firstLayerHeight) / profile.layerHeight));
    changes.push({ height: profile.firstLayerHeight + (layers - 1) * profile.layerHeight, layers, to: finishesOf(parts).find((finish) => finishKey(finish) === key)! });
  }
  return changes;
}

/** @param ready whether the packet holds G-code for this machine. */
export function filamentNotes(machine: FdmMachine, { layout }: Pick<ExportSubject, 'layout'>, { ready, language }: { readonly ready: boolean; readonly language: Language }): readonly Note[] {
  const { bed, models } = machine;
  const plates = layout.plates.filter((plate) => plate.machine === machine).map((plate) => partsOn(plate, layout.parts));
  const loaded = plates.map(finishesOf);
  const several = loaded.some((finishes) => finishes.length > 1);
  const named = ({ material, colour }: ResolvedFinish): string => `${say(material.name, language)} ${say(colour.name, language)}`;
  const size = `${[bed.x, bed.y, bed.z].map((value) => figure(value, 0, language)).join('\u202f×\u202f')}\u202fmm`;
  const told = plates.flatMap((parts, place): readonly string[] => {
    const finishes = loaded[place]!;
    if (finishes.length < 2) return [];
    const changes = changesByHand(parts, machine);
    const byHand = changes
      ? filamentWords.byHand(changes.map(({ height, layers, to }) => filamentWords.change(figure(height, 2, language), layers, say(to.colour.name, language))[language]).join('; '))
      : filamentWords.notByHand;
    const on = plates.length > 1 ? filamentWords.onPlate(place + 1)[language] : '';
    return [`${on}${filamentWords.filaments(finishes.length, finishes.map((finish, tool) => `T${tool} ${named(finish)}`).join(', '))[language]} ${byHand[language]}`];
  });
  const alone = filamentWords[new Set(loaded.flat().map(finishKey)).size > 1 ? 'oneEach' : 'oneFilament'];
  return [
    [filamentWords.printer[language], filamentWords.bed(size, (models?.names ?? []).join(', '))[language]],
    [filamentWords.loaded[language], told.length > 0 ? told.join(' ') : alone[language]],
    ...(ready ? [[filamentWords.readyCode[language], several ? `${filamentWords.ready[language]} ${filamentWords.tools[language]}` : filamentWords.ready[language]] as const] : []),
  ];
}
