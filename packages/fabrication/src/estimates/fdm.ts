import type { FdmMachine, FdmProfile } from '../catalogue/machines/fdm.ts';
import type { Material } from '../catalogue/material.ts';
import { type FabricationPart, finishKey } from '../parts/part.ts';
import { printPart, type PartPrint } from './print-part.ts';
import { regionShare } from './region-share.ts';
import type { PartEstimate, Run, RunEstimate } from './run.ts';

/**
 * Printing from filament: outlines and areas of the layers, what faces up and down, and the machine's speeds. Supports
 * are not counted: the catalogue's products need none. `tests/conformance` holds it against PrusaSlicer on every preset.
 */
export function estimateFdm({ machine, plates, pieces }: Run<FdmMachine>): RunEstimate {
  const parts = pieces.map(({ part }) => estimatePart(part, machine));
  const printing = parts.reduce((sum, { minutes }, place) => sum + minutes * pieces[place]!.count, 0);
  return { minutes: machine.overheadMinutes * plates.length + printing, parts, sheets: [] };
}

function estimatePart(part: FabricationPart, machine: FdmMachine): PartEstimate {
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
function printed(part: FabricationPart, profile: FdmProfile, material: Material): PartPrint {
  if (material.process !== 'fdm') throw new Error(`${material.id} is no filament.`);
  const key = JSON.stringify([part.printRotation, profile, material.flow]);
  const before = known.get(part.mesh);
  if (before?.key === key) return before.print;
  const print = printPart(part.mesh, { printRotation: part.printRotation, profile, flow: material.flow });
  known.set(part.mesh, { key, print });
  return print;
}

/** Changes of material while one plate with this part is printed, and each finish's share of its mass. */
function colourChanges(part: FabricationPart, print: PartPrint, profile: FdmProfile): { count: number; shares: ReadonlyMap<string, number> } {
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
