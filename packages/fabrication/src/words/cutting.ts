import { say } from '@patternbook/product';
import type { CuttingPlan, DrawnSheet } from '../flat/cutting-plan.ts';
import { millimetres } from './figures.ts';
import { type Language, type Phrase, speaking } from './language.ts';

const words = {
  sheet: { en: 'Sheet', de: 'Platte' },
  cutOut: { en: 'the cut takes', de: 'der Schnitt nimmt' },
  notHere: { en: 'Not cut from sheet, so not drawn', de: 'Nicht aus Platten geschnitten, also nicht gezeichnet' },
  unmarked: { en: 'Bent, but without bend lines here', de: 'Gebogen, aber hier ohne Biegelinien' },
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
export const planNotes = ({ leftOut, unmarked }: CuttingPlan, language: Language): readonly string[] =>
  ([['notHere', leftOut], ['unmarked', unmarked]] as const).flatMap(([key, parts]) => (parts.length === 0 ? [] : [`${words[key][language]}: ${parts.map(({ name }) => name).join(', ')}`]));

export const frameNote = (language: Language): string => words.frame[language];
