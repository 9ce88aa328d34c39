import { Unzlib } from 'fflate';
import { Refusal } from '../outcome.ts';
import { type PngHeader, readPngHeader } from './png-header.ts';
import { pixelReader } from './png-pixels.ts';
import { PngRows } from './png-rows.ts';
import { Sampler, type Samples } from './sampler.ts';
import { damaged } from './vet-size.ts';

interface Chunk { readonly kind: string; readonly data: Uint8Array }

/** The chunks of a file after its signature. Checksums are not asked: a wrong pixel shows, and nothing else is kept. */
function* chunksOf(bytes: Uint8Array): Generator<Chunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    if (at + 12 + length > bytes.length) return;
    yield { kind: String.fromCharCode(...bytes.subarray(at + 4, at + 8)), data: bytes.subarray(at + 8, at + 8 + length) };
    at += 12 + length;
  }
}

/** Packed bytes are unpacked in pieces of this size, so that a piece that swells a thousandfold is still small. */
const piece = 4096;

class Unpacking {
  readonly #rows: PngRows;
  readonly #stream: Unzlib;
  constructor(rows: PngRows) {
    this.#rows = rows;
    this.#stream = new Unzlib((bytes) => rows.push(bytes));
  }
  push(data: Uint8Array): void {
    try {
      for (let at = 0; at < data.length && !this.#rows.complete; at += piece) this.#stream.push(data.subarray(at, at + piece));
    } catch (error) {
      if (error instanceof Refusal) throw error;
      damaged();
    }
  }
}

/** A PNG as brightness whose longer side has at most `side` samples. Refuses what is damaged, incomplete, or larger than it says. */
export function readPng(bytes: Uint8Array, side: number): Samples {
  let header: PngHeader | undefined;
  let palette: Uint8Array | undefined;
  let transparency: Uint8Array | undefined;
  let sampler: Sampler | undefined;
  let rows: PngRows | undefined;
  let unpacking: Unpacking | undefined;
  for (const { kind, data } of chunksOf(bytes)) {
    if (header === undefined) header = kind === 'IHDR' ? readPngHeader(data) : damaged();
    else if (kind === 'PLTE') palette = data;
    else if (kind === 'tRNS') transparency = data;
    else if (kind === 'IDAT') {
      if (rows === undefined) {
        const into = (sampler = new Sampler(header, side));
        const read = pixelReader({ header, palette, transparency });
        rows = new PngRows(header, (row) => into.add({ ...row, ...read(row.bytes, row.count) }));
        unpacking = new Unpacking(rows);
      }
      unpacking!.push(data);
    } else if (kind === 'IEND') break;
  }
  return sampler !== undefined && rows?.complete === true ? sampler.samples() : damaged();
}
