import type { Phrase } from './language.ts';

export const splittingWords = {
  piece: (part: string, number: number, of: number): Phrase => ({ en: `${part}, piece ${number} of ${of}`, de: `${part}, Stück ${number} von ${of}` }),
  dowel: (part: string, size: string): Phrase => ({ en: `${part}, dowel ${size}`, de: `${part}, Dübel ${size}` }),
};
