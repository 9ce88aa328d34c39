import type { Vector3 } from '@patternbook/geometry';
import { cutsSheet, type Machine } from '../catalogue/machine.ts';
import { laidOn } from '../parts/laid.ts';
import { type Footprint, footprintOf, type Turn } from '../parts/made-mesh.ts';
import { type FabricationPart, finishesOf } from '../parts/part.ts';
import { towerStrip } from '../gcode/tower.ts';
import { arrange } from './arrange.ts';
import { leastObstacle, type NotMade, obstacle } from './choose-machine.ts';
import { unmixed } from './unmixed.ts';

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

/** Parts that one machine makes in one go. Those that are made one after the other are in that order. */
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

export interface LayOutOptions {
  /** Width of the rim that is printed around each part so that it sticks: mm. The usual gap leaves room for one of 3 mm. */
  readonly brim?: number;
  /** Each part is finished before the next is begun, as far as the machine says how near its head may pass (`sequential`). */
  readonly oneAfterTheOther?: boolean;
  /** What lies on a plate is of one material and thickness, in no more colours than the machine loads. One design is printed as its designer thought of it; what several people want is not mixed. */
  readonly unmixed?: boolean;
}

/** Between two parts: wide enough for a brim on each, or what the machine needs to cut between them; mm. */
const usualGap = 6;

/** What a machine asks of everything that lies on it. */
export interface Bedding {
  /** mm along X, Y, Z. */
  readonly room: Vector3;
  /** mm. */
  readonly gap: number;
  /** Where parts are made one after the other: only one may be higher, and it comes last; mm. */
  readonly clearance?: number;
}

export function beddingOf(machine: Machine, { brim = 0, oneAfterTheOther = false }: LayOutOptions): Bedding {
  const { bed, margin } = machine;
  const rim = machine.process === 'fdm' ? brim : 0;
  const room: Vector3 = [bed.x - 2 * (margin + rim), bed.y - 2 * (margin + rim), bed.z];
  if (cutsSheet(machine)) return { room, gap: machine.profile.spacing };
  const gap = Math.max(usualGap, 2 * rim);
  if (!oneAfterTheOther || machine.process !== 'fdm' || !machine.sequential) return { room, gap };
  return { room, gap: Math.max(gap, machine.sequential.radius), clearance: machine.sequential.height };
}

/** Tried in this order; turning costs nothing, but people expect what they saw. */
const plateTurns = [0, 90, 45] as const;

/** A part's turn on one machine, and whether it fits there. */
export interface Seat { readonly machine: Machine; readonly turn: Turn; readonly footprint: Footprint; readonly fits: boolean }

function seatOn(machine: Machine, part: FabricationPart, { room }: Bedding): Seat {
  const laid = laidOn(machine, part);
  let first: Seat | undefined;
  for (const plate of plateTurns) {
    const footprint = footprintOf(laid.mesh, { print: laid.rotation, plate });
    const { size } = footprint;
    const seat = { machine, turn: { print: part.printRotation, plate }, footprint, fits: size[0] <= room[0] && size[1] <= room[1] && size[2] <= room[2] };
    if (seat.fits) return seat;
    first ??= seat;
  }
  return first!;
}

/** The first machine that makes a part and has room for it; or the first that makes it; or the first that works alike. */
function seatOf(part: FabricationPart, machines: readonly Machine[], options: LayOutOptions): Seat | undefined {
  const able = machines.filter((machine) => obstacle(machine, part) === undefined);
  const alike = machines.find(({ process }) => process === part.finish.material.process);
  let first: Seat | undefined;
  for (const machine of able.length > 0 ? able : alike ? [alike] : []) {
    const seat = seatOn(machine, part, beddingOf(machine, options));
    if (seat.fits) return seat;
    first ??= seat;
  }
  return first;
}

/**
 * Gives each part to the first of the machines that can make it, and lays parts and their copies out on as few plates as it
 * finds: by their true outlines, round ones in the corners of others and angles into each other, each plate's block in the
 * middle of the bed. Parts are turned only where that saves a plate or a good deal of its room.
 *
 * A part that no turn makes fit, or that none of the machines makes, is a finding; it still gets a place on a machine that
 * works alike, so that file and estimate are complete. Only a part for which there is no such machine is left out.
 *
 * @param machines in order of preference.
 */
export function layOut(parts: readonly FabricationPart[], machines: readonly Machine[], copies = 1, options: LayOutOptions = {}): Layout {
  const findings: PlateFinding[] = [];
  const seats = new Map<Machine, { readonly part: FabricationPart; readonly seat: Seat }[]>();
  for (const part of parts) {
    const seat = seatOf(part, machines, options);
    if (!seat || obstacle(seat.machine, part)) findings.push({ code: leastObstacle(machines, part), severity: 'conflict', part: part.id });
    else if (!seat.fits) findings.push({ code: 'too-large', severity: 'conflict', part: part.id, size: seat.footprint.size, room: beddingOf(seat.machine, options).room });
    if (seat) seats.set(seat.machine, [...(seats.get(seat.machine) ?? []), { part, seat }]);
  }
  const plates = machines.flatMap((machine) => {
    const seated = seats.get(machine) ?? [];
    const groups = options.unmixed ? unmixed(machine, seated) : [seated];
    return groups.flatMap((group) => fillPlates(machine, group, { copies, bedding: besideTower(machine, group, beddingOf(machine, options)) }));
  });
  return { parts, plates, findings };
}

/** Leaves room for the tower that several filaments are wiped on, unless a part needs the whole bed. */
function besideTower(machine: Machine, seated: readonly { readonly part: FabricationPart; readonly seat: Seat }[], bedding: Bedding): Bedding {
  if (machine.process !== 'fdm') return bedding;
  const filaments = finishesOf(seated.map(({ part }) => part)).map(({ material }) => material).filter((material) => material.process === 'fdm');
  if (filaments.length < 2 || filaments.length > machine.materials) return bedding;
  const [width, depth, height] = bedding.room;
  const room: Vector3 = [width, depth - towerStrip(machine, filaments), height];
  return seated.every(({ seat: { fits, footprint: { size } } }) => !fits || size[1] <= room[1]) ? { ...bedding, room } : bedding;
}

interface FillOptions { readonly copies: number; readonly bedding: Bedding }

function fillPlates(machine: Machine, seated: readonly { readonly part: FabricationPart; readonly seat: Seat }[], { copies, bedding }: FillOptions): readonly Plate[] {
  const middleOf = (part: FabricationPart, copy: number, { turn, footprint }: Seat): PlacedPart => ({ part, copy, turn, x: 0, y: 0, size: footprint.size });
  const alone = seated.filter(({ seat }) => !seat.fits).flatMap(({ part, seat }) => Array.from({ length: part.quantity * copies }, (_, copy) => [middleOf(part, copy, seat)]));
  const fitting = seated.filter(({ seat }) => seat.fits);
  // The studio asks with every edit, mostly for one part: there is nothing to lay out.
  const [only] = fitting;
  const filled = fitting.length === 1 && only!.part.quantity * copies === 1 ? [[middleOf(only!.part, 0, only!.seat)]] : arrange(machine, fitting.map(({ part, seat }) => ({ part, seat, count: part.quantity * copies })), bedding);
  return [...filled, ...alone].map((placed) => centre(placed, machine));
}

function centre(placed: readonly PlacedPart[], machine: Machine): Plate {
  const middle = (axis: 0 | 1): number => {
    let low = Infinity, high = -Infinity;
    for (const { x, y, size } of placed) {
      low = Math.min(low, (axis === 0 ? x : y) - size[axis] / 2);
      high = Math.max(high, (axis === 0 ? x : y) + size[axis] / 2);
    }
    return (low + high) / 2;
  };
  const dx = machine.bed.x / 2 - middle(0), dy = machine.bed.y / 2 - middle(1);
  return { machine, placed: placed.map((each) => ({ ...each, x: each.x + dx, y: each.y + dy })) };
}

/** The same layout with one of its plates only: what a machine gets. */
export const onePlate = (layout: Layout, plate: number): Layout => ({ ...layout, plates: layout.plates.slice(plate, plate + 1) });
