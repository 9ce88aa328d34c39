import type { Bits } from '../raster/bitmap.ts';
import { type Clash, clashOf } from './clash.ts';
import type { Silhouette } from './silhouette.ts';

/** Something to be laid out, so many times, in one of several turns. */
export interface Kind {
  readonly count: number;
  /** In order of preference. */
  readonly shapes: readonly Silhouette[];
  /** At most one such on a plate. */
  readonly single: boolean;
}

export interface Spot {
  /** Places in `kinds`, and in its `shapes`. */
  readonly kind: number;
  readonly shape: number;
  /** Corner of its box: mm from the corner of the room. */
  readonly x: number;
  readonly y: number;
}

export interface Room {
  /** mm. */
  readonly width: number;
  readonly depth: number;
  /** Between two parts: mm. */
  readonly gap: number;
  readonly cell: number;
}

/** What makes a place the better one: its far edge is nearer to the front, or the box around everything stays smaller. */
export type Preference = 'front' | 'box';

export type Clashes = (standing: Silhouette, moving: Silhouette) => Clash;

/** The same two parts meet again in every strategy. */
export function rememberClashes(gap: number): Clashes {
  const known = new Map<Silhouette, Map<Silhouette, Clash>>();
  return (standing, moving) => {
    let own = known.get(standing);
    if (!own) known.set(standing, (own = new Map()));
    let clash = own.get(moving);
    if (!clash) own.set(moving, (clash = clashOf(standing, moving, gap)));
    return clash;
  };
}

/**
 * Lays kinds out in their order, each copy on the first plate that has a place for it: of its turns and places the preferred
 * one, and of those that are alike the one that is farther to the front and then to the left.
 */
export function pack(kinds: readonly Kind[], room: Room, clashes: Clashes, preference: Preference = 'front'): readonly (readonly Spot[])[] {
  const plates: Filling[] = [];
  for (const [kind, { count, shapes, single }] of kinds.entries()) {
    // A plate that had no place for one has none for the next.
    let first = 0;
    for (let copy = 0; copy < count; copy++) {
      let spot: Spot | undefined;
      for (; first < plates.length; first++) {
        const plate = plates[first]!;
        if (single && plate.single) continue;
        spot = plate.find(kind, shapes);
        if (spot) break;
      }
      if (!spot) {
        plates.push(new Filling(room, clashes, preference));
        first = plates.length - 1;
        spot = plates[first]!.find(kind, shapes) ?? { kind, shape: 0, x: 0, y: 0 };
      }
      plates[first]!.put(spot, shapes[spot.shape]!, single);
    }
  }
  return plates.map(({ spots }) => spots);
}

interface Standing { readonly shape: Silhouette; readonly column: number; readonly row: number }

/** Shifts at which one more part clashes with what stands on a plate. */
interface Blocked {
  readonly bits: Bits;
  readonly columns: number;
  readonly rows: number;
  readonly stride: number;
  /** So many of what stands are counted in. */
  counted: number;
  /** Before this row there is no place any more. */
  from: number;
}

class Filling {
  readonly spots: Spot[] = [];
  single = false;
  readonly #standing: Standing[] = [];
  readonly #blocked = new Map<Silhouette, Blocked>();
  readonly #room: Room;
  readonly #clashes: Clashes;
  readonly #preference: Preference;
  /** Of the box around what stands: mm. */
  #width = 0;
  #depth = 0;

  constructor(room: Room, clashes: Clashes, preference: Preference) {
    this.#room = room;
    this.#clashes = clashes;
    this.#preference = preference;
  }

  find(kind: number, shapes: readonly Silhouette[]): Spot | undefined {
    return this.#preference === 'box' ? this.#inSmallestBox(kind, shapes) : this.#nearestToFront(kind, shapes);
  }

  #nearestToFront(kind: number, shapes: readonly Silhouette[]): Spot | undefined {
    const { cell } = this.#room;
    let best: { spot: Spot; edge: number } | undefined;
    for (const [place, shape] of shapes.entries()) {
      const free = this.#free(shape);
      if (!free) continue;
      const spot = { kind, shape: place, x: free.column * cell, y: free.row * cell };
      const edge = spot.y + shape.depth;
      // Turning has to be worth it.
      if (!best || edge < best.edge - cell || (edge < best.edge + cell && spot.x + shape.width < best.spot.x + shapes[best.spot.shape]!.width - cell)) best = { spot, edge };
    }
    return best?.spot;
  }

  /** In each row the first place to the left will do: those to the right of it make the box wider. */
  #inSmallestBox(kind: number, shapes: readonly Silhouette[]): Spot | undefined {
    const { cell } = this.#room;
    let best: { spot: Spot; area: number } | undefined;
    for (const [place, shape] of shapes.entries()) {
      const blocked = this.#blockedFor(shape);
      for (let row = blocked?.from ?? 0; blocked && row < blocked.rows; row++) {
        const column = firstFree(blocked, row);
        if (column < 0) continue;
        const width = Math.max(this.#width, column * cell + shape.width), depth = Math.max(this.#depth, row * cell + shape.depth);
        // Long boxes are as good as square ones, but not better.
        const area = width * depth + 1e-3 * (width + depth) + 1e-4 * (row + column);
        if (!best || area < best.area - 1e-9) best = { spot: { kind, shape: place, x: column * cell, y: row * cell }, area };
      }
    }
    return best?.spot;
  }

  put(spot: Spot, shape: Silhouette, single: boolean): void {
    const { cell } = this.#room;
    this.spots.push(spot);
    this.single ||= single;
    this.#width = Math.max(this.#width, spot.x + shape.width);
    this.#depth = Math.max(this.#depth, spot.y + shape.depth);
    this.#standing.push({ shape, column: Math.round(spot.x / cell), row: Math.round(spot.y / cell) });
  }

  /** The first place, from the front and from the left. */
  #free(shape: Silhouette): { readonly column: number; readonly row: number } | undefined {
    const blocked = this.#blockedFor(shape);
    if (!blocked) return undefined;
    for (; blocked.from < blocked.rows; blocked.from++) {
      const column = firstFree(blocked, blocked.from);
      if (column >= 0) return { column, row: blocked.from };
    }
    return undefined;
  }

  #blockedFor(shape: Silhouette): Blocked | undefined {
    const { width, depth, cell } = this.#room;
    let blocked = this.#blocked.get(shape);
    if (!blocked) {
      const columns = Math.floor((width - shape.width) / cell + 1e-6) + 1, rows = Math.floor((depth - shape.depth) / cell + 1e-6) + 1;
      if (columns < 1 || rows < 1) return undefined;
      const stride = Math.ceil(columns / 32);
      this.#blocked.set(shape, (blocked = { bits: new Int32Array(rows * stride), columns, rows, stride, counted: 0, from: 0 }));
    }
    for (; blocked.counted < this.#standing.length; blocked.counted++) {
      const standing = this.#standing[blocked.counted]!;
      const clash = this.#clashes(standing.shape, shape);
      stamp(blocked, clash, standing.column + clash.column, standing.row + clash.row);
    }
    return blocked;
  }
}

/** The first column of a row that is not blocked; -1 where all are. */
function firstFree({ bits, columns, stride }: Blocked, row: number): number {
  for (let word = 0; word < stride; word++) {
    const free = ~bits[row * stride + word]!;
    if (free === 0) continue;
    const column = word * 32 + (31 - Math.clz32(free & -free));
    return column < columns ? column : -1;
  }
  return -1;
}

function stamp({ bits, rows, stride }: Blocked, { bits: from, grid }: Clash, column: number, row: number): void {
  const words = Math.floor(column / 32), rest = column - words * 32;
  for (let own = Math.max(0, -row), end = Math.min(grid.rows, rows - row); own < end; own++) {
    const source = own * grid.stride, target = (row + own) * stride;
    // One word more than there are: what the shift carries over its end.
    for (let word = Math.max(0, words), last = Math.min(stride - 1, words + grid.stride); word <= last; word++) {
      const at = word - words;
      const near = at < grid.stride ? from[source + at]! << rest : 0;
      const before = rest > 0 && at > 0 ? from[source + at - 1]! >>> (32 - rest) : 0;
      bits[target + word]! |= near | before;
    }
  }
}
