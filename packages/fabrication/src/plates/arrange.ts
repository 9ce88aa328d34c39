import { cutsSheet, type Machine } from '../catalogue/machine.ts';
import { laidOn } from '../parts/laid.ts';
import { footprintOf, type Turn } from '../parts/made-mesh.ts';
import type { FabricationPart } from '../parts/part.ts';
import { countOf } from '../raster/bitmap.ts';
import type { Bedding, PlacedPart, Seat } from './layOut.ts';
import { type Kind, pack, type Preference, rememberClashes, type Room, type Spot } from './pack.ts';
import { type Reach, reachOf, settle, mostSettled } from './settle.ts';
import { boxOf, type Silhouette, silhouetteOf } from './silhouette.ts';

interface Item { readonly part: FabricationPart; readonly seat: Seat; readonly count: number }

/** One way to lay everything out. */
interface Result { readonly plates: readonly (readonly Spot[])[]; readonly kinds: readonly Kind[]; readonly items: readonly Item[]; readonly swapped: boolean; readonly plainness: number }

/** Cells of the bed, and those for parts that are longer than `fineUpTo`: mm. A bed has at most so many along its longer side. */
const finest = 0.5, coarse = 1, fineUpTo = 130, mostCells = 520;
/** Turns by 15° are tried up to this length: mm. Longer parts have more corners to compare and gain less. */
const freelyUpTo = 60;
/** Turns are tried as long as there are no more of them, over all parts: mutual outlines are worked out for each pair. */
const mostShapes = 48;
/** Widths that everything is packed into where it fits one plate, by the side of the square that would hold it. */
const narrowings = [0.78, 0.82, 0.87, 0.95, 1.05, 1.15, 1.28, 1.4];
/** With more turns than these, the other way around takes longer than it is worth. */
const mostMirrored = 4;
/** What turning a part has to save of the room: a person should see why. */
const worthTurning = 0.93;

/** Lays copies out on as few plates as one of several ways finds, and of these as close together as the simplest of them that comes near the closest. */
export function arrange(machine: Machine, items: readonly Item[], { room: [width, depth], gap, clearance }: Bedding): readonly (readonly PlacedPart[])[] {
  if (items.length === 0) return [];
  const longest = Math.max(...items.map(({ seat: { footprint: { size } } }) => Math.max(size[0], size[1])));
  const cell = Math.max(finest, Math.max(width, depth) / mostCells, longest > fineUpTo ? coarse : finest);
  const shapes = remember((part, plate, swapped) => {
    const laid = laidOn(machine, part);
    return silhouetteOf(laid.mesh, { print: laid.rotation, plate }, { cell, swapped });
  });
  const clashes = rememberClashes(gap);
  const tall = ({ seat }: Item): boolean => clearance !== undefined && seat.footprint.size[2] > clearance;
  const tries = (swapped: boolean, turns: readonly number[], plainness: number, sizes: readonly Room[], { seen = shapes, preference = 'front' }: { readonly seen?: typeof shapes; readonly preference?: Preference } = {}): Result[] => {
    const all = items.map((item): Kind => ({
      count: item.count,
      single: tall(item),
      shapes: turnsOf(item, turns).map((plate) => seen(item.part, plate, swapped)).filter(({ width: w, depth: d }) => (swapped ? w <= depth && d <= width : w <= width && d <= depth)),
    }));
    return orders.flatMap((order) => {
      const sorted = all.map((_, at) => at).sort((a, b) => Number(all[b]!.single) - Number(all[a]!.single) || order(all[b]!.shapes[0]!) - order(all[a]!.shapes[0]!) || a - b);
      const kinds = sorted.map((at) => all[at]!);
      return sizes.map((size) => ({ plates: pack(kinds, size, clashes, preference), kinds, items: sorted.map((at) => items[at]!), swapped, plainness }));
    });
  };
  const whole: Room = { width, depth, gap, cell };
  const upended: Room = { ...whole, width: depth, depth: width };
  const boxed = remember((part, plate, swapped) => boxOf(shapes(part, plate, swapped)));
  let found = [...tries(false, [0], 0, [whole], { seen: boxed }), ...tries(false, [0], 0, [whole]), ...tries(true, [0], 0, [upended])];
  const fewest = (): number => Math.min(...found.map(({ plates }) => plates.length));
  const count = items.reduce((sum, { count: own }) => sum + own, 0);
  // More turns cost time that nobody should wait for while shaping: only where they may save a plate.
  const sets = fewest() === 1 ? [[0, 90]] : turnSets(machine, items, (part) => shapes(part, 0, false));
  for (const [place, turns] of sets.entries()) found.push(...tries(false, turns, place + 1, [whole]), ...tries(true, turns, place + 1, [upended]));
  // What fits one plate stands closer together in a narrower room.
  if (fewest() === 1 && count > 1) {
    const area = items.reduce((sum, { seat: { footprint: { size } }, count: own }) => sum + own * (size[0] + gap) * (size[1] + gap), 0);
    const within = (longer: number, room: number, axis: 0 | 1): readonly number[] => narrowings.map((by) => Math.sqrt(area) * by).filter((each) => each > Math.max(...items.map(({ seat: { footprint: { size } } }) => size[axis])) && each < room && area / each < longer * 1.3);
    const narrow = within(depth, width, 0).map((each): Room => ({ ...whole, width: each }));
    const low = within(width, depth, 1).map((each): Room => ({ ...upended, width: each }));
    found = found.filter(({ plates }) => plates.length === 1);
    for (const [place, turns] of [[0], ...sets].entries()) {
      found.push(...tries(false, turns, place, narrow));
      if (turns.length > mostMirrored) continue;
      found.push(...tries(true, turns, place, low), ...tries(false, turns, place, [whole], { preference: 'box' }), ...tries(true, turns, place, [upended], { preference: 'box' }));
    }
  }
  return placedIn(machine, bestOf(found, fewest()), { gap, ...(clearance !== undefined && { clearance }) });
}

/** Bigger first: by the box, and by the longer side. */
const orders: readonly ((shape: Silhouette) => number)[] = [({ width, depth }) => width * depth, ({ width, depth }) => Math.max(width, depth)];

/** Degrees beside those that a part is seen in. What is cut from sheet lies along it; round parts gain nothing from a turn. */
function turnSets(machine: Machine, items: readonly Item[], shapeOf: (part: FabricationPart) => Silhouette): readonly (readonly number[])[] {
  const sets: number[][] = [[0, 90]];
  if (items.length * 4 <= mostShapes) sets.push([0, 90, 180, 270]);
  const slanted = !cutsSheet(machine) && items.some(({ part, count }) => count > 1 && isSlanted(shapeOf(part)));
  if (slanted && items.length * 8 <= mostShapes) sets.push([0, 45, 90, 135, 180, 225, 270, 315]);
  const longest = Math.max(...items.map(({ seat: { footprint: { size } } }) => Math.max(size[0], size[1])));
  if (slanted && items.length * 24 <= mostShapes && longest <= freelyUpTo) sets.push(Array.from({ length: 24 }, (_, at) => at * 15));
  return sets;
}

/** Whether a part leaves so much of its box free that others could stand in its corners if turned. */
const isSlanted = ({ bits, grid }: Silhouette): boolean => countOf(bits) < 0.72 * grid.columns * grid.rows;

/** A part that fits only across the bed keeps to that. */
const turnsOf = ({ seat }: Item, turns: readonly number[]): readonly number[] => (seat.turn.plate === 0 ? turns : seat.turn.plate === 90 ? [90, ...turns.filter((turn) => turn !== 90)] : [45]);

function bestOf(found: readonly Result[], fewest: number): Result {
  const few = found.filter(({ plates }) => plates.length === fewest).map((result) => ({ result, area: areaOf(result) }));
  const closest = Math.min(...few.map(({ area }) => area));
  // The plainest that comes near, and of these the closest.
  const near = few.filter(({ area }) => area <= closest / worthTurning).sort((a, b) => a.result.plainness - b.result.plainness || a.area - b.area);
  return near[0]!.result;
}

/** Of the boxes around what stands on each plate, and a little for being longer than wide: mm². */
function areaOf({ plates, kinds }: Result): number {
  return plates.reduce((sum, spots) => {
    let width = 0, depth = 0;
    for (const { kind, shape, x, y } of spots) {
      const own = kinds[kind]!.shapes[shape]!;
      width = Math.max(width, x + own.width);
      depth = Math.max(depth, y + own.depth);
    }
    return sum + width * depth * (1 + (0.02 * Math.abs(width - depth)) / Math.max(width, depth));
  }, 0);
}

function placedIn(machine: Machine, { plates, kinds, items, swapped }: Result, { gap, clearance }: Pick<Bedding, 'gap' | 'clearance'>): readonly (readonly PlacedPart[])[] {
  const copies = items.map(() => 0);
  const reaches = new Map<FabricationPart, Map<number, Reach>>();
  const reach = ({ part, turn }: PlacedPart): Reach => {
    const own = reaches.get(part) ?? new Map<number, Reach>();
    reaches.set(part, own);
    const known = own.get(turn.plate) ?? reachOf(laidOn(machine, part).mesh, { print: laidOn(machine, part).rotation, plate: turn.plate });
    own.set(turn.plate, known);
    return known;
  };
  return plates.map((spots) => {
    const placed = spots.map(({ kind, shape, x, y }): PlacedPart => {
      const { part, seat } = items[kind]!;
      const silhouette = kinds[kind]!.shapes[shape]!;
      const turn: Turn = { print: seat.turn.print, plate: silhouette.plate };
      const laid = laidOn(machine, part);
      const { size } = turn.plate === seat.turn.plate ? seat.footprint : footprintOf(laid.mesh, { print: laid.rotation, plate: turn.plate });
      const across = x + silhouette.width / 2, along = y + silhouette.depth / 2;
      return { part, copy: copies[kind]!++, turn, size, x: swapped ? along : across, y: swapped ? across : along };
    });
    if (placed.length > 1 && placed.length <= mostSettled) {
      const settled = settle(placed.map((each) => ({ reach: reach(each), x: each.x, y: each.y, size: each.size })), gap);
      placed.forEach((each, at) => { placed[at] = { ...each, x: settled[at]![0], y: settled[at]![1] }; });
    }
    return clearance === undefined ? placed : placed.toSorted((a, b) => a.size[2] - b.size[2]);
  });
}

/** Silhouettes of one call, each made once. */
function remember(make: (part: FabricationPart, plate: number, swapped: boolean) => Silhouette): (part: FabricationPart, plate: number, swapped: boolean) => Silhouette {
  const known = new Map<FabricationPart, Map<string, Silhouette>>();
  return (part, plate, swapped) => {
    let own = known.get(part);
    if (!own) known.set(part, (own = new Map()));
    const key = `${plate} ${swapped}`;
    let silhouette = own.get(key);
    if (!silhouette) own.set(key, (silhouette = make(part, plate, swapped)));
    return silhouette;
  };
}
