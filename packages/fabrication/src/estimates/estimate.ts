import type { Machine, Profile } from '../catalogue/machine.ts';
import type { Material } from '../catalogue/material.ts';
import { type FabricationPart, finishKey } from '../parts/part.ts';
import { printPart, type PartPrint } from './print-part.ts';
import { regionShare } from './region-share.ts';

/** One copy of a part. */
export interface PartEstimate {
  readonly part: string;
  /** What is extruded, purging included: grams. */
  readonly grams: number;
  /** By finish (`material/colour`): grams. */
  readonly gramsByFinish: Readonly<Record<string, number>>;
  /** On the machine, without its heating and cooling. */
  readonly minutes: number;
}

export interface Estimate {
  /** Of all copies. */
  readonly grams: number;
  /** From pressing start to taking the last plate off, everything on one machine after the other. */
  readonly minutes: number;
  readonly gramsByFinish: Readonly<Record<string, number>>;
  /** One entry a part, not a copy. */
  readonly parts: readonly PartEstimate[];
}

export interface EstimateOptions {
  /** How often the whole design is made; once if left out. */
  readonly copies?: number;
  /** Plates that it is laid out on, each with the machine's heating and cooling; one if left out. */
  readonly plates?: number;
}

/**
 * Mass and time from the meshes themselves, before anything is sliced: outlines and areas of the layers, what faces up
 * and down, and the machine's speeds. Supports are not counted: the catalogue's products need none.
 *
 * Cheap enough to run with every edit. `tests/conformance` holds it against PrusaSlicer on every preset.
 */
export function estimate(parts: readonly FabricationPart[], machine: Machine, { copies = 1, plates = 1 }: EstimateOptions = {}): Estimate {
  const estimates = parts.map((part) => estimatePart(part, machine));
  const gramsByFinish: Record<string, number> = {};
  let minutes = machine.overheadMinutes * plates;
  let grams = 0;
  for (const [place, one] of estimates.entries()) {
    const quantity = parts[place]!.quantity * copies;
    minutes += one.minutes * quantity;
    grams += one.grams * quantity;
    for (const [finish, share] of Object.entries(one.gramsByFinish)) gramsByFinish[finish] = (gramsByFinish[finish] ?? 0) + share * quantity;
  }
  return { grams, minutes, gramsByFinish, parts: estimates };
}

export function estimatePart(part: FabricationPart, machine: Machine): PartEstimate {
  const print = printed(part, machine.profile, part.finish.material);
  const { count, shares } = colourChanges(part, print, machine.profile);
  const mass = (print.extruded / 1000) * part.finish.material.density;
  const purged = count * machine.changeGrams;
  const gramsByFinish: Record<string, number> = {};
  for (const [finish, share] of shares) gramsByFinish[finish] = mass * share + purged / shares.size;
  return { part: part.id, grams: mass + purged, gramsByFinish, minutes: (print.seconds + count * machine.changeSeconds) / 60 };
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
