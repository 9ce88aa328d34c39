import { damaged, vetSize } from './vet-size.ts';

/** The IHDR chunk (PNG 3rd edition, 11.2.1). */
export interface PngHeader {
  readonly width: number;
  readonly height: number;
  /** Bits of a sample. */
  readonly depth: number;
  readonly colour: 'grey' | 'rgb' | 'palette' | 'grey-alpha' | 'rgb-alpha';
  readonly interlaced: boolean;
}

const colours = { 0: 'grey', 2: 'rgb', 3: 'palette', 4: 'grey-alpha', 6: 'rgb-alpha' } as const;
const depths = { grey: [1, 2, 4, 8, 16], rgb: [8, 16], palette: [1, 2, 4, 8], 'grey-alpha': [8, 16], 'rgb-alpha': [8, 16] } as const;

export const samplesOf = { grey: 1, rgb: 3, palette: 1, 'grey-alpha': 2, 'rgb-alpha': 4 } as const;

export function readPngHeader(chunk: Uint8Array): PngHeader {
  if (chunk.length !== 13) return damaged();
  const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  const [width, height, depth] = [view.getUint32(0), view.getUint32(4), chunk[8]!];
  vetSize(width, height);
  const colour = colours[chunk[9] as keyof typeof colours];
  if (colour === undefined || !(depths[colour] as readonly number[]).includes(depth) || chunk[10] !== 0 || chunk[11] !== 0 || chunk[12]! > 1) return damaged();
  return { width, height, depth, colour, interlaced: chunk[12] === 1 };
}
