const encoder = new TextEncoder();

/** Words are written four bytes at a time, and may end some bytes behind the text. */
const overrun = 8;

/** Bytes that grow. */
export class ByteWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  #view: DataView<ArrayBuffer>;
  #at = 0;

  constructor(capacity: number) {
    this.#bytes = new Uint8Array(capacity + overrun);
    this.#view = new DataView(this.#bytes.buffer);
  }

  #reserve(more: number): void {
    const wanted = this.#at + more + overrun;
    if (wanted <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(wanted, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, this.#at));
    this.#bytes = larger;
    this.#view = new DataView(larger.buffer);
  }

  text(text: string): void {
    this.#reserve(text.length * 3);
    this.#at += encoder.encodeInto(text, this.#bytes.subarray(this.#at)).written;
  }

  /**
   * Writes rows, some thousands at a time, so that the longest row does not make room for a whole mesh of them.
   *
   * @param most bytes that one row can take.
   * @param write writes rows `from` to `to`, the latter not included, and gives where they end.
   */
  rows(count: number, most: number, write: (view: DataView<ArrayBuffer>, at: number, from: number, to: number) => number): void {
    for (let from = 0; from < count; from += rowsAtOnce) {
      const to = Math.min(count, from + rowsAtOnce);
      this.#reserve((to - from) * most);
      this.#at = write(this.#view, this.#at, from, to);
    }
  }

  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#at);
  }
}

const rowsAtOnce = 4096;
