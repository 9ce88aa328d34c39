import type { Outcome } from './outcome.ts';

/** Brightness of a picture, for reliefs and densities. */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  /** 0 (black) to 63 (white), row by row from the top left. */
  readonly levels: readonly number[];
}

/** A picture is part of its design, and each save of a design is kept: it has to stay small. */
export const greyImageLimits = {
  /** Samples of a side. On 100 mm they are half a millimetre apart, about the width of a printed line. */
  smallest: 8,
  largest: 192,
  /** More steps than a relief has layers. */
  levels: 64,
} as const;

export interface GreyImageRefused {
  readonly code: 'image-refused';
  readonly message: string;
}

/** One letter a level (RFC 4648 section 5). */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const levelOf = new Map([...letters].map((letter, level) => [letter, level]));

const refuse = (message: string): { readonly ok: false; readonly fault: GreyImageRefused } => ({ ok: false, fault: { code: 'image-refused', message } });

const isSide = (side: number): boolean => Number.isInteger(side) && side >= greyImageLimits.smallest && side <= greyImageLimits.largest;

/** `128x96 AAbk…`: samples across and down, then a letter for each. */
export const encodeGreyImage = ({ width, height, levels }: GreyImage): Outcome<string, GreyImageRefused> => {
  if (!isSide(width) || !isSide(height)) return refuse(`Scale the picture to between ${greyImageLimits.smallest} and ${greyImageLimits.largest} samples a side.`);
  if (levels.length !== width * height) return refuse('The picture does not have a level for each of its samples.');
  const text = levels.map((level) => letters[level]);
  return text.includes(undefined) ? refuse(`Levels are whole numbers from 0 to ${greyImageLimits.levels - 1}.`) : { ok: true, value: `${width}x${height} ${text.join('')}` };
};

/** A picture from its text, which may come from anywhere. */
export const decodeGreyImage = (text: string): Outcome<GreyImage, GreyImageRefused> => {
  const most = greyImageLimits.largest * greyImageLimits.largest + 8;
  const found = text.length > most ? null : /^(\d{1,3})x(\d{1,3}) ([A-Za-z0-9_-]+)$/.exec(text);
  if (found === null) return refuse('This is no picture; choose a file.');
  const [width, height] = [Number(found[1]), Number(found[2])];
  if (!isSide(width) || !isSide(height) || found[3]!.length !== width * height) return refuse('This picture is damaged; choose its file again.');
  return { ok: true, value: { width, height, levels: Array.from(found[3]!, (letter) => levelOf.get(letter) ?? 0) } };
};
