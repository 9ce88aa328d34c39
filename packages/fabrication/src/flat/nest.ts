/** Lays pieces out on sheets by their real shapes, so that small ones stand in the corners and holes of large ones. */
import { cosDegrees, sinDegrees } from '@patternbook/geometry';
import { widened } from './clipping.ts';
import { type Box, boxOf, doubleArea, moved, type Motion, type Outline, type Point } from './contour.ts';
import { Ground, type Raster, rasterOf } from './raster.ts';

export interface NestItem {
  /** Copies of one piece share it. */
  readonly shape: object;
  /** As cut. */
  readonly outlines: readonly Outline[];
}

export interface Stock {
  /** mm. */
  readonly width: number;
  readonly depth: number;
  /** Kept free along the sheet's edge, and between pieces: mm. */
  readonly margin: number;
  readonly spacing: number;
}

export interface Nested {
  /** From 0. */
  readonly sheet: number;
  readonly motion: Motion;
}

export type Nest =
  | { readonly ok: true; readonly nested: readonly Nested[]; readonly sheets: number }
  /** The place of the item that no turn makes fit, and the smallest sheet that would hold it: mm. */
  | { readonly ok: false; readonly item: number; readonly width: number; readonly depth: number };

/** Cells along the longer side of a sheet, but none finer or coarser than this: mm. */
const mostCells = 600;
const finestCell = 0.5;

/** Sheet has a grain, and people like to see their parts lie square: other turns only where these do not fit. */
const quarters = [0, 90, 180, 270] as const;
const slanted = Array.from({ length: 35 }, (_, at) => (at + 1) * 5).filter((degrees) => degrees !== 90);

interface Stance {
  readonly turn: Pick<Motion, 'cos' | 'sin'>;
  /** Of the turned outlines: mm. */
  readonly box: Box;
  readonly raster: Raster;
}

interface Shape { readonly stances: readonly Stance[]; readonly area: number; readonly longest: number; readonly girth: number }

const sizeOf = ({ low, high }: Box): Point => [high[0] - low[0], high[1] - low[1]];

function stanceOf(outlines: readonly Outline[], degrees: number, { cell, spacing }: { readonly cell: Point; readonly spacing: number }): Stance {
  const turn = { cos: cosDegrees(degrees), sin: sinDegrees(degrees) };
  const turned = outlines.map((outline) => outline.map((point) => moved(point, { ...turn, x: 0, y: 0 })));
  const box = boxOf(turned.flat());
  // Each piece brings half of the space to its neighbours along. No piece is so small that it would stand in a narrow hole.
  const wide = turned.filter((outline) => doubleArea(outline) > 0 || Math.min(...sizeOf(boxOf(outline))) > 4 * spacing);
  const grown = widened(wide.map((outline) => outline.map(([x, y]): Point => [x - box.low[0], y - box.low[1]])), spacing / 2);
  return { turn, box, raster: rasterOf(grown.map((outline) => outline.map(([x, y]): Point => [x + spacing / 2, y + spacing / 2])), cell) };
}

/** The largest first, by what large may mean: the best of these is taken. */
const orders: readonly ((a: Shape, b: Shape) => number)[] = [(a, b) => b.area - a.area, (a, b) => b.longest - a.longest, (a, b) => b.girth - a.girth];

/** After that, two pieces at a time change places as long as it does no harm: this often for a few pieces, less for many. */
const mostSwaps = 80;
const swapsTimesItems = 1200;
/** More pieces than this are laid once, in the first order. */
const mostTried = 120;

/** Whole numbers below a limit in an order that looks like chance and is always the same (Park and Miller, 1988). */
function numbers(below: number): () => number {
  let state = 20_261;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

export function nest(items: readonly NestItem[], stock: Stock): Nest {
  const room: Point = [stock.width - 2 * stock.margin, stock.depth - 2 * stock.margin];
  const coarse = Math.max(finestCell, Math.max(room[0], room[1]) / mostCells);
  // Whole cells fill the room exactly, with half of the space to neighbours that are not there around it.
  const grid: Point = [Math.max(1, Math.floor((room[0] + stock.spacing) / coarse)), Math.max(1, Math.floor((room[1] + stock.spacing) / coarse))];
  const cell: Point = [(room[0] + stock.spacing) / grid[0], (room[1] + stock.spacing) / grid[1]];
  const shapes = new Map<object, Shape>();
  for (const [item, { shape, outlines }] of items.entries()) {
    if (shapes.has(shape)) continue;
    const fitting = (degrees: readonly number[]): Stance[] => degrees.map((each) => stanceOf(outlines, each, { cell, spacing: stock.spacing })).filter(({ box }) => fits(sizeOf(box), room));
    const square = fitting(quarters);
    const stances = square.length > 0 ? square : fitting(slanted);
    const size = sizeOf(boxOf(outlines.flat()));
    if (stances.length === 0) {
      const lies = (size[0] > size[1]) === (stock.width > stock.depth) ? size : [size[1], size[0]];
      return { ok: false, item, width: lies[0]! + 2 * stock.margin, depth: lies[1]! + 2 * stock.margin };
    }
    shapes.set(shape, { stances, area: size[0] * size[1], longest: Math.max(...size), girth: size[0] + size[1] });
  }
  const lying = (order: readonly number[]): Filled => fill(order.map((item) => ({ item, shape: shapes.get(items[item]!.shape)! })), stock, { grid, cell });
  let order: readonly number[] = [], best: Filled | undefined;
  const consider = (tried: readonly number[]): void => {
    const filled = lying(tried);
    if (!best || filled.used <= best.used) [order, best] = [tried, filled];
  };
  const thorough = items.length <= mostTried;
  for (const compare of thorough ? orders : orders.slice(0, 1)) consider([...items.keys()].toSorted((a, b) => compare(shapes.get(items[a]!.shape)!, shapes.get(items[b]!.shape)!) || a - b));
  const draw = numbers(items.length);
  for (let swap = Math.min(mostSwaps, Math.floor(swapsTimesItems / items.length)); thorough && swap > 0 && items.length > 1; swap--) {
    const [one, other] = [draw(), draw()];
    if (items[order[one]!]!.shape !== items[order[other]!]!.shape) consider(order.map((item, at) => (at === one ? order[other]! : at === other ? order[one]! : item)));
  }
  return { ok: true, nested: best?.nested ?? [], sheets: best?.sheets ?? 0 };
}

const fits = (size: Point, room: Point): boolean => size[0] <= room[0] + 1e-6 && size[1] <= room[1] + 1e-6;

interface Filled { readonly nested: readonly Nested[]; readonly sheets: number; readonly used: number }

function fill(sorted: readonly { readonly item: number; readonly shape: Shape }[], { margin }: Stock, { grid: [columns, rows], cell }: { readonly grid: Point; readonly cell: Point }): Filled {
  const grounds: Ground[] = [];
  const nested: Nested[] = [];
  for (const { item, shape } of sorted) {
    for (let sheet = 0; ; sheet++) {
      const ground = grounds[sheet] ?? (grounds[sheet] = new Ground(columns, rows));
      const found = seat(ground, shape);
      if (!found) continue;
      const { stance: { turn, box, raster }, place } = found;
      ground.take(raster, place);
      nested[item] = { sheet, motion: { ...turn, x: margin + place.column * cell[0] - box.low[0], y: margin + place.row * cell[1] - box.low[1] } };
      break;
    }
  }
  const last = grounds[grounds.length - 1];
  return { nested, sheets: grounds.length, used: (grounds.length - 1) * columns * rows + (last ? last.right * last.top : 0) };
}

/** Of all turns, the one in which a piece ends lowest, and then leftmost. */
function seat(ground: Ground, { stances }: Shape): { readonly stance: Stance; readonly place: { readonly column: number; readonly row: number } } | undefined {
  let best: { readonly stance: Stance; readonly place: { readonly column: number; readonly row: number }; readonly rank: number } | undefined;
  for (const stance of stances) {
    const place = ground.find(stance.raster);
    if (!place) continue;
    const rank = (place.row + stance.raster.rows) * ground.columns + place.column + stance.raster.columns;
    if (!best || rank < best.rank) best = { stance, place, rank };
  }
  return best;
}
