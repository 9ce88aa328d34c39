/** What tests of pages need: fonts of the catalogue, parts with their true sizes, and a plate without anybody's arranging. */
import { readFile } from 'node:fs/promises';
import { deflateRawSync } from 'node:zlib';
import type { Machine } from '../catalogue/machine.ts';
import type { ExportTools } from '../exporters/subject.ts';
import { boundsOf } from '../parts/made-mesh.ts';
import type { FabricationPart } from '../parts/part.ts';
import type { Paper } from '../pdf/paper.ts';
import type { Layout } from '../plates/layOut.ts';

const fonts = new URL('../../../../assets/fonts/', import.meta.url);

export const pageTools = {
  deflate: (bytes) => deflateRawSync(bytes),
  font: async (id) => new Uint8Array(await readFile(new URL(`${id}.ttf`, fonts))),
} satisfies ExportTools;

export const measured = (part: FabricationPart): FabricationPart => ({ ...part, measurements: { ...part.measurements, bounds: boundsOf(part.mesh.positions), volume: 1000 } });

/** Everything on one plate, in one heap. */
export const heaped = (parts: readonly FabricationPart[], machine: Machine): Layout => ({
  parts,
  plates: [{ machine, placed: parts.flatMap((part) => Array.from({ length: part.quantity }, (_, copy) => ({ part, copy, turn: { print: part.printRotation, plate: 0 }, x: 100, y: 100, size: [10, 10, 10] as const }))) }],
  findings: [],
});

/** Remembers what is written on it, and draws nothing. */
export function recordingPaper(width = 297, height = 210): Paper & { readonly texts: { readonly text: string; readonly x: number; readonly y: number }[]; readonly lines: number[][] } {
  const texts: { text: string; x: number; y: number }[] = [], lines: number[][] = [];
  const widthOf = (text: string, { size }: { readonly size: number }): number => text.length * size * 0.18;
  return {
    width, height, texts, lines, widthOf,
    newPage: () => undefined,
    line: (points) => { lines.push([...points]); },
    fill: () => undefined,
    rectangle: () => undefined,
    circle: () => undefined,
    text: (text, x, y) => { texts.push({ text, x, y }); },
    linesOf: (text) => [text],
    fitted: (text) => text,
    picture: () => undefined,
    finish: async () => new Uint8Array(0),
  };
}
