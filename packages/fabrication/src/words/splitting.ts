import type { PlannedJoint } from '../splitting/plan.ts';
import type { Phrase } from './language.ts';

const listed = (names: readonly string[], and: string): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)!}`);

/** cm², with one decimal where it is small. */
const squareCentimetres = (area: number, comma: string): string => {
  const size = area / 100;
  return (size < 10 ? (Math.round(size * 10) / 10).toString() : Math.round(size).toString()).replace('.', comma);
};

export const splittingWords = {
  piece: (part: string, number: number, of: number): Phrase => ({ en: `${part}, piece ${number} of ${of}`, de: `${part}, Stück ${number} von ${of}` }),
  dowel: (part: string, size: string): Phrase => ({ en: `${part}, dowel ${size}`, de: `${part}, Dübel ${size}` }),
  /** What holds a joint, after how many there are. */
  joint: ({ letter, pieces: [lower, upper], keys, count, size, labelled }: PlannedJoint): Phrase => {
    const held: Readonly<Record<PlannedJoint['keys'], Phrase>> = {
      dowels: { en: `${count} × dowel ${size} and glue`, de: `${count} × Dübel ${size} und Kleber` },
      dovetail: { en: `${count} × dovetail ${size}, slide along the cut`, de: `${count} × Schwalbenschwanz ${size}, entlang des Schnitts einschieben` },
      screws: { en: `${count} × screw ${size}`, de: `${count} × Schraube ${size}` },
      none: { en: 'glue only', de: 'nur Kleber' },
    };
    return {
      en: `${letter}: ${letter}${lower} meets ${letter}${upper}, ${held[keys].en}${labelled ? '' : ' (not labelled: mark it by hand)'}`,
      de: `${letter}: ${letter}${lower} an ${letter}${upper}, ${held[keys].de}${labelled ? '' : ' (ohne Kennung: von Hand markieren)'}`,
    };
  },
  order: { en: 'Try each joint dry before you glue it; begin with A.', de: 'Jede Fuge vor dem Kleben trocken probieren; mit A beginnen.' },
  fits: { en: 'It fits the bed as it is.', de: 'Es passt auf das Druckbett, wie es ist.' },
  why: ({ pieces, axes, area }: { readonly pieces: number; readonly axes: readonly string[]; readonly area: number }): Phrase => ({
    en: `${pieces} pieces are the fewest that fit the bed. Cut across ${listed(axes, 'and')} where little is cut through (${squareCentimetres(area, '.')} cm² in all), away from ledges.`,
    de: `Mit weniger als ${pieces} Stücken passt es nicht auf das Bett. Geschnitten quer zu ${listed(axes, 'und')}, wo wenig durchtrennt wird (zusammen ${squareCentimetres(area, ',')} cm²), abseits von Absätzen.`,
  }),
};
