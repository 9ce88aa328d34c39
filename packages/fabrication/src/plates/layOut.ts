import type { Vector3 } from '@patternbook/geometry';
import type { Machine } from '../catalogue/machine.ts';
import { type Footprint, footprintOf, type Turn } from '../parts/made-mesh.ts';
import type { FabricationPart } from '../parts/part.ts';

/** One copy of a part on a plate. */
export interface PlacedPart {
  readonly part: FabricationPart;
  /** From 0; copies of one part are alike. */
  readonly copy: number;
  readonly turn: Turn;
  /** Middle of its footprint on the bed, from the bed's front left corner: mm. */
  readonly x: number;
  readonly y: number;
  /** After the turn: mm. */
  readonly size: Vector3;
}

/** Parts that one machine makes in one go. */
export interface Plate {
  readonly placed: readonly PlacedPart[];
}

/** What stands in the way of printing, or what somebody should know first. */
export interface PlateFinding {
  readonly code: 'too-large';
  readonly severity: 'conflict';
  readonly part: string;
  /** mm, in print rotation. */
  readonly size: Vector3;
  /** mm, without the margin. */
  readonly room: Vector3;
}

export interface Layout {
  readonly machine: Machine;
  /** In the product's order. */
  readonly parts: readonly FabricationPart[];
  readonly plates: readonly Plate[];
  readonly findings: readonly PlateFinding[];
}

/** Between two parts: wide enough for a brim on each, mm. */
const gap = 6;

/** Tried in this order; turning costs nothing, but people expect what they saw. */
const plateTurns = [0, 90, 45] as const;

interface Waiting { readonly part: FabricationPart; readonly copy: number; readonly turn: Turn; readonly footprint: Footprint }

function bestTurn(part: FabricationPart, room: Vector3): { turn: Turn; footprint: Footprint; fits: boolean } {
  const options = plateTurns.map((plate) => {
    const turn: Turn = { print: part.printRotation, plate };
    const footprint = footprintOf(part.mesh, turn);
    const { size } = footprint;
    return { turn, footprint, fits: size[0] <= room[0] && size[1] <= room[1] && size[2] <= room[2] };
  });
  return options.find(({ fits }) => fits) ?? options[0]!;
}

/**
 * Lays parts and their copies out on as many plates as they need: the largest first, each as far to the front and left
 * as it can stand, and each plate's block in the middle of the bed. A part that no turn makes fit is a finding; it still
 * gets a plate of its own, so that the file is complete for a larger machine.
 */
export function layOut(parts: readonly FabricationPart[], machine: Machine, copies = 1): Layout {
  const room: Vector3 = [machine.bed.x - 2 * machine.margin, machine.bed.y - 2 * machine.margin, machine.bed.z];
  const findings: PlateFinding[] = [];
  const waiting: Waiting[] = [];
  const alone: Waiting[] = [];
  for (const part of parts) {
    const { turn, footprint, fits } = bestTurn(part, room);
    if (!fits) findings.push({ code: 'too-large', severity: 'conflict', part: part.id, size: footprint.size, room });
    for (let copy = 0; copy < part.quantity * copies; copy++) (fits ? waiting : alone).push({ part, copy, turn, footprint });
  }
  // Stable, so that equal sizes keep the product's order: the same parts always lie alike.
  waiting.sort((a, b) => b.footprint.size[0] * b.footprint.size[1] - a.footprint.size[0] * a.footprint.size[1]);
  const plates: Filling[] = [];
  for (const item of waiting) {
    if (plates.some((plate) => stand(item, plate, room))) continue;
    const fresh: Filling = { standing: [], tried: new Map() };
    stand(item, fresh, room);
    plates.push(fresh);
  }
  const standing = [...plates.map((plate) => plate.standing), ...alone.map((item) => [{ item, x: 0, y: 0 }])];
  return { machine, parts, plates: standing.map((plate) => centre(plate, machine)), findings };
}

interface Standing { readonly item: Waiting; readonly x: number; readonly y: number }

interface Filling {
  readonly standing: Standing[];
  /** How many places were tried for a part: a plate only fills up, so its next copy need not try them again. */
  readonly tried: Map<string, number>;
}

/** Between two places that are tried: mm. */
const step = 3;

/** Boxes that keep the gap are apart, and so are circles: round things may stand in each other's corners. */
function apart(a: Standing, b: Standing): boolean {
  const dx = Math.abs(a.x - b.x), dy = Math.abs(a.y - b.y);
  const [one, two] = [a.item.footprint, b.item.footprint];
  if (dx >= (one.size[0] + two.size[0]) / 2 + gap || dy >= (one.size[1] + two.size[1]) / 2 + gap) return true;
  const reach = one.radius + two.radius + gap;
  return dx * dx + dy * dy >= reach * reach;
}

/** Puts an item onto a plate where it fits first, from the front and from the left; false where it fits nowhere. */
function stand(item: Waiting, { standing, tried }: Filling, room: Vector3): boolean {
  const [width, depth] = item.footprint.size;
  // The last place of a row and of a column is as far as the item can go.
  const columns = Math.ceil((room[0] - width) / step) + 1, rows = Math.ceil((room[1] - depth) / step) + 1;
  for (let place = tried.get(item.part.id) ?? 0; place < columns * rows; place++) {
    const x = Math.min((place % columns) * step, room[0] - width) + width / 2;
    const y = Math.min(Math.floor(place / columns) * step, room[1] - depth) + depth / 2;
    const candidate: Standing = { item, x, y };
    if (!standing.every((other) => apart(candidate, other))) continue;
    tried.set(item.part.id, place + 1);
    standing.push(candidate);
    return true;
  }
  tried.set(item.part.id, columns * rows);
  return false;
}

function centre(plate: readonly Standing[], machine: Machine): Plate {
  const middle = (axis: 0 | 1): number => {
    const ends = plate.flatMap(({ item, x, y }) => [-1, 1].map((side) => (axis === 0 ? x : y) + (side * item.footprint.size[axis]) / 2));
    return (Math.min(...ends) + Math.max(...ends)) / 2;
  };
  const dx = machine.bed.x / 2 - middle(0), dy = machine.bed.y / 2 - middle(1);
  return { placed: plate.map(({ item: { part, copy, turn, footprint }, x, y }) => ({ part, copy, turn, size: footprint.size, x: x + dx, y: y + dy })) };
}

/** The same layout with one of its plates only: what a machine gets. */
export const onePlate = (layout: Layout, plate: number): Layout => ({ ...layout, plates: layout.plates.slice(plate, plate + 1) });
