import { damaged } from './vet-size.ts';

/** Codes of up to this many bits are looked up at once; longer ones are rare. */
const quick = 9;

/** A table of DHT (ITU-T T.81, C.2): the code of a bit pattern and its length. */
export class HuffmanTable {
  /** Length times 256 plus value, by the next nine bits; 0 where the code is longer. */
  readonly #fast = new Uint16Array(1 << quick);
  /** Largest code of each length, one past it; and where its values begin. */
  readonly #end = new Int32Array(18);
  readonly #offset = new Int32Array(18);
  readonly #values: Uint8Array;

  constructor(counts: Uint8Array, values: Uint8Array) {
    this.#values = values;
    let [code, place] = [0, 0];
    for (let length = 1; length <= 16; length++) {
      this.#offset[length] = place - code;
      for (let i = 0; i < counts[length - 1]!; i++, code++, place++) {
        if (length > quick) continue;
        const first = code << (quick - length);
        this.#fast.fill((length << 8) | values[place]!, first, first + (1 << (quick - length)));
      }
      if (code > 1 << length) damaged();
      this.#end[length] = code;
      code <<= 1;
    }
  }

  read(bits: BitReader): number {
    const found = this.#fast[bits.peek(quick)]!;
    if (found !== 0) {
      bits.skip(found >> 8);
      return found & 255;
    }
    for (let length = quick + 1; length <= 16; length++) {
      const code = bits.peek(length);
      if (code >= this.#end[length]!) continue;
      bits.skip(length);
      return this.#values[code + this.#offset[length]!] ?? damaged();
    }
    return damaged();
  }
}

/** Bits of a scan; a zero after 0xFF is stuffing, and at a marker zeros follow (ITU-T T.81, F.2.2.5). */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at: number;
  #held = 0;
  #count = 0;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  #fill(): void {
    while (this.#count <= 16) {
      let byte = this.#bytes[this.#at] ?? 0;
      if (byte === 0xff && this.#bytes[this.#at + 1] !== 0) byte = 0;
      else this.#at += byte === 0xff ? 2 : 1;
      this.#held = ((this.#held << 8) | byte) & 0xffffff;
      this.#count += 8;
    }
  }

  /** The next bits, at most 16, which stay there. */
  peek(length: number): number {
    if (this.#count < length) this.#fill();
    return (this.#held >> (this.#count - length)) & ((1 << length) - 1);
  }

  skip(length: number): void {
    this.#count -= length;
    this.#held &= (1 << this.#count) - 1;
  }

  read(length: number): number {
    if (length === 0) return 0;
    const value = this.peek(length);
    this.skip(length);
    return value;
  }

  /** A number of so many bits, of which the first tells the sign (ITU-T T.81, F.2.2.1). */
  signed(length: number): number {
    if (length === 0) return 0;
    const value = this.read(length);
    return value < 1 << (length - 1) ? value - (1 << length) + 1 : value;
  }

  /** Goes on behind the restart marker that has to be here. */
  restart(): void {
    this.#held = this.#count = 0;
    const next = this.#bytes.indexOf(0xff, this.#at);
    const code = next < 0 ? 0 : this.#bytes[next + 1]!;
    if (code < 0xd0 || code > 0xd7) damaged();
    this.#at = next + 2;
  }
}
