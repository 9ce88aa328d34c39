import type { Vector3 } from '@patternbook/geometry';
import { cutsSheet, type Machine } from '../catalogue/machine.ts';
import { laidOn } from '../parts/laid.ts';
import { type Footprint, footprintOf, type Turn } from '../parts/made-mesh.ts';
import type { FabricationPart } from '../parts/part.ts';
import { leastObstacle, type NotMade, obstacle } from './choose-machine.ts';

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
  readonly machine: Machine;
  readonly placed: readonly PlacedPart[];
}

/** What stands in the way of making a part, or what somebody should know first. */
export type PlateFinding =
  | {
      readonly code: 'too-large';
      readonly severity: 'conflict';
      readonly part: string;
      /** mm, as it lies. */
      readonly size: Vector3;
      /** mm, without the margin. */
      readonly room: Vector3;
    }
  | { readonly code: NotMade; readonly severity: 'conflict'; readonly part: string };

export interface Layout {
  /** In the product's order. */
  readonly parts: readonly FabricationPart[];
  readonly plates: readonly Plate[];
  readonly findings: readonly PlateFinding[];
}

/** Between two parts: wide enough for a brim on each, or what the machine needs to cut between them; mm. */
const gapOn = (machine: Machine): number => (cutsSheet(machine) ? machine.profile.spacing : 6);

const roomOn = ({ bed, margin }: Machine): Vector3 => [bed.x - 2 * margin, bed.y - 2 * margin, bed.z];

/** Tried in this order; turning costs nothing, but people expect what they saw. */
const plateTurns = [0, 90, 45] as const;

interface Waiting { readonly part: FabricationPart; readonly copy: number; readonly turn: Turn; readonly footprint: Footprint }

/** A part's turn on one machine, and whether it fits there. */
interface Seat { readonly machine: Machine; readonly turn: Turn; readonly footprint: Footprint; readonly fits: boolean }

function seatOn(machine: Machine, part: FabricationPart): Seat {
  const room = roomOn(machine);
  const laid = laidOn(machine, part);
  const options = plateTurns.map((plate): Seat => {
    const footprint = footprintOf(laid.mesh, { print: laid.rotation, plate });
    const { size } = footprint;
    return { machine, turn: { print: part.printRotation, plate }, footprint, fits: size[0] <= room[0] && size[1] <= room[1] && size[2] <= room[2] };
  });
  return options.find(({ fits }) => fits) ?? options[0]!;
}

/** The first machine that makes a part and has room for it; or the first that makes it; or the first that works alike. */
function seatOf(part: FabricationPart, machines: readonly Machine[]): Seat | undefined {
  const able = machines.filter((machine) => obstacle(machine, part) === undefined);
  const alike = machines.find(({ process }) => process === part.finish.material.process);
  const seats = (able.length > 0 ? able : alike ? [alike] : []).map((machine) => seatOn(machine, part));
  return seats.find(({ fits }) => fits) ?? seats[0];
}

/**
 * Gives each part to the first of the machines that can make it, and lays parts and their copies out on as many plates as
 * they need: the largest first, each as far to the front and left as it can stand, and each plate's block in the middle of
 * the bed.
 *
 * A part that no turn makes fit, or that none of the machines makes, is a finding; it still gets a place on a machine that
 * works alike, so that file and estimate are complete. Only a part for which there is no such machine is left out.
 *
 * @param machines in order of preference.
 */
export function layOut(parts: readonly FabricationPart[], machines: readonly Machine[], copies = 1): Layout {
  const findings: PlateFinding[] = [];
  const seats = new Map<Machine, { readonly part: FabricationPart; readonly seat: Seat }[]>();
  for (const part of parts) {
    const seat = seatOf(part, machines);
    if (!seat || obstacle(seat.machine, part)) findings.push({ code: leastObstacle(machines, part), severity: 'conflict', part: part.id });
    else if (!seat.fits) findings.push({ code: 'too-large', severity: 'conflict', part: part.id, size: seat.footprint.size, room: roomOn(seat.machine) });
    if (seat) seats.set(seat.machine, [...(seats.get(seat.machine) ?? []), { part, seat }]);
  }
  const plates = machines.flatMap((machine) => fillPlates(machine, seats.get(machine) ?? [], copies));
  return { parts, plates, findings };
}

function fillPlates(machine: Machine, seated: readonly { readonly part: FabricationPart; readonly seat: Seat }[], copies: number): readonly Plate[] {
  const room = roomOn(machine);
  const waiting: Waiting[] = [];
  const alone: Waiting[] = [];
  for (const { part, seat: { turn, footprint, fits } } of seated) {
    for (let copy = 0; copy < part.quantity * copies; copy++) (fits ? waiting : alone).push({ part, copy, turn, footprint });
  }
  // Stable, so that equal sizes keep the product's order: the same parts always lie alike.
  waiting.sort((a, b) => b.footprint.size[0] * b.footprint.size[1] - a.footprint.size[0] * a.footprint.size[1]);
  const plates: Filling[] = [];
  for (const item of waiting) {
    if (plates.some((plate) => stand(item, plate, room))) continue;
    const fresh: Filling = { standing: [], tried: new Map(), gap: gapOn(machine) };
    stand(item, fresh, room);
    plates.push(fresh);
  }
  const standing = [...plates.map((plate) => plate.standing), ...alone.map((item) => [{ item, x: 0, y: 0 }])];
  return standing.map((plate) => centre(plate, machine));
}

interface Standing { readonly item: Waiting; readonly x: number; readonly y: number }

interface Filling {
  readonly standing: Standing[];
  /** How many places were tried for a part: a plate only fills up, so its next copy need not try them again. */
  readonly tried: Map<string, number>;
  /** mm. */
  readonly gap: number;
}

/** Between two places that are tried: mm. */
const step = 3;

/** Boxes that keep the gap are apart, and so are circles: round things may stand in each other's corners. */
function apart(a: Standing, b: Standing, gap: number): boolean {
  const dx = Math.abs(a.x - b.x), dy = Math.abs(a.y - b.y);
  const [one, two] = [a.item.footprint, b.item.footprint];
  if (dx >= (one.size[0] + two.size[0]) / 2 + gap || dy >= (one.size[1] + two.size[1]) / 2 + gap) return true;
  const reach = one.radius + two.radius + gap;
  return dx * dx + dy * dy >= reach * reach;
}

/** Puts an item onto a plate where it fits first, from the front and from the left; false where it fits nowhere. */
function stand(item: Waiting, { standing, tried, gap }: Filling, room: Vector3): boolean {
  const [width, depth] = item.footprint.size;
  // The last place of a row and of a column is as far as the item can go.
  const columns = Math.ceil((room[0] - width) / step) + 1, rows = Math.ceil((room[1] - depth) / step) + 1;
  for (let place = tried.get(item.part.id) ?? 0; place < columns * rows; place++) {
    const x = Math.min((place % columns) * step, room[0] - width) + width / 2;
    const y = Math.min(Math.floor(place / columns) * step, room[1] - depth) + depth / 2;
    const candidate: Standing = { item, x, y };
    if (!standing.every((other) => apart(candidate, other, gap))) continue;
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
  return { machine, placed: plate.map(({ item: { part, copy, turn, footprint }, x, y }) => ({ part, copy, turn, size: footprint.size, x: x + dx, y: y + dy })) };
}

/** The same layout with one of its plates only: what a machine gets. */
export const onePlate = (layout: Layout, plate: number): Layout => ({ ...layout, plates: layout.plates.slice(plate, plate + 1) });
