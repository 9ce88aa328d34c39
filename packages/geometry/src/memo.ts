/** Handles and results of earlier evaluations, least recently used first. */

interface Entry<Value> {
  readonly value: Value;
  readonly bytes: number;
}

export class Memo<Value> {
  readonly #entries = new Map<string, Entry<Value>>();
  readonly #discard: (value: Value) => void;
  #bytes = 0;

  /** `discard` is called once with everything that leaves. */
  constructor(discard: (value: Value) => void) {
    this.#discard = discard;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** Finds a value and counts it as used now. */
  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  set(key: string, value: Value, bytes: number): void {
    this.#entries.set(key, { value, bytes });
    this.#bytes += bytes;
  }

  /** Lets the longest unused go until `budget` bytes are left, sparing what `pinned` holds. */
  shrink(budget: number, pinned?: { has(key: string): boolean }): void {
    if (this.#bytes <= budget) return;
    for (const [key, entry] of this.#entries) {
      if (pinned?.has(key)) continue;
      this.#entries.delete(key);
      this.#bytes -= entry.bytes;
      this.#discard(entry.value);
      if (this.#bytes <= budget) return;
    }
  }

  clear(): void {
    this.shrink(-1);
  }
}
