import { BitReader, HuffmanTable } from './jpeg-bits.ts';
import { type Block, inRows, progressive, type ReadBlock, readSequential, type ScanState, type ScanSteps } from './jpeg-blocks.ts';
import { toSamples } from './jpeg-cosines.ts';
import { damaged } from './vet-size.ts';

interface Component {
  readonly id: number;
  readonly across: number;
  readonly down: number;
  readonly quantization: number;
  /** Samples, fewer than the picture has pixels where colours are coarser. */
  readonly width: number;
  readonly height: number;
  /** Blocks that carry samples. A stored row has `stride` of them, which fill whole units. */
  readonly blocks: { readonly width: number; readonly height: number };
  readonly stride: number;
  readonly coefficients: Int16Array | undefined;
}

interface Frame {
  readonly isProgressive: boolean;
  /** Units of interleaved blocks. */
  readonly units: { readonly width: number; readonly height: number };
  readonly components: readonly Component[];
}

export interface Plane {
  readonly width: number;
  readonly height: number;
  /** Each row of samples, from the top; the array is used again. */
  rows(onRow: (samples: Uint8ClampedArray, y: number) => void): void;
}

/** Decodes the components that are wanted of a JPEG whose header was vetted; of the others it only finds where they end. */
export class JpegDecoder {
  readonly #bytes: Uint8Array;
  readonly #wanted: number;
  readonly #quantization: (Uint16Array | undefined)[] = [];
  readonly #dc: (HuffmanTable | undefined)[] = [];
  readonly #ac: (HuffmanTable | undefined)[] = [];
  readonly #spare = new Int16Array(64);
  #frame: Frame | undefined;
  #interval = 0;

  /** @param wanted how many components, from the first */
  constructor(bytes: Uint8Array, wanted: number) {
    this.#bytes = bytes;
    this.#wanted = wanted;
  }

  /** A segment by its marker; a scan's data lies behind its segment, at `end`. */
  take(code: number, segment: Uint8Array, end: number): void {
    if (code === 0xdb) this.#quantize(segment);
    else if (code === 0xc4) this.#huffman(segment);
    else if (code === 0xdd) this.#interval = (segment[0]! << 8) | segment[1]!;
    else if (code >= 0xc0 && code <= 0xc2) this.#start(segment, code === 0xc2);
    else if (code === 0xda) this.#scan(segment, end);
  }

  planes(): readonly Plane[] {
    const frame = this.#frame ?? damaged();
    return frame.components.slice(0, this.#wanted).map((component) => this.#plane(component));
  }

  #quantize(segment: Uint8Array): void {
    for (let at = 0; at < segment.length;) {
      const wide = segment[at]! >> 4 !== 0;
      const table = new Uint16Array(64);
      const start = at + 1;
      at = start + (wide ? 128 : 64);
      if (at > segment.length) damaged();
      for (let i = 0; i < 64; i++) table[inRows(i)] = wide ? (segment[start + 2 * i]! << 8) | segment[start + 2 * i + 1]! : segment[start + i]!;
      this.#quantization[segment[start - 1]! & 15] = table;
    }
  }

  #huffman(segment: Uint8Array): void {
    for (let at = 0; at < segment.length;) {
      const counts = segment.subarray(at + 1, at + 17);
      const total = counts.reduce((sum, count) => sum + count, 0);
      const end = at + 17 + total;
      if (end > segment.length || total > 256) damaged();
      (segment[at]! >> 4 === 0 ? this.#dc : this.#ac)[segment[at]! & 15] = new HuffmanTable(counts, segment.subarray(at + 17, end));
      at = end;
    }
  }

  #start(segment: Uint8Array, isProgressive: boolean): void {
    const [height, width, count] = [(segment[1]! << 8) | segment[2]!, (segment[3]! << 8) | segment[4]!, segment[5]!];
    if (segment.length < 6 + count * 3) damaged();
    const stated = Array.from({ length: count }, (_, i) => {
      const [id, sampling, quantization] = segment.subarray(6 + i * 3, 9 + i * 3);
      const [across, down] = [sampling! >> 4, sampling! & 15];
      return across < 1 || across > 4 || down < 1 || down > 4 ? damaged() : { id: id!, across, down, quantization: quantization! };
    });
    const [across, down] = [Math.max(...stated.map((each) => each.across)), Math.max(...stated.map((each) => each.down))];
    const units = { width: Math.ceil(width / (8 * across)), height: Math.ceil(height / (8 * down)) };
    const components = stated.map((each, i): Component => {
      const [samplesAcross, samplesDown] = [Math.ceil((width * each.across) / across), Math.ceil((height * each.down) / down)];
      return {
        ...each,
        width: samplesAcross,
        height: samplesDown,
        blocks: { width: Math.ceil(samplesAcross / 8), height: Math.ceil(samplesDown / 8) },
        stride: units.width * each.across,
        coefficients: i < this.#wanted ? new Int16Array(units.width * each.across * units.height * each.down * 64) : undefined,
      };
    });
    this.#frame = { isProgressive, units, components };
  }

  #scan(segment: Uint8Array, from: number): void {
    const frame = this.#frame ?? damaged();
    const count = segment[0]!;
    if (count < 1 || count > 4 || segment.length < 4 + count * 2) damaged();
    const parts = Array.from({ length: count }, (_, i) => {
      const component = frame.components.find(({ id }) => id === segment[1 + i * 2]) ?? damaged();
      const tables = segment[2 + i * 2]!;
      return { component, place: frame.components.indexOf(component), tables: { dc: this.#dc[tables >> 4], ac: this.#ac[tables & 15] } };
    });
    const [first, last, bits] = segment.subarray(1 + count * 2);
    const steps: ScanSteps = { first: first!, last: last!, high: bits! >> 4, low: bits! & 15 };
    if (frame.isProgressive && (steps.first > steps.last || steps.last > 63 || steps.low > 13 || (steps.first > 0 && count > 1))) damaged();
    // A scan of one component that is not wanted need not be read.
    if (parts.every(({ component }) => component.coefficients === undefined)) return;

    const state: ScanState = { run: 0, means: new Int32Array(frame.components.length) };
    const reader = new BitReader(this.#bytes, from);
    const read: ReadBlock = frame.isProgressive ? progressive(steps) : readSequential;
    const block = ({ component, place, tables }: (typeof parts)[number], x: number, y: number): void => {
      const target: Block = component.coefficients === undefined ? { coefficients: this.#spare, at: 0 } : { coefficients: component.coefficients, at: (y * component.stride + x) * 64 };
      read(reader, target, { tables, steps, state, component: place });
    };
    const alone = count === 1 ? parts[0]! : undefined;
    const { width, height } = alone ? alone.component.blocks : frame.units;
    for (let unit = 0; unit < width * height; unit++) {
      if (this.#interval > 0 && unit > 0 && unit % this.#interval === 0) {
        reader.restart();
        state.run = 0;
        state.means.fill(0);
      }
      const [x, y] = [unit % width, Math.floor(unit / width)];
      if (alone) block(alone, x, y);
      else for (const part of parts) for (let v = 0; v < part.component.down; v++) for (let u = 0; u < part.component.across; u++) block(part, x * part.component.across + u, y * part.component.down + v);
    }
  }

  #plane({ width, height, blocks, stride, coefficients, quantization }: Component): Plane {
    const table = this.#quantization[quantization] ?? damaged();
    const band = new Uint8ClampedArray(blocks.width * 64);
    return {
      width,
      height,
      rows: (onRow) => {
        for (let row = 0; row < blocks.height; row++) {
          for (let x = 0; x < blocks.width; x++) toSamples(coefficients!, (row * stride + x) * 64, table, { band, x: x * 8, stride: blocks.width * 8 });
          for (let y = 0; y < Math.min(8, height - row * 8); y++) onRow(band.subarray(y * blocks.width * 8, y * blocks.width * 8 + width), row * 8 + y);
        }
      },
    };
  }
}
