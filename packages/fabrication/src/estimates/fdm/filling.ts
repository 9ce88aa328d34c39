import type { FdmProfile } from '../../catalogue/machines/fdm.ts';
import { and, type Bits, countOf, crossRows, discOf, emptyOn, fill, type Grid, gridOver, grow, or, shrink, without } from '../../raster/bitmap.ts';
import { piecesOf, setRun } from '../../raster/pieces.ts';
import { type Body, cutAt, type Outlines } from '../body.ts';
import { insetOf } from './inset.ts';
import type { Levels } from './levels.ts';
import { aroundOf, type Lines, linesOf, noLines } from './lines.ts';

/** What fills one layer inside of its perimeters. */
export interface Filling {
  /** mm². */
  readonly inside: number;
  /** Without what is seen from above, and without bridges. */
  readonly solid: Lines;
  readonly top: Lines;
  /** Lines over thin air or over sparse filling. */
  readonly bridge: Lines;
  readonly sparse: Lines;
}

/** Filling runs at 45° to the axes, and so do the rows of the grid. */
const half = Math.SQRT1_2;
const across = (x: number, y: number): number => (x + y) * half;
const along = (x: number, y: number): number => (y - x) * half;

/** What PrusaSlicer 2.5 does by itself, under its own names for it. */
const slicer = {
  /** Sparse regions below this become solid: mm² (`solid_infill_below_area`). */
  least: 70,
  /** Solid strips thinner than twice this many lines are widened by as much on each side (`discover_horizontal_shells`). */
  widened: 3,
  /** Bridges narrower than twice this many lines are none (`bridge_over_infill`). */
  bridged: 3,
  /** Strips between perimeters thinner than this are left to them: mm (`INSET_OVERLAP_TOLERANCE`, 0.6 of a line's spacing). */
  strip: 0.244,
  /** What a layer shows beyond the next one is no surface if it is thinner than this: mm (`detect_surfaces_type`, a fifth of a line). */
  seen: 0.09,
} as const;

/** Loose spots smaller than this are printed in the air all the same: mm². */
const leastLoose = 6;

/** Layers of one part, compared with those above and below. */
export class Fillings {
  readonly #sections = new Map<number, Bits>();
  readonly #body: Body;
  readonly #levels: Levels;
  readonly #profile: FdmProfile;
  /** Triangles so gentle that layers end on them visibly: those that face up, and those that face down. */
  readonly #gentle: { readonly up: readonly number[]; readonly down: readonly number[] };
  readonly #grid: Grid;

  constructor(body: Body, { levels, profile, cell }: { readonly levels: Levels; readonly profile: FdmProfile; readonly cell: number }) {
    this.#body = body;
    this.#levels = levels;
    this.#profile = profile;
    this.#gentle = gentleOf(body, slicer.seen / profile.layerHeight);
    const { positions } = body;
    const min: [number, number] = [Infinity, Infinity], max: [number, number] = [-Infinity, -Infinity];
    for (let at = 0; at < positions.length; at += 3) {
      const u = across(positions[at]!, positions[at + 1]!), v = along(positions[at]!, positions[at + 1]!);
      min[0] = Math.min(min[0], u);
      min[1] = Math.min(min[1], v);
      max[0] = Math.max(max[0], u);
      max[1] = Math.max(max[1], v);
    }
    this.#grid = gridOver({ min, max }, { cell, spare: Math.ceil(2 / cell) });
  }

  /** `outlines`: of the layer, in the body's directions. `border`: how deep its perimeters are, mm. */
  at(layer: number, outlines: Outlines, border: number): Filling {
    const grid = this.#grid;
    const points = new Float64Array(outlines.points.length);
    for (let at = 0; at < points.length; at += 2) {
      points[at] = across(outlines.points[at]!, outlines.points[at + 1]!);
      points[at + 1] = along(outlines.points[at]!, outlines.points[at + 1]!);
    }
    const { bits: inside, area: surely } = insetOf({ points, starts: outlines.starts }, border + slicer.strip / 2, grid);
    const cells = countOf(inside);
    const area = surely + (slicer.strip / 2) * aroundOf(inside, grid);
    if (cells === 0) return { inside: surely, solid: noLines, top: noLines, bridge: noLines, sparse: noLines };
    const { topLayers, bottomLayers, lineWidth } = this.#profile;
    const up = this.#near('up', layer, layer + topLayers), down = this.#near('down', layer - bottomLayers, layer);
    const nowhere = emptyOn(grid);
    const beyond = (from: number, to: number, near: Bits | undefined): Bits => (near && from <= to ? this.#beyond(inside, from, to, near) : nowhere);
    const upper = beyond(layer + 1, layer + topLayers, up), lower = beyond(layer - bottomLayers, layer - 1, down);
    let solid = nowhere, sparse = inside, bridge = nowhere, top = nowhere;
    if (countOf(upper) + countOf(lower) > 0) {
      solid = or(upper, lower);
      solid = and(this.#widened(solid, lineWidth * slicer.widened), inside);
      sparse = without(inside, solid);
      top = beyond(layer + 1, layer + 1, up);
      if (layer > 0) {
        const hanging = beyond(layer - 1, layer - 1, down);
        const solidBelow = or(lower, beyond(layer, layer + topLayers - 1, up));
        const wide = discOf(lineWidth * slicer.bridged, grid.cell);
        const open = or(without(upper, solidBelow), hanging);
        if (countOf(open) > 0) bridge = and(grow(shrink(open, grid, wide), grid, wide), solid);
      }
    }
    const smallest = slicer.least / (grid.cell * grid.cell);
    const pieces = piecesOf(sparse, grid);
    if (pieces.cells.some((count) => count < smallest)) {
      const taken = emptyOn(grid);
      for (const [run, piece] of pieces.piece.entries()) if (pieces.cells[piece]! < smallest) setRun(taken, grid, pieces.runs[run * 3]!, pieces.runs[run * 3 + 1]!, pieces.runs[run * 3 + 2]!);
      sparse = without(sparse, taken);
      solid = or(solid, taken);
    }
    const plain = without(solid, bridge);
    // Cells are whole, what they stand for is not.
    const scale = area / (cells * grid.cell * grid.cell);
    const lines = (bits: Bits): Lines => linesOf(bits, grid, scale);
    return { inside: area, solid: lines(without(plain, top)), top: lines(and(plain, top)), bridge: lines(bridge), sparse: lines(sparse) };
  }

  /** Undersides of a layer that begin in the air, or reach further than this from what holds them: mm. Undefined where there are none. */
  looseAt(layer: number, reach: number): Bits | undefined {
    const grid = this.#grid;
    const near = this.#near('down', layer - 1, layer);
    if (!near) return undefined;
    const below = this.#section(layer - 1);
    const hanging = and(without(this.#section(layer), below), near);
    if (countOf(hanging) * grid.cell * grid.cell < leastLoose) return undefined;
    const held = grow(below, grid, discOf(reach, grid.cell));
    const loose = without(hanging, held);
    return countOf(loose) * grid.cell * grid.cell < leastLoose ? undefined : loose;
  }

  /** What of some cells a layer leaves free: mm². */
  freeArea(bits: Bits, layer: number): number {
    return countOf(without(bits, this.#section(layer))) * this.#grid.cell * this.#grid.cell;
  }

  /** What of `inside` some of these layers do not have, near surfaces that show it. */
  #beyond(inside: Bits, from: number, to: number, near: Bits): Bits {
    const cover = this.#throughout(from, to);
    // Beyond the first and the last layer there is nothing.
    return cover ? and(without(inside, cover), near) : and(inside, near);
  }

  /** A layer's section. */
  #section(layer: number): Bits {
    const own = this.#levels.alike(layer);
    const known = this.#sections.get(own);
    if (known) return known;
    const grid = this.#grid;
    const bits = emptyOn(grid);
    cutAt(this.#body, (layer + 0.5) * this.#profile.layerHeight, (ax, ay, bx, by) => crossRows(bits, grid, across(ax, ay), along(ax, ay), across(bx, by), along(bx, by)));
    fill(bits, grid);
    this.#sections.set(own, bits);
    return bits;
  }

  /** What is in all of these layers; undefined where one of them has nothing. */
  #throughout(from: number, to: number): Bits | undefined {
    if (from < 0 || to >= this.#levels.count) return undefined;
    const layers = new Set([from, to, ...this.#levels.changes(from, to)].map(this.#levels.alike));
    let result: Bits | undefined;
    for (const layer of layers) result = result ? and(result, this.#section(layer)) : this.#section(layer);
    return result;
  }

  /** Where gentle surfaces are, from one layer's floor to another's ceiling; undefined where there are none. */
  #near(side: 'up' | 'down', from: number, to: number): Bits | undefined {
    const grid = this.#grid;
    let bits: Bits | undefined;
    const { positions: p, indices, low, high } = this.#body;
    const { layerHeight } = this.#profile;
    for (const triangle of this.#gentle[side]) {
      if (high[triangle]! < (from - 0.5) * layerHeight || low[triangle]! > (to + 1.5) * layerHeight) continue;
      bits ??= emptyOn(grid);
      for (let corner = 0; corner < 3; corner++) {
        const a = indices[triangle * 3 + corner]! * 3, b = indices[triangle * 3 + ((corner + 1) % 3)]! * 3;
        crossRows(bits, grid, across(p[a]!, p[a + 1]!), along(p[a]!, p[a + 1]!), across(p[b]!, p[b + 1]!), along(p[b]!, p[b + 1]!));
      }
    }
    if (!bits) return undefined;
    fill(bits, grid);
    return grow(bits, grid, discOf(1.5 * grid.cell, grid.cell));
  }

  /** Strips too thin to be filled well are made wider. */
  #widened(bits: Bits, by: number): Bits {
    const grid = this.#grid;
    const disc = discOf(by, grid.cell);
    const thin = without(bits, grow(shrink(bits, grid, disc), grid, disc));
    return countOf(thin) === 0 ? bits : or(bits, grow(thin, grid, disc));
  }
}

function gentleOf({ positions: p, indices, low }: Body, slope: number): { up: number[]; down: number[] } {
  const found: { up: number[]; down: number[] } = { up: [], down: [] };
  for (let triangle = 0; triangle < low.length; triangle++) {
    const [a, b, c] = [indices[triangle * 3]! * 3, indices[triangle * 3 + 1]! * 3, indices[triangle * 3 + 2]! * 3];
    const ux = p[b]! - p[a]!, uy = p[b + 1]! - p[a + 1]!, uz = p[b + 2]! - p[a + 2]!;
    const vx = p[c]! - p[a]!, vy = p[c + 1]! - p[a + 1]!, vz = p[c + 2]! - p[a + 2]!;
    const nx = uy * vz - uz * vy, ny = uz * vx - ux * vz, nz = ux * vy - uy * vx;
    if (nz * nz < slope * slope * (nx * nx + ny * ny)) continue;
    if (nz > 0) found.up.push(triangle);
    else if (nz < 0) found.down.push(triangle);
  }
  return found;
}
