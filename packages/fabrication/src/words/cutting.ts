import { say } from '@patternbook/product';
import type { CuttingPlan, DrawnSheet } from '../flat/cutting-plan.ts';
import { millimetres } from './figures.ts';
import { type Language, type Phrase, speaking } from './language.ts';

const words = {
  sheet: { en: 'Sheet', de: 'Platte' },
  cutOut: { en: 'the cut takes', de: 'der Schnitt nimmt' },
  notHere: { en: 'Not cut from sheet, so not drawn', de: 'Nicht aus Platten geschnitten, also nicht gezeichnet' },
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

export const leftOutNote = ({ leftOut }: CuttingPlan, language: Language): string | undefined =>
  leftOut.length === 0 ? undefined : `${speaking(words, language)('notHere')}: ${leftOut.map(({ name }) => name).join(', ')}`;

export const frameNote = (language: Language): string => words.frame[language];
