import type { SizeRow, SizeTable } from '../script.ts';
import { millimetres, name } from './table.ts';

const pi = 3.141592653589793;
const hundredths = (amount: number): number => Math.round(amount * 100) / 100;

const row = (id: string, label: string, circumference: number): SizeRow<'diameter' | 'circumference'> => {
  const diameter = hundredths(circumference / pi);
  return { id, label: name(label), also: `${diameter} mm ${String(diameter).replace('.', ',')}`, values: { diameter, circumference: hundredths(circumference) } };
};
/** `count` sizes from the `first` on. */
const sizes = (count: number, first: number, of: (size: number) => SizeRow<'diameter' | 'circumference'>): readonly SizeRow<'diameter' | 'circumference'>[] => Array.from({ length: count }, (_, place) => of(first + place));

/** Of a size that counts in halves. */
const half = (twice: number): { readonly id: string; readonly label: string } => (twice % 2 === 0 ? { id: '', label: '' } : { id: '-half', label: '½' });

/**
 * Rings by the inside of the band. Europe: ISO 8653:2016, the size is the circumference, sticks go from 41 to 76. America: diameter
 * 0.458 in + 0.032 in for each size (Circular of the Bureau of Standards). Britain: BS 6820:1987, circumference 37.5 mm
 * for A and 1.25 mm more for each letter. Japan: the custom sizes (JCS), diameter 13 mm for 1 and a third of a millimetre more for each.
 */
export const ringSizes: SizeTable<'diameter' | 'circumference'> = {
  source: 'EU: ISO 8653:2016. US: Circular of the Bureau of Standards (0.458 in + 0.032 in a size). UK: BS 6820:1987. JP: Japan custom sizes (13 mm + ⅓ mm a size)',
  columns: { diameter: millimetres('Inner diameter', 'Innendurchmesser'), circumference: millimetres('Inner circumference', 'Innenumfang') },
  rows: [
    ...sizes(36, 41, (size) => row(`eu-${size}`, `EU ${size}`, size)),
    ...sizes(27, 4, (twice) => row(`us-${Math.floor(twice / 2)}${half(twice).id}`, `US ${Math.floor(twice / 2)}${half(twice).label}`, (0.458 + 0.016 * twice) * 25.4 * pi)),
    ...sizes(45, 6, (twice) => {
      const letter = String.fromCharCode(65 + Math.floor(twice / 2));
      return row(`uk-${letter.toLowerCase()}${half(twice).id}`, `UK ${letter}${half(twice).label}`, 37.5 + 0.625 * twice);
    }),
    ...sizes(30, 1, (size) => row(`jp-${size}`, `JP ${size}`, (13 + (size - 1) / 3) * pi)),
  ],
};
