import { nothing, type Region } from '../outline/region.ts';
import type { Shears } from '../outline/shears.ts';

export interface Painted {
  /** Where the uppermost opaque paint is dark. */
  readonly ink: Region;
  /** Where it is light. */
  readonly paper: Region;
}

/** Takes paint in order. Neighbours of one kind are united together, which is most of the work saved. */
export class Canvas {
  readonly #shears: Shears;
  #painted: Painted = { ink: nothing, paper: nothing };
  #pending: Region[] = [];
  #kind: 'ink' | 'paper' = 'ink';

  constructor(shears: Shears) {
    this.#shears = shears;
  }

  paint(kind: 'ink' | 'paper', region: Region): void {
    if (region.length === 0) return;
    if (kind !== this.#kind) this.#settle();
    this.#kind = kind;
    this.#pending.push(region);
  }

  painted(): Painted {
    this.#settle();
    return this.#painted;
  }

  #settle(): void {
    if (this.#pending.length === 0) return;
    const fresh = this.#shears.unite(this.#pending);
    const { ink, paper } = this.#painted;
    this.#painted = this.#kind === 'ink'
      ? { ink: this.#shears.add(ink, fresh), paper: this.#shears.subtract(paper, fresh) }
      : { ink: this.#shears.subtract(ink, fresh), paper: this.#shears.add(paper, fresh) };
    this.#pending = [];
  }
}
