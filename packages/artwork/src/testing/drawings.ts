import { readdirSync, readFileSync } from 'node:fs';
import type { Drawing } from '@patternbook/geometry';

export interface SampleFile { readonly name: string; readonly bytes: Uint8Array; readonly text: string }

const filesIn = (folder: string): readonly SampleFile[] => {
  const place = new URL(`./${folder}/`, import.meta.url);
  return readdirSync(place).filter((name) => name.endsWith('.svg')).map((name) => {
    const bytes = new Uint8Array(readFileSync(new URL(name, place)));
    return { name, bytes, text: new TextDecoder(name.startsWith('autocad') ? 'iso-8859-1' : 'utf-8').decode(bytes) };
  });
};

/** Written by us in the manner of many programs. */
export const drawings = filesIn('drawings');

/** Named by the code of the fault that each has to give. */
export const refusedDrawings = filesIn('refused');

type Contour = Drawing['contours'][number];

export const areaOf = (contour: Contour): number =>
  contour.reduce((sum, [x = 0, y = 0], i) => {
    const [px = 0, py = 0] = contour.at(i - 1)!;
    return sum + (px * y - x * py) / 2;
  }, 0);

/** Square millimetres, holes taken off. */
export const drawnArea = ({ contours }: Drawing): number => contours.reduce((sum, contour) => sum + areaOf(contour), 0);

/** The drawing as SVG in a box of pixels, its lower left corner at a place: to be rendered and compared. */
export function asSvg({ contours }: Drawing, box: { readonly width: number; readonly height: number; readonly left: number; readonly bottom: number; readonly pixelsPerMillimetre: number }): string {
  const data = contours.map((contour) => `M${contour.map(([x = 0, y = 0]) => `${box.left + x * box.pixelsPerMillimetre} ${box.bottom - y * box.pixelsPerMillimetre}`).join('L')}Z`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${box.width}" height="${box.height}"><path d="${data}"/></svg>`;
}
