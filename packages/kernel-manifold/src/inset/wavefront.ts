/**
 * Contours that move inwards, as the slopes of a roof rise: every edge keeps its direction, corners run along their bisectors, and
 * edges that come to nothing leave their neighbours to meet. The first half of the straight skeleton of Aichholzer, Aurenhammer,
 * Alberts and Gärtner (1995), up to where a contour would vanish or break apart: there it stops, and says where.
 */
import type { FlatContour } from '../heap.ts';
import { contactOf } from './contact.ts';
import { EventQueue } from './event-queue.ts';
import { stripTriangles } from './strip.ts';

/** How high the slope stands once it has moved in so far. */
export interface Level {
  readonly inset: number;
  readonly height: number;
}

export interface Inset {
  /** x, y and height of each vertex; those of the contours come first, as they came. */
  readonly points: readonly number[];
  /** Vertices of the slopes, counter-clockwise seen from outside. */
  readonly triangles: readonly number[];
  /** Vertices of the contours at the last level. */
  readonly rims: readonly (readonly number[])[];
}

export type InsetOutcome = { readonly ok: true; readonly value: Inset } | { readonly ok: false; readonly most: number };

/** A straight edge that moves along its normal by one millimetre for each that the front moves in. */
export interface Edge {
  /** Unit vectors along and inwards. */
  readonly along: readonly [number, number];
  readonly inwards: readonly [number, number];
  /** Distance of its line from the origin along `inwards`, before it moves. */
  readonly offset: number;
  /** Corners at its two ends, one after the other. */
  readonly starts: Corner[];
  readonly ends: Corner[];
  /** How far the front was when it came to nothing. */
  died: number;
}

/** A corner on its straight way, until one of its edges comes to nothing. */
export interface Corner {
  readonly x: number;
  readonly y: number;
  readonly born: number;
  died: number;
  readonly velocity: readonly [number, number];
  /** Places of the edges that arrive and leave. */
  readonly arriving: number;
  readonly leaving: number;
  before: Corner;
  after: Corner;
  /** Its last vertex. */
  vertex: number;
}

/** Edges that are shorter than this are none: float32 files merge their ends. */
const shortest = 1e-3;
/** Events that differ by less are one: where a round corner comes to its centre, all of its edges come to nothing at once. */
const atOnce = 1e-6;
/** Corners that fold back more sharply than this close up. */
const sharpest = 1e-9;

/** `levels` begin with the contours as they are; outer contours run counter-clockwise, holes clockwise, of at least three points each. */
export function insetOf(contours: readonly FlatContour[], levels: readonly Level[]): InsetOutcome {
  const front = new Front(contours);
  for (const [place, level] of levels.slice(1).entries()) {
    const most = front.moveTo(levels[place]!, level);
    if (most !== undefined) return { ok: false, most: Math.min(most, contactOf(front.edges, front.corners, most) ?? most) };
  }
  const last = levels.at(-1)!.inset;
  const contact = last === 0 ? undefined : contactOf(front.edges, front.corners, last + shortest);
  if (contact !== undefined) return { ok: false, most: Math.max(0, contact - shortest) };
  return { ok: true, value: front.inset() };
}

class Front {
  readonly points: number[] = [];
  readonly triangles: number[] = [];
  readonly edges: Edge[] = [];
  readonly corners: Corner[] = [];
  readonly #active = new Set<Corner>();
  readonly #events = new EventQueue();
  /** Of each edge, since the last level: vertices along its two ends. */
  readonly #left: number[][] = [];
  readonly #right: number[][] = [];
  /** How far in each vertex is. */
  readonly #insets: number[] = [];
  /** Vertices that are in the place of another. */
  readonly #sameAs = new Map<number, number>();
  #levels: readonly [Level, Level] = [{ inset: 0, height: 0 }, { inset: 0, height: 0 }];

  constructor(contours: readonly FlatContour[]) {
    for (const contour of contours) this.#add(contour);
    for (const corner of this.#active) this.#expect(corner);
  }

  /** Moves everything in, and gives back how far it can go where that is less. */
  moveTo(from: Level, to: Level): number | undefined {
    this.#levels = [from, to];
    for (let next = this.#events.next(to.inset); next !== undefined; next = this.#events.next(to.inset)) {
      const corner = next.corner as Corner;
      if (corner.died < Infinity || corner.after.died < Infinity || corner.after !== next.after) continue;
      if (!this.#collapse(corner, Math.max(next.inset, corner.born, corner.after.born))) return next.inset;
    }
    for (let short = this.#shortAt(to.inset); short !== undefined; short = this.#shortAt(to.inset)) if (!this.#collapse(short, to.inset)) return to.inset;
    for (const corner of this.#active) {
      if (this.#insets[corner.vertex] === to.inset) continue;
      this.#passes(corner, this.#vertexAt(placeOf(corner, to.inset), to.inset));
    }
    this.#lay();
    return undefined;
  }

  inset(): Inset {
    const one = (vertex: number): number => {
      let at = vertex;
      for (let other = this.#sameAs.get(at); other !== undefined; other = this.#sameAs.get(at)) at = other;
      return at;
    };
    const triangles: number[] = [];
    for (let at = 0; at < this.triangles.length; at += 3) {
      const [a, b, c] = [one(this.triangles[at]!), one(this.triangles[at + 1]!), one(this.triangles[at + 2]!)];
      if (a !== b && b !== c && c !== a) triangles.push(a, b, c);
    }
    return { points: this.points, triangles, rims: this.#rims().map((rim) => rim.map(one)) };
  }

  #rims(): readonly (readonly number[])[] {
    const left = new Set(this.#active);
    const rims: number[][] = [];
    for (const first of this.#active) {
      if (!left.has(first)) continue;
      const rim: number[] = [];
      for (let corner = first; left.delete(corner); corner = corner.after) rim.push(corner.vertex);
      rims.push(rim);
    }
    return rims;
  }

  #add(contour: FlatContour): void {
    const count = contour.length / 2;
    const first = this.edges.length;
    const at = (place: number): readonly [number, number] => [contour[2 * (place % count)]!, contour[2 * (place % count) + 1]!];
    for (let place = 0; place < count; place += 1) {
      const [[x, y], [toX, toY]] = [at(place), at(place + 1)];
      const length = Math.sqrt((toX - x) * (toX - x) + (toY - y) * (toY - y));
      const along = [(toX - x) / length, (toY - y) / length] as const;
      const inwards = [-along[1], along[0]] as const;
      this.edges.push({ along, inwards, offset: inwards[0] * x + inwards[1] * y, starts: [], ends: [], died: Infinity });
      const vertex = this.#vertexAt([x, y], 0);
      this.#left.push([vertex]);
      this.#right.push([first + ((place + 1) % count)]);
    }
    const corners = Array.from({ length: count }, (_, place) => this.#corner({ at: at(place), born: 0, arriving: first + ((place + count - 1) % count), leaving: first + place, vertex: first + place }));
    for (const [place, corner] of corners.entries()) {
      corner.after = corners[(place + 1) % count]!;
      corner.after.before = corner;
    }
  }

  #corner({ at: [x, y], born, arriving, leaving, vertex }: { readonly at: readonly [number, number]; readonly born: number; readonly arriving: number; readonly leaving: number; readonly vertex: number }): Corner {
    const [a, b] = [this.edges[arriving]!, this.edges[leaving]!];
    const fold = Math.max(sharpest, 1 + a.inwards[0] * b.inwards[0] + a.inwards[1] * b.inwards[1]);
    const velocity = [(a.inwards[0] + b.inwards[0]) / fold, (a.inwards[1] + b.inwards[1]) / fold] as const;
    // Both neighbours are set by whoever asks for the corner.
    const corner = { x, y, born, died: Infinity, velocity, arriving, leaving, vertex } as unknown as Corner;
    a.ends.push(corner);
    b.starts.push(corner);
    this.corners.push(corner);
    this.#active.add(corner);
    return corner;
  }

  /** The edge after a corner has come to nothing: its two neighbours meet. False where the contour vanishes with it. */
  #collapse(from: Corner, inset: number): boolean {
    const to = from.after;
    const [before, after] = [from.before, to.after];
    if (before === to || after.after === from) return false;
    const [a, b] = [this.edges[from.arriving]!, this.edges[to.leaving]!];
    if (1 + a.inwards[0] * b.inwards[0] + a.inwards[1] * b.inwards[1] < sharpest) return false;
    const [p, q] = [placeOf(from, inset), placeOf(to, inset)];
    const at = [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2] as const;
    const vertex = this.#vertexOf(from, to, at, inset);
    for (const corner of [from, to]) {
      corner.died = inset;
      this.#active.delete(corner);
    }
    this.edges[from.leaving]!.died = inset;
    for (const end of [this.#left[from.leaving]!, this.#right[from.arriving]!, this.#left[to.leaving]!]) if (end.at(-1) !== vertex) end.push(vertex);
    const met = this.#corner({ at, born: inset, arriving: from.arriving, leaving: to.leaving, vertex });
    met.before = before;
    met.after = after;
    before.after = met;
    after.before = met;
    this.#expect(before);
    this.#expect(met);
    return true;
  }

  /** A corner before an edge that is as good as nothing. */
  #shortAt(inset: number): Corner | undefined {
    for (const corner of this.#active) if (this.#lengthAt(corner, inset) < shortest) return corner;
    return undefined;
  }

  /** When the edge after a corner will have come to nothing. */
  #expect(corner: Corner): void {
    const { after, leaving } = corner;
    const [ux, uy] = this.edges[leaving]!.along;
    const shrinks = (corner.velocity[0] - after.velocity[0]) * ux + (corner.velocity[1] - after.velocity[1]) * uy;
    if (shrinks <= 0) return;
    const now = Math.max(corner.born, after.born);
    this.#events.add({ inset: now + Math.max(0, this.#lengthAt(corner, now)) / shrinks, corner, after });
  }

  #lengthAt(corner: Corner, inset: number): number {
    const [[x, y], [toX, toY]] = [placeOf(corner, inset), placeOf(corner.after, inset)];
    const [ux, uy] = this.edges[corner.leaving]!.along;
    return (toX - x) * ux + (toY - y) * uy;
  }

  #vertexAt([x, y]: readonly [number, number], inset: number): number {
    const [from, to] = this.#levels;
    const share = to.inset === from.inset ? 0 : (inset - from.inset) / (to.inset - from.inset);
    this.#insets.push(inset);
    return this.points.push(x, y, from.height + share * (to.height - from.height)) / 3 - 1;
  }

  /** Where two corners meet: the vertex of one of them, if it only just was there. */
  #vertexOf(from: Corner, to: Corner, at: readonly [number, number], inset: number): number {
    const isHere = ({ vertex }: Corner): boolean =>
      [at[0] - this.points[3 * vertex]!, at[1] - this.points[3 * vertex + 1]!, inset - this.#insets[vertex]!].every((each) => Math.abs(each) < atOnce);
    if (!isHere(from)) return isHere(to) ? to.vertex : this.#vertexAt(at, inset);
    if (isHere(to) && to.vertex !== from.vertex) this.#sameAs.set(to.vertex, from.vertex);
    return from.vertex;
  }

  #passes(corner: Corner, vertex: number): void {
    corner.vertex = vertex;
    this.#right[corner.arriving]!.push(vertex);
    this.#left[corner.leaving]!.push(vertex);
  }

  /** Triangles of every slope since the last level. */
  #lay(): void {
    for (const [place, { along }] of this.edges.entries()) {
      const [left, right] = [this.#left[place]!, this.#right[place]!];
      if (left.length + right.length > 2) {
        const at = (vertex: number): readonly [number, number] => [this.points[3 * vertex]! * along[0] + this.points[3 * vertex + 1]! * along[1], this.#insets[vertex]!];
        for (const corner of stripTriangles(left, right, at)) this.triangles.push(corner);
      }
      this.#left[place] = left.slice(-1);
      this.#right[place] = right.slice(-1);
    }
  }
}

export function placeOf({ x, y, born, velocity }: Corner, inset: number): readonly [number, number] {
  return [x + velocity[0] * (inset - born), y + velocity[1] * (inset - born)];
}
