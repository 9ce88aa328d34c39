/**
 * What a hand that writes for manifold-3d alone would write around its geometry: load the module, remember what to delete, ask for the
 * mesh and for the measurements that a product page shows.
 */
import { segmentsOf } from '@patternbook/geometry';
import type { Measurements } from '@patternbook/geometry';
import loadModule from 'manifold-3d/manifold.js';
import type { CrossSection, Manifold, ManifoldToplevel, Vec2 } from 'manifold-3d/manifold.js';

export interface MadeByHand {
  readonly positions: Float32Array;
  readonly indices: Uint32Array;
  readonly measurements: Measurements;
}

/** Geometry by hand: parts by name, out of contours that stand for the design's texts, in their order. */
export type Twin = (hand: Hand, texts: readonly (readonly Vec2[])[][]) => Readonly<Record<string, Manifold>>;

export class Hand {
  readonly module: ManifoldToplevel;
  readonly #used: { delete(): void }[] = [];

  constructor(module: ManifoldToplevel) {
    this.module = module;
  }

  /** Remembers to delete it. */
  keep<T extends { delete(): void }>(object: T): T {
    this.#used.push(object);
    return object;
  }

  segments(radius: number): number {
    return segmentsOf(radius, 'final');
  }

  circle(radius: number, segments = this.segments(radius)): CrossSection {
    return this.keep(this.module.CrossSection.circle(radius, segments));
  }

  profile(points: readonly Vec2[]): CrossSection {
    return this.keep(new this.module.CrossSection(points as Vec2[], 'NonZero'));
  }

  roundedRectangle(width: number, depth: number, radius: number): CrossSection {
    if (radius === 0) return this.keep(this.module.CrossSection.square([width, depth], true));
    const steps = this.segments(radius) / 4;
    const points: Vec2[] = [];
    for (const [corner, x, y] of [[0, 1, 1], [1, -1, 1], [2, -1, -1], [3, 1, -1]] as const) {
      for (let step = 0; step <= steps; step += 1) {
        const angle = ((corner + step / steps) * Math.PI) / 2;
        points.push([x * (width / 2 - radius) + radius * Math.cos(angle), y * (depth / 2 - radius) + radius * Math.sin(angle)]);
      }
    }
    return this.profile(points);
  }

  /** The hull of four turned outlines, one in each corner. */
  pillars(outline: readonly Vec2[], { x, y, segments }: { readonly x: number; readonly y: number; readonly segments: number }): Manifold {
    const pillar = this.keep(this.profile(outline).revolve(segments));
    const four = ([[-x, -y], [x, -y], [-x, y], [x, y]] as const).map(([dx, dy]) => this.keep(pillar.translate(dx / 2, dy / 2, 0)));
    return this.keep(this.module.Manifold.hull(four));
  }

  finish(): void {
    for (const object of this.#used) object.delete();
  }
}

export async function loadManifold(): Promise<ManifoldToplevel> {
  const module = await loadModule();
  module.setup();
  return module;
}

export function makeByHand(module: ManifoldToplevel, twin: Twin, texts: Parameters<Twin>[1]): Readonly<Record<string, MadeByHand>> {
  const hand = new Hand(module);
  const made: Record<string, MadeByHand> = {};
  for (const [part, solid] of Object.entries(twin(hand, texts))) {
    const status = solid.status();
    if (status !== 'NoError') throw new Error(`${part}: ${status}`);
    const { vertProperties: positions, triVerts: indices } = solid.getMesh();
    const { min, max } = solid.boundingBox();
    const pieces = piecesOf(indices, positions.length / 3);
    // Manifold counts as if there were one piece.
    const genus = solid.genus() + pieces - 1;
    made[part] = { positions, indices, measurements: { volume: solid.volume(), area: solid.surfaceArea(), bounds: { min, max }, genus, pieces, triangles: indices.length / 3 } };
  }
  hand.finish();
  return made;
}

/** Counted on the triangles: asking Manifold to decompose the solid would copy all of it. */
function piecesOf(indices: Uint32Array, vertices: number): number {
  const parent = Uint32Array.from({ length: vertices }, (_, v) => v);
  const root = (v: number): number => {
    let at = v;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  let pieces = vertices;
  for (let corner = 0; corner < indices.length; corner += 1) {
    const a = root(indices[corner]!);
    const b = root(indices[corner % 3 === 2 ? corner - 2 : corner + 1]!);
    if (a === b) continue;
    parent[a] = b;
    pieces -= 1;
  }
  return pieces;
}
