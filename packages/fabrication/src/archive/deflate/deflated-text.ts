import { type Checksum, crc32, type Packed } from '../zip.ts';
import { BitWriter } from './bit-writer.ts';
import { type BlockCodes, endOfBlock, fixedCodes, lastBlock, writeMatch } from './block-codes.ts';
import { Cells, numbersOfCell } from './cells.ts';

/** How far back a match reaches (RFC 1951). */
const window = 32_768;
/** What is written before it is packed. */
const room = 32_768;
/** Words may be written some bytes over the end of the text. */
const overrun = 8;

/** Letters that are searched at once, each of which takes three bytes at most. */
const searched = 8192;
/** What is searched for, or begun anew, is not shorter. */
const found = 4, longestFound = 258, textSlots = 4096;

/** Entries that wait, and how many may come before it is looked again whether they are too many: those of a cell. */
const most = 2048, full = most - 1024;

const columns = 5, slotsOfColumn = 1024;

/** Before everything. */
const never = -(2 ** 30);

const encoder = new TextEncoder();

/** Where text from `at` to `to` ceases to be what stands `distance` before it. Four letters at once, since each end of a loop is a surprise. */
function agreeUntil(view: DataView, at: number, to: number, distance: number): number {
  for (; at < to; at += 4) {
    const other = view.getInt32(at, true) ^ view.getInt32(at - distance, true);
    if (other !== 0) return Math.min(to, at + ((31 - Math.clz32(other & -other)) >>> 3));
  }
  return to;
}

/** Spreads numbers over two to the power of `bits` slots. */
const scatter = (value: number, bits: number): number => Math.imul(value, 0x9e3779b1) >>> (32 - bits);

/**
 * Text and its DEFLATE (RFC 1951) at once, the former never kept as a whole.
 *
 * Of what is written in rows of cells, each a name that is always the same and a value, it is known where it stood before, and
 * nothing has to be searched. That takes less time than zlib does at its first level, for less bytes, and gives the same ones
 * in every program.
 */
export class DeflatedText {
  readonly #checksum: Checksum;
  readonly #bits = new BitWriter();
  /** Up to 32 kB that were packed, and what is not. */
  readonly #bytes = new Uint8Array(window + room + overrun);
  readonly #view = new DataView(this.#bytes.buffer);
  #at = 0;
  /** Length of the text that is no longer in `#bytes`. */
  #gone = 0;
  /** Up to where in `#bytes` the checksum goes. */
  #checked = 0;
  #crc = 0;
  /** What waits to be bits. */
  readonly #entries = new Uint32Array(most);
  #waiting = 0;
  /** Where four letters last stood. */
  readonly #seen = new Int32Array(textSlots).fill(never);
  readonly #cells = new Cells(512);
  /** In each slot of a column what was last written there, and where its cell began: side by side, as they are read together. */
  readonly #slots = new Int32Array(columns * slotsOfColumn * 2);
  /** Where the last cell of each column began. */
  readonly #last = new Int32Array(columns);

  /** @param checksum where the caller has a faster one. */
  constructor(checksum: Checksum = crc32) {
    this.#checksum = checksum;
  }

  text(text: string): void {
    this.#entry(fixedCodes.beginning);
    for (let read = 0; read < text.length;) {
      this.#slide(searched * 3);
      const from = this.#at;
      const done = encoder.encodeInto(text.slice(read, read + searched), this.#bytes.subarray(from, window + room));
      read += done.read;
      this.#at += done.written;
      this.#search(from, this.#at);
    }
    this.#entry([fixedCodes.literals[endOfBlock]!]);
  }

  /**
   * Writes rows, some hundreds at a time.
   *
   * @param most bytes that one row can take, at most a thousand, and cells. All bytes have code words.
   * @param write writes rows `from` to `to`, the latter not included, says each of their cells, and gives where they end.
   */
  rows(codes: BlockCodes, count: number, most: { readonly bytes: number; readonly cells: number }, write: (view: DataView, at: number, rows: { readonly from: number; readonly to: number }, cells: Cells) => number): void {
    this.#entry(codes.beginning);
    this.#slots.fill(never);
    this.#last.fill(never);
    const atOnce = Math.floor(Math.min(room / most.bytes, this.#cells.capacity / most.cells));
    for (let from = 0; from < count; from += atOnce) {
      const to = Math.min(count, from + atOnce);
      this.#slide((to - from) * most.bytes);
      const begun = this.#at;
      this.#cells.end = 0;
      this.#at = write(this.#view, begun, { from, to }, this.#cells);
      this.#pack(codes, begun);
    }
    this.#entry([codes.literals[endOfBlock]!]);
  }

  /** Ends the stream. */
  finish(): Packed {
    this.#check();
    this.#entry(lastBlock);
    this.#flush();
    return { packed: this.#bits.finish(), size: this.#gone + this.#at, crc: this.#crc };
  }

  /** Makes room for some bytes behind those that matches reach. */
  #slide(bytes: number): void {
    if (this.#at + bytes <= window + room) return;
    this.#check();
    const start = this.#at - window;
    this.#bytes.copyWithin(0, start, this.#at);
    this.#gone += start;
    this.#checked -= start;
    this.#at = window;
  }

  #check(): void {
    this.#crc = this.#checksum(this.#bytes.subarray(this.#checked, this.#at), this.#crc);
    this.#checked = this.#at;
  }

  #flush(): void {
    this.#bits.put(this.#entries, this.#waiting);
    this.#waiting = 0;
  }

  #entry(entries: readonly number[]): void {
    if (this.#waiting + entries.length > most) this.#flush();
    for (const entry of entries) this.#entries[this.#waiting++] = entry;
  }

  /** Packs text by searching for what came before, of which it takes the first that it finds. */
  #search(from: number, to: number): void {
    const bytes = this.#bytes, entries = this.#entries;
    let waiting = this.#waiting;
    for (let at = from; at < to;) {
      if (waiting >= full) {
        this.#waiting = waiting;
        this.#flush();
        waiting = 0;
      }
      let length = 0, before = never;
      if (at + found <= to) {
        const slot = scatter(this.#view.getInt32(at, true), 12);
        before = this.#seen[slot]! - this.#gone;
        this.#seen[slot] = at + this.#gone;
        const end = at - before > window ? 0 : Math.min(longestFound, to - at);
        while (length < end && bytes[before + length] === bytes[at + length]) length++;
      }
      if (length < found) entries[waiting++] = fixedCodes.literals[bytes[at++]!]!;
      else {
        waiting = writeMatch(fixedCodes, entries, waiting, length, at - before);
        at += length;
      }
    }
    this.#waiting = waiting;
  }

  /** Packs the cells that were written from a place on. */
  #pack(codes: BlockCodes, begun: number): void {
    const view = this.#view, entries = this.#entries, slots = this.#slots, last = this.#last, gone = this.#gone;
    const { literals } = codes;
    const { numbers, end } = this.#cells;
    let waiting = this.#waiting;
    /** The match that goes on, if it is longer than 0. */
    let length = 0, distance = 0;
    let from = begun;
    for (let cell = 0; cell < end; cell += numbersOfCell) {
      const column = numbers[cell]!, value = numbers[cell + 1]!, to = numbers[cell + 2]!;
      const begins = from + gone;
      const slot = (column * slotsOfColumn + scatter(value, 10)) * 2;
      const back = begins - slots[slot + 1]!;
      if (back <= window && slots[slot] === value) {
        if (length > 0 && distance !== back) {
          waiting = writeMatch(codes, entries, waiting, length, distance);
          length = 0;
        }
        length += to - from;
        distance = back;
      } else {
        let next = from;
        if (length > 0) {
          next = agreeUntil(view, from, to, distance);
          waiting = writeMatch(codes, entries, waiting, length + next - from, distance);
          length = 0;
        }
        const toLast = begins - last[column]!;
        if (next < from + found && toLast <= window) {
          const same = agreeUntil(view, next, to, toLast);
          if (same >= next + found) {
            waiting = writeMatch(codes, entries, waiting, same - next, toLast);
            next = same;
          }
        }
        for (; next < to; next += 4) {
          const four = view.getInt32(next, true);
          entries[waiting] = literals[four & 0xff]!;
          entries[waiting + 1] = literals[(four >>> 8) & 0xff]!;
          entries[waiting + 2] = literals[(four >>> 16) & 0xff]!;
          entries[waiting + 3] = literals[four >>> 24]!;
          waiting += Math.min(4, to - next);
        }
        slots[slot] = value;
      }
      slots[slot + 1] = begins;
      last[column] = begins;
      from = to;
      if (waiting < full) continue;
      this.#waiting = waiting;
      this.#flush();
      waiting = 0;
    }
    if (length > 0) waiting = writeMatch(codes, entries, waiting, length, distance);
    this.#waiting = waiting;
  }
}
