/** A picture as brightness. */
export interface Samples {
  readonly width: number;
  readonly height: number;
  /** 0 (black) to 1 (white), on white paper where the picture is transparent; row by row from the top left. */
  readonly luma: Float32Array;
  /** 0 to 1; left out for pictures without transparency. */
  readonly opacity?: Float32Array;
}

export interface PixelRow {
  readonly y: number;
  /** Column of the first pixel, and columns from one to the next: pictures that arrive in passes have gaps. */
  readonly x: number;
  readonly step: number;
  readonly count: number;
  /** Brightness on white paper, 0 to 255. */
  readonly luma: Uint8ClampedArray;
  readonly alpha?: Uint8ClampedArray | undefined;
}

interface Share { readonly cell: Int32Array; readonly part: Float32Array }

/** For each pixel of a side, the cell that it falls into and how much of it; the rest falls into the next. */
function sharesOf(from: number, to: number): Share {
  const cell = new Int32Array(from);
  const part = new Float32Array(from);
  const scale = to / from;
  for (let i = 0; i < from; i++) {
    const start = i * scale;
    cell[i] = Math.min(to - 1, Math.floor(start));
    part[i] = cell[i] === to - 1 ? 1 : Math.min(1, (cell[i]! + 1 - start) / scale);
  }
  return { cell, part };
}

/** Scales a picture down by area while its rows arrive, in any order, so that the whole of it never has to be in memory. */
export class Sampler {
  readonly #width: number;
  readonly #height: number;
  readonly #scale: number;
  readonly #across: Share;
  readonly #down: Share;
  readonly #luma: Float32Array;
  readonly #row: Float32Array;
  #opacity: Float32Array | undefined;

  constructor(from: { readonly width: number; readonly height: number }, side: number) {
    const scale = Math.min(1, side / Math.max(from.width, from.height));
    this.#width = Math.max(1, Math.round(from.width * scale));
    this.#height = Math.max(1, Math.round(from.height * scale));
    this.#scale = (this.#width / from.width) * (this.#height / from.height);
    this.#across = sharesOf(from.width, this.#width);
    this.#down = sharesOf(from.height, this.#height);
    this.#luma = new Float32Array(this.#width * this.#height);
    this.#row = new Float32Array(this.#width);
  }

  add(row: PixelRow): void {
    this.#spread(row, row.luma, this.#luma);
    if (row.alpha !== undefined) this.#spread(row, row.alpha, (this.#opacity ??= new Float32Array(this.#width * this.#height)));
  }

  #spread({ x, y, step, count }: PixelRow, values: Uint8ClampedArray, into: Float32Array): void {
    const row = this.#row.fill(0);
    const { cell, part } = this.#across;
    for (let i = 0, at = x; i < count; i++, at += step) {
      const value = values[i]!;
      const first = cell[at]!;
      const share = part[at]!;
      row[first] = row[first]! + value * share;
      if (share < 1) row[first + 1] = row[first + 1]! + value * (1 - share);
    }
    const upper = this.#down.cell[y]! * this.#width;
    const share = this.#down.part[y]!;
    for (let i = 0; i < this.#width; i++) into[upper + i] = into[upper + i]! + row[i]! * share;
    if (share < 1) for (let i = 0; i < this.#width; i++) into[upper + this.#width + i] = into[upper + this.#width + i]! + row[i]! * (1 - share);
  }

  samples(): Samples {
    const shareOf = this.#scale / 255;
    const finish = (sums: Float32Array): Float32Array => sums.map((sum) => Math.min(1, sum * shareOf));
    return { width: this.#width, height: this.#height, luma: finish(this.#luma), ...(this.#opacity && { opacity: finish(this.#opacity) }) };
  }
}
