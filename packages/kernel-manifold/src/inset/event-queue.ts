/** What is expected of a front, the nearest first; of two alike, the one that was added first, so that the order is always the same. */
export interface ExpectedEvent {
  /** How far the front will be. */
  readonly inset: number;
  /** The corner before the edge, and the one after it when this was worked out. */
  readonly corner: object;
  readonly after: object;
}

interface Queued extends ExpectedEvent {
  readonly order: number;
}

export class EventQueue {
  readonly #heap: Queued[] = [];
  #added = 0;

  add(event: ExpectedEvent): void {
    const heap = this.#heap;
    heap.push({ ...event, order: this.#added });
    this.#added += 1;
    for (let at = heap.length - 1; at > 0; ) {
      const above = (at - 1) >> 1;
      if (!isBefore(heap[at]!, heap[above]!)) break;
      this.#swap(at, above);
      at = above;
    }
  }

  /** Takes the next one that comes no later than `until`. */
  next(until: number): ExpectedEvent | undefined {
    const heap = this.#heap;
    const [first] = heap;
    if (first === undefined || first.inset > until) return undefined;
    const last = heap.pop()!;
    if (heap.length > 0) {
      heap[0] = last;
      for (let at = 0; ; ) {
        let least = at;
        for (const below of [2 * at + 1, 2 * at + 2]) if (below < heap.length && isBefore(heap[below]!, heap[least]!)) least = below;
        if (least === at) break;
        this.#swap(at, least);
        at = least;
      }
    }
    return first;
  }

  #swap(a: number, b: number): void {
    [this.#heap[a], this.#heap[b]] = [this.#heap[b]!, this.#heap[a]!];
  }
}

const isBefore = (a: Queued, b: Queued): boolean => a.inset < b.inset || (a.inset === b.inset && a.order < b.order);
