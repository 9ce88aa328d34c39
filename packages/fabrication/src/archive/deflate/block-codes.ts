/** A run of symbols that have code words of one length; 0 for symbols that never come. */
export type Run = readonly [symbols: number, bits: number];

/** Prefix codes of a block of DEFLATE (RFC 1951, 3.2) as entries for `BitWriter`. */
export interface BlockCodes {
  /** By byte; 256 ends the block. */
  readonly literals: Uint32Array;
  /** By length of a match, 3 to 258, its additional bits included. */
  readonly lengths: Uint32Array;
  /** By distance up to 256, its additional bits included. */
  readonly near: Uint32Array;
  /** By symbol, for greater distances; additional bits follow. */
  readonly distances: Uint32Array;
  /** What stands before the block's content, as entries too. */
  readonly beginning: readonly number[];
}

/** A word and how many bits it has. */
const entry = (word: number, count: number): number => {
  if (count > 16) throw new Error('A code word is longer than is written at once.');
  return word | (count << 16);
};
const bitsOf = (word: number): number => word >>> 16;
const wordOf = (word: number): number => word & 0xffff;

export const endOfBlock = 256;

/** An empty block, which ends the stream. */
export const lastBlock: readonly number[] = [entry(0b011, 3), entry(0, 7)];

/** Bits that follow the symbol of a distance `beyond + 1`, and the symbol. */
const distanceExtra = (beyond: number): number => (beyond < 4 ? 0 : 30 - Math.clz32(beyond));
const distanceSymbol = (beyond: number): number => (beyond < 4 ? beyond : (distanceExtra(beyond) + 1) * 2 + ((beyond >>> distanceExtra(beyond)) & 1));

/** First length and additional bits of the symbols from 257 on. */
const lengthSymbols = Array.from({ length: 28 }, (_, symbol) => (symbol < 8 ? { from: 3 + symbol, extra: 0 } : { from: 3 + ((4 + (symbol & 3)) << ((symbol >> 2) - 1)), extra: (symbol >> 2) - 1 }));

/** Canonical words (3.2.2), mirrored as words stand in the stream. */
function wordsOf(bits: readonly number[]): Uint32Array {
  const words = new Uint32Array(bits.length);
  let next = 0;
  for (let length = 1; length <= 15; length++) {
    next *= 2;
    bits.forEach((each, symbol) => {
      if (each !== length) return;
      words[symbol] = entry(Number.parseInt([...next.toString(2).padStart(length, '0')].reverse().join(''), 2), length);
      next++;
    });
  }
  if (next !== 1 << 15) throw new Error('Code lengths that leave words over, or want too many.');
  return words;
}

function codesOf(literalBits: readonly number[], distanceBits: readonly number[], beginning: readonly number[]): BlockCodes {
  const literals = wordsOf(literalBits), distances = wordsOf(distanceBits);
  const joined = (symbol: number, additional: number, extra: number): number => entry(wordOf(symbol) | (additional << bitsOf(symbol)), bitsOf(symbol) + extra);
  const lengths = new Uint32Array(259), near = new Uint32Array(257);
  lengthSymbols.forEach(({ from, extra }, symbol) => {
    for (let additional = 0; additional < 1 << extra; additional++) lengths[from + additional] = joined(literals[257 + symbol]!, additional, extra);
  });
  lengths[258] = literals[285]!;
  for (let distance = 1; distance <= 256; distance++) {
    const extra = distanceExtra(distance - 1);
    near[distance] = joined(distances[distanceSymbol(distance - 1)]!, (distance - 1) & ((1 << extra) - 1), extra);
  }
  return { literals, lengths, near, distances, beginning };
}

const bitsOfRuns = (runs: readonly Run[]): number[] => runs.flatMap(([symbols, bits]) => Array.from({ length: symbols }, () => bits));

/** The codes that every reader knows (3.2.6). */
export const fixedCodes: BlockCodes = codesOf(bitsOfRuns([[144, 8], [112, 9], [24, 7], [8, 8]]), bitsOfRuns([[32, 5]]), [entry(0b01 << 1, 3)]);

/** Order in which the lengths of the code of lengths come (3.2.7), and these: any complete code does for so few words. */
const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const lengthBits = [4, 5, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 4, 5, 5];
const lengthWords = wordsOf(lengthBits);

/**
 * Codes of one's own, which a block says at its beginning.
 *
 * @param literals runs for the bytes, the end of the block and the lengths: 286 symbols.
 * @param distances runs for 30 symbols.
 */
export function codesOfRuns(literals: readonly Run[], distances: readonly Run[]): BlockCodes {
  const beginning = [entry(0b10 << 1, 3), entry(286 - 257, 5), entry(30 - 1, 5), entry(19 - 4, 4), ...order.map((symbol) => entry(lengthBits[symbol]!, 3))];
  for (const [symbols, length] of [...literals, ...distances]) {
    let left = symbols;
    for (; length === 0 && left >= 11; left -= Math.min(left, 138)) beginning.push(lengthWords[18]!, entry(Math.min(left, 138) - 11, 7));
    if (left > 0) {
      beginning.push(lengthWords[length]!);
      left--;
    }
    for (; left >= 3; left -= Math.min(left, 6)) beginning.push(lengthWords[16]!, entry(Math.min(left, 6) - 3, 2));
    for (; left > 0; left--) beginning.push(lengthWords[length]!);
  }
  return codesOf(bitsOfRuns(literals), bitsOfRuns(distances), beginning);
}

const longest = 258;

/** Writes a match of 3 letters or more as entries; gives where they end. */
export function writeMatch(codes: BlockCodes, entries: Uint32Array, at: number, length: number, distance: number): number {
  if (length > longest) return writeLong(codes, entries, at, length, distance);
  entries[at] = codes.lengths[length]!;
  if (distance <= 256) {
    entries[at + 1] = codes.near[distance]!;
    return at + 2;
  }
  const beyond = distance - 1, extra = distanceExtra(beyond);
  entries[at + 1] = codes.distances[distanceSymbol(beyond)]!;
  entries[at + 2] = (beyond & ((1 << extra) - 1)) | (extra << 16);
  return at + 3;
}

function writeLong(codes: BlockCodes, entries: Uint32Array, at: number, length: number, distance: number): number {
  for (let left = length; left > 0;) {
    // What is left after it is never too short.
    const some = left <= longest ? left : Math.min(longest, left - 3);
    left -= some;
    at = writeMatch(codes, entries, at, some, distance);
  }
  return at;
}
