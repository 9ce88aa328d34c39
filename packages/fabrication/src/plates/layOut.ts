import type { Vector3 } from '@patternbook/geometry';
import type { Machine } from '../catalogue/machine.ts';
import { turnedSize, type Turn } from '../parts/made-mesh.ts';
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

interface Waiting { part: FabricationPart; copy: number; turn: Turn; size: Vector3 }

function bestTurn(part: FabricationPart, room: Vector3): { turn: Turn; size: Vector3; fits: boolean } {
  const options = plateTurns.map((plate) => {
    const turn: Turn = { print: part.printRotation, plate };
    const size = turnedSize(part.mesh, turn);
    return { turn, size, fits: size[0] <= room[0] && size[1] <= room[1] && size[2] <= room[2] };
  });
  return options.find(({ fits }) => fits) ?? options[0]!;
}

/**
 * Lays parts and their copies out on as many plates as they need: rows from the front, the deepest first, each plate's
 * block in the middle of the bed. A part that no turn makes fit is a finding; it still gets a plate of its own, so that
 * the file is complete for a larger machine.
 */
export function layOut(parts: readonly FabricationPart[], machine: Machine, copies = 1): Layout {
  const room: Vector3 = [machine.bed.x - 2 * machine.margin, machine.bed.y - 2 * machine.margin, machine.bed.z];
  const findings: PlateFinding[] = [];
  const waiting: Waiting[] = [];
  const alone: Waiting[] = [];
  for (const part of parts) {
    const { turn, size, fits } = bestTurn(part, room);
    if (!fits) findings.push({ code: 'too-large', severity: 'conflict', part: part.id, size, room });
    for (let copy = 0; copy < part.quantity * copies; copy++) (fits ? waiting : alone).push({ part, copy, turn, size });
  }
  // Stable, so that equal depths keep the product's order: the same parts always lie alike.
  waiting.sort((a, b) => b.size[1] - a.size[1]);
  const plates = packRows(waiting, room).map((rows) => centre(rows, machine));
  for (const item of alone) plates.push(centre([{ items: [item], depth: item.size[1] }], machine));
  return { machine, parts, plates, findings };
}

interface Row { items: Waiting[]; depth: number }

function packRows(waiting: readonly Waiting[], room: Vector3): Row[][] {
  const plates: Row[][] = [];
  const widthOf = (row: Row): number => row.items.reduce((sum, item) => sum + item.size[0] + gap, -gap);
  const depthOf = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + row.depth + gap, -gap);
  for (const item of waiting) {
    const row = plates.flat().find((candidate) => item.size[1] <= candidate.depth && widthOf(candidate) + gap + item.size[0] <= room[0]);
    if (row) {
      row.items.push(item);
      continue;
    }
    const fresh: Row = { items: [item], depth: item.size[1] };
    const plate = plates.find((rows) => depthOf(rows) + gap + fresh.depth <= room[1]);
    if (plate) plate.push(fresh);
    else plates.push([fresh]);
  }
  return plates;
}

function centre(rows: readonly Row[], machine: Machine): Plate {
  const depth = rows.reduce((sum, row) => sum + row.depth + gap, -gap);
  const placed: PlacedPart[] = [];
  let front = (machine.bed.y - depth) / 2;
  for (const row of rows) {
    const width = row.items.reduce((sum, item) => sum + item.size[0] + gap, -gap);
    let left = (machine.bed.x - width) / 2;
    for (const { part, copy, turn, size } of row.items) {
      placed.push({ part, copy, turn, size, x: left + size[0] / 2, y: front + row.depth / 2 });
      left += size[0] + gap;
    }
    front += row.depth + gap;
  }
  return { placed };
}

/** The same layout with one of its plates only: what a machine gets. */
export const onePlate = (layout: Layout, plate: number): Layout => ({ ...layout, plates: layout.plates.slice(plate, plate + 1) });
