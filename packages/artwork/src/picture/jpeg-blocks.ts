import type { BitReader, HuffmanTable } from './jpeg-bits.ts';
import { damaged } from './vet-size.ts';

/** From the order of the file to rows of eight (ITU-T T.81, figure A.6). */
const zigzag = new Uint8Array([
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
  35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
]);

export const inRows = (place: number): number => zigzag[place] ?? damaged();

/** One block of 64 coefficients within all of a component's. */
export interface Block { readonly coefficients: Int16Array; readonly at: number }

/** What one scan says of its coefficients (ITU-T T.81, B.2.3). */
export interface ScanSteps { readonly first: number; readonly last: number; readonly high: number; readonly low: number }

export interface BlockTables { readonly dc: HuffmanTable | undefined; readonly ac: HuffmanTable | undefined }

/** State of a scan between blocks: the end-of-band run, and the last mean of each component. */
export interface ScanState { run: number; readonly means: Int32Array }

export type ReadBlock = (bits: BitReader, block: Block, order: { readonly tables: BlockTables; readonly steps: ScanSteps; readonly state: ScanState; readonly component: number }) => void;

const nextMean = (bits: BitReader, table: HuffmanTable | undefined, state: ScanState, component: number): number => {
  const size = (table ?? damaged()).read(bits);
  if (size > 15) damaged();
  return (state.means[component] = state.means[component]! + bits.signed(size));
};

/** A whole block (ITU-T T.81, F.2.2). */
export const readSequential: ReadBlock = (bits, { coefficients, at }, { tables, state, component }) => {
  coefficients[at] = nextMean(bits, tables.dc, state, component);
  const ac = tables.ac ?? damaged();
  for (let place = 1; place < 64; place++) {
    const code = ac.read(bits);
    const size = code & 15;
    if (size === 0) {
      if (code !== 0xf0) break;
      place += 15;
      continue;
    }
    place += code >> 4;
    coefficients[at + inRows(place)] = bits.signed(size);
  }
};

const readFirstMean: ReadBlock = (bits, { coefficients, at }, { tables, steps, state, component }) => {
  coefficients[at] = nextMean(bits, tables.dc, state, component) << steps.low;
};

const refineMean: ReadBlock = (bits, { coefficients, at }, { steps }) => {
  if (bits.read(1) === 1) coefficients[at] = coefficients[at]! | (1 << steps.low);
};

/** The first bits of a band (ITU-T T.81, G.1.2.2). */
const readFirstBand: ReadBlock = (bits, { coefficients, at }, { tables, steps, state }) => {
  if (state.run > 0) {
    state.run -= 1;
    return;
  }
  const ac = tables.ac ?? damaged();
  for (let place = steps.first; place <= steps.last; place++) {
    const code = ac.read(bits);
    const [zeros, size] = [code >> 4, code & 15];
    if (size === 0) {
      if (zeros < 15) {
        state.run = (1 << zeros) - 1 + bits.read(zeros);
        return;
      }
      place += 15;
      continue;
    }
    place += zeros;
    coefficients[at + inRows(place)] = bits.signed(size) * (1 << steps.low);
  }
};

/** One more bit of what is there, and what is new at that bit (ITU-T T.81, G.1.2.3). */
const refineBand: ReadBlock = (bits, { coefficients, at }, { tables, steps, state }) => {
  const step = 1 << steps.low;
  const refine = (where: number): void => {
    const value = coefficients[where]!;
    if (bits.read(1) === 1 && (value & step) === 0) coefficients[where] = value < 0 ? value - step : value + step;
  };
  let place = steps.first;
  if (state.run === 0) {
    const ac = tables.ac ?? damaged();
    for (; place <= steps.last; place++) {
      const code = ac.read(bits);
      let zeros = code >> 4;
      const size = code & 15;
      if (size > 1) damaged();
      let fresh = 0;
      if (size === 1) fresh = bits.read(1) === 1 ? step : -step;
      else if (zeros < 15) {
        state.run = (1 << zeros) + bits.read(zeros);
        break;
      }
      for (; place <= steps.last; place++) {
        const where = at + inRows(place);
        if (coefficients[where] !== 0) refine(where);
        else if (zeros === 0) {
          if (fresh !== 0) coefficients[where] = fresh;
          break;
        } else zeros -= 1;
      }
    }
  }
  if (state.run === 0) return;
  for (; place <= steps.last; place++) {
    const where = at + inRows(place);
    if (coefficients[where] !== 0) refine(where);
  }
  state.run -= 1;
};

/** How a scan of a progressive picture reads its blocks. */
export const progressive = ({ first, high }: ScanSteps): ReadBlock => (first === 0 ? (high === 0 ? readFirstMean : refineMean) : high === 0 ? readFirstBand : refineBand);
