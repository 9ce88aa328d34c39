import { type PngHeader, samplesOf } from './png-header.ts';
import { damaged } from './vet-size.ts';

interface Pass { readonly x: number; readonly y: number; readonly right: number; readonly down: number }

/** The seven passes of an interlaced picture (PNG 3rd edition, 8). */
const passes: readonly Pass[] = [
  { x: 0, y: 0, right: 8, down: 8 }, { x: 4, y: 0, right: 8, down: 8 }, { x: 0, y: 4, right: 4, down: 8 }, { x: 2, y: 0, right: 4, down: 4 },
  { x: 0, y: 2, right: 2, down: 4 }, { x: 1, y: 0, right: 2, down: 2 }, { x: 0, y: 1, right: 1, down: 2 },
];
const whole: readonly Pass[] = [{ x: 0, y: 0, right: 1, down: 1 }];

export interface PngRow { readonly bytes: Uint8Array; readonly count: number; readonly x: number; readonly y: number; readonly step: number }

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
}

/** Undoes a row's filter in place (PNG 3rd edition, 9.2). `row` begins with the filter's number, `above` too. */
function unfilter(row: Uint8Array, above: Uint8Array, { length, pixel }: { readonly length: number; readonly pixel: number }): void {
  const kind = row[0]!;
  if (kind > 4) damaged();
  if (kind === 0) return;
  for (let i = 1; i < length; i++) {
    const left = i > pixel ? row[i - pixel]! : 0;
    const up = above[i]!;
    const corner = i > pixel ? above[i - pixel]! : 0;
    row[i] = row[i]! + (kind === 1 ? left : kind === 2 ? up : kind === 3 ? (left + up) >> 1 : paeth(left, up, corner));
  }
}

/** Cuts unpacked bytes into rows as they arrive. Bytes beyond the size that the header gave are refused: nothing is kept of them. */
export class PngRows {
  readonly #header: PngHeader;
  readonly #onRow: (row: PngRow) => void;
  readonly #passes: readonly Pass[];
  readonly #pixel: number;
  #row: Uint8Array;
  #above: Uint8Array;
  #pass = 0;
  #line = 0;
  #filled = 0;

  constructor(header: PngHeader, onRow: (row: PngRow) => void) {
    const { width, height, depth, colour } = header;
    this.#header = header;
    this.#onRow = onRow;
    this.#passes = (header.interlaced ? passes : whole).filter(({ x, y }) => x < width && y < height);
    const bits = depth * samplesOf[colour];
    this.#pixel = Math.max(1, bits >> 3);
    const longest = 1 + Math.ceil((width * bits) / 8);
    this.#row = new Uint8Array(longest);
    this.#above = new Uint8Array(longest);
  }

  get complete(): boolean { return this.#pass === this.#passes.length; }

  push(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) {
      const pass = this.#passes[this.#pass];
      if (pass === undefined) return damaged();
      const count = Math.ceil((this.#header.width - pass.x) / pass.right);
      const length = 1 + Math.ceil((count * this.#header.depth * samplesOf[this.#header.colour]) / 8);
      const take = Math.min(bytes.length - at, length - this.#filled);
      this.#row.set(bytes.subarray(at, at + take), this.#filled);
      this.#filled += take;
      at += take;
      if (this.#filled === length) this.#end(pass, count, length);
    }
  }

  #end(pass: Pass, count: number, length: number): void {
    unfilter(this.#row, this.#above, { length, pixel: this.#pixel });
    const y = pass.y + this.#line * pass.down;
    this.#onRow({ bytes: this.#row.subarray(1, length), count, x: pass.x, y, step: pass.right });
    [this.#row, this.#above] = [this.#above, this.#row];
    this.#filled = 0;
    this.#line += 1;
    if (y + pass.down >= this.#header.height) {
      this.#pass += 1;
      this.#line = 0;
      this.#above.fill(0);
    }
  }
}
