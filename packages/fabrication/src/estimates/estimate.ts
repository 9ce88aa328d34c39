import type { Machine, Profile } from '../catalogue/machine.ts';
import type { Material, ResolvedFinish } from '../catalogue/material.ts';
import { type FabricationPart, finishesOf, finishKey } from '../parts/part.ts';
import { printPart, type PartPrint } from './print-part.ts';
import { regionShare } from './region-share.ts';

export interface PartEstimate {
  readonly part: string;
  /** Of one copy. */
  readonly grams: number;
  readonly minutes: number;
  /** Material that leaves the nozzle: mm³. */
  readonly extruded: number;
}

export interface MaterialEstimate {
  readonly finish: ResolvedFinish;
  /** Of all copies, purged material included. */
  readonly grams: number;
}

/** What making a design will take, before anybody slices it. */
export interface Estimate {
  readonly parts: readonly PartEstimate[];
  readonly materials: readonly MaterialEstimate[];
  /** All copies of all parts, on their plates. */
  readonly grams: number;
  readonly minutes: number;
  readonly extruded: number;
}

export interface EstimateOptions {
  readonly parts: readonly FabricationPart[];
  readonly machine: Machine;
  /** The machine's own if left out. */
  readonly profile?: Profile;
  /** How often the whole design is made; 1 if left out. */
  readonly copies?: number;
  /** Plates that it is laid out on; 1 if left out. Each costs the machine's overhead. */
  readonly plates?: number;
}

/**
 * Estimates mass and time from the meshes themselves: outlines and areas of the layers, what faces up and down, and the
 * machine's speeds. Supports are not counted: the catalogue's products need none.
 *
 * Cheap enough to run with every edit. `tests/conformance` holds it against PrusaSlicer on every preset.
 */
export function estimate(options: EstimateOptions): Estimate {
  const { machine, copies = 1, plates = 1 } = options;
  const profile = options.profile ?? machine.profile;
  const grams = new Map<string, number>();
  const parts: PartEstimate[] = [];
  let minutes = machine.overheadMinutes * plates;
  let all = 0;
  for (const part of options.parts) {
    const { material } = part.finish;
    const print = printed(part, profile, material);
    const changes = colourChanges(part, print, profile);
    const count = part.quantity * copies;
    const own = (print.extruded / 1000) * material.density;
    parts.push({ part: part.id, grams: own, minutes: print.seconds / 60, extruded: print.extruded });
    all += print.extruded * count;
    // Copies lie on one plate, so the machine changes the material once a layer for all of them.
    minutes += (print.seconds * count) / 60 + (changes.count * machine.changeSeconds) / 60;
    for (const [key, share] of changes.shares) grams.set(key, (grams.get(key) ?? 0) + own * share * count + (changes.count * machine.changeGrams) / changes.shares.size);
  }
  const materials = finishesOf(options.parts).flatMap((finish) => { const mass = grams.get(finishKey(finish)); return mass === undefined ? [] : [{ finish, grams: mass }]; });
  return { parts, materials, grams: materials.reduce((sum, { grams: mass }) => sum + mass, 0), minutes, extruded: all };
}

const known = new WeakMap<object, { key: string; print: PartPrint }>();

/** A slider changes one part and leaves the others' meshes as they are. */
function printed(part: FabricationPart, profile: Profile, material: Material): PartPrint {
  const key = JSON.stringify([part.printRotation, profile, material.flow]);
  const before = known.get(part.mesh);
  if (before?.key === key) return before.print;
  const print = printPart(part.mesh, { printRotation: part.printRotation, profile, flow: material.flow });
  known.set(part.mesh, { key, print });
  return print;
}

/** Changes of material while one plate with this part is printed, and each finish's share of its mass. */
function colourChanges(part: FabricationPart, print: PartPrint, profile: Profile): { count: number; shares: ReadonlyMap<string, number> } {
  const own = finishKey(part.finish);
  const shares = new Map([[own, 1]]);
  let count = 0;
  for (const [region, finish] of Object.entries(part.regions)) {
    const key = finishKey(finish);
    if (key === own) continue;
    const { share, layers } = regionShare(part, region, print.extruded, profile);
    if (layers === 0) continue;
    shares.set(key, (shares.get(key) ?? 0) + share);
    shares.set(own, Math.max(0, shares.get(own)! - share));
    count += layers;
  }
  return { count, shares };
}
