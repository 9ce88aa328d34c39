/** Bits from the lowest of each byte up, as DEFLATE packs them (RFC 1951, 3.1.1), into memory that grows. */
export class BitWriter {
  #words = new Uint16Array(1 << 15);
  #at = 0;
  /** Fewer than 16 bits that wait for more. */
  #hold = 0;
  #held = 0;

  /** @param entries words of at most 16 bits, the bits above which say how many. */
  put(entries: Uint32Array, count: number): void {
    if (this.#at + count >= this.#words.length) {
      const larger = new Uint16Array(Math.max(this.#at + count + 1, this.#words.length * 2));
      larger.set(this.#words.subarray(0, this.#at));
      this.#words = larger;
    }
    const words = this.#words;
    let at = this.#at, hold = this.#hold, held = this.#held;
    for (let each = 0; each < count; each++) {
      const entry = entries[each]!;
      hold |= (entry & 0xffff) << held;
      held += entry >>> 16;
      // Written even where it is not yet full, and then once more: whether it is cannot be foreseen.
      words[at] = hold;
      const full = held >>> 4;
      at += full;
      hold >>>= full << 4;
      held &= 15;
    }
    this.#at = at;
    this.#hold = hold;
    this.#held = held;
  }

  /** What was written, with zeros up to the next byte. */
  finish(): Uint8Array<ArrayBuffer> {
    this.#words[this.#at] = this.#hold;
    return new Uint8Array(this.#words.buffer, 0, this.#at * 2 + Math.ceil(this.#held / 8));
  }
}
