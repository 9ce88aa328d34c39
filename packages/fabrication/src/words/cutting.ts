import { say } from '@patternbook/product';
import type { Bend } from '../flat/bends.ts';
import type { CuttingPlan, DrawnSheet } from '../flat/cutting-plan.ts';
import { type Layer, nameOf } from '../flat/layers.ts';
import { millimetres } from './figures.ts';
import { type Language, type Phrase, speaking } from './language.ts';

const words = {
  sheet: { en: 'Sheet', de: 'Platte' },
  cutOut: { en: 'the cut takes', de: 'der Schnitt nimmt' },
  notHere: { en: 'Not cut from sheet, so not drawn', de: 'Nicht aus Platten geschnitten, also nicht gezeichnet' },
  unmarked: { en: 'Bent, but without bend lines here', de: 'Gebogen, aber hier ohne Biegelinien' },
  bends: { en: 'Bend lines say by how many degrees the sheet is bent and the inner radius in mm; minus is the other way than the first', de: 'An Biegelinien stehen Biegewinkel und Innenradius in mm; minus ist andersherum als die erste' },
  frame: { en: 'Outline of the sheet: do not cut', de: 'Umriss der Platte: nicht schneiden' },
} as const satisfies Readonly<Record<string, Phrase>>;

/** What to lay on the machine: "Sheet 1/2: Birch plywood, natural, 3 mm; 600 × 400 mm; the cut takes 0.2 mm". */
export function sheetTitle({ finish, thickness, width, depth, kerf }: DrawnSheet, { place, count, language }: { readonly place: number; readonly count: number; readonly language: Language }): string {
  const told = speaking(words, language);
  const size = (value: number): string => `${millimetres(value, language)}`;
  return [
    `${told('sheet')} ${place + 1}/${count}: ${say(finish.material.name, language)}, ${say(finish.colour.name, language)}, ${size(thickness)} mm`,
    `${size(width)} × ${size(depth)} mm`,
    ...(kerf > 0 ? [`${told('cutOut')} ${size(kerf)} mm`] : []),
  ].join('; ');
}

/** What a maker has to know beside what is drawn. */
export const planNotes = ({ sheets, leftOut, unmarked }: CuttingPlan, language: Language): readonly string[] => [
  ...(sheets.some(({ pieces }) => pieces.some(({ strokes }) => strokes.some(({ bend }) => bend))) ? [words.bends[language]] : []),
  ...([['notHere', leftOut], ['unmarked', unmarked]] as const).flatMap(([key, parts]) => (parts.length === 0 ? [] : [`${words[key][language]}: ${parts.map(({ name }) => name).join(', ')}`])),
];

/** Beside a bend's line, in every language: "90° R2", "-90° R2". */
export const bendLabel = ({ degrees, radius, back }: Bend): string => `${back ? '-' : ''}${degrees}° R${radius}`;

/** What to do with a layer of the files, by its name: "BEVEL-1.5x1.5: break the edge …". */
export function layerNote(layer: Layer, language: Language): string {
  const [depth, width] = [millimetres(layer.depth ?? 0, language), millimetres(layer.width ?? 0, language)];
  const told: Readonly<Record<Layer['work'], Phrase>> = {
    cut: { en: 'cut through', de: 'durchschneiden' },
    engrave: { en: 'engrave the area', de: 'die Fläche gravieren' },
    score: { en: 'score along the line', de: 'entlang der Linie ritzen' },
    pocket: { en: `clear ${depth} mm deep from the drawn face`, de: `von der gezeichneten Seite aus ${depth} mm tief ausräumen` },
    bevel: { en: `break the edge on the drawn face, ${depth} mm deep and ${width} mm across, as far as this line; do not cut along it`, de: `die Kante auf der gezeichneten Seite brechen, ${depth} mm tief und ${width} mm breit, bis an diese Linie; nicht an ihr schneiden` },
    bend: { en: 'bend there; do not cut', de: 'dort biegen; nicht schneiden' },
  };
  return `${nameOf(layer)}: ${told[layer.work][language]}`;
}

/** Of the layers that no tool follows. */
export const shownLayers: Phrase = { en: 'SHEET and NOTES are for looking at: do not cut', de: 'SHEET und NOTES nur zum Ansehen: nicht schneiden' };

export const frameNote = (language: Language): string => words.frame[language];
