import type { FdmMachine, FdmProfile } from '../catalogue/machines/fdm.ts';
import type { Material } from '../catalogue/material.ts';
import { type FabricationPart, finishKey } from '../parts/part.ts';
import { changesOf, type Coloured, colouredOf } from './fdm/colours.ts';
import { printSeconds } from './fdm/plate-time.ts';
import { printPart, type PartPrint } from './fdm/print-part.ts';
import type { PartEstimate, Run, RunEstimate } from './run.ts';

/**
 * Printing from filament: each part printed in thought, layer by layer, and the parts of a plate together, because they
 * share the time that a layer has to cool and the changes of colour. `tests/conformance` holds it against PrusaSlicer on
 * every preset.
 */
export function estimateFdm({ machine, plates, pieces }: Run<FdmMachine>): RunEstimate {
  const { profile, changeSeconds, changeGrams } = machine;
  const prints = new Map(pieces.map(({ part }) => [part, printed(part, profile, part.finish.material)]));
  const coloured = new Map(pieces.map(({ part }) => [part, colouredOf(part, prints.get(part)!, profile)]));
  let minutes = 0, changes = 0;
  for (const { placed } of plates) {
    const counts = new Map<FabricationPart, number>();
    for (const { part } of placed) counts.set(part, (counts.get(part) ?? 0) + 1);
    const own = changesOf([...counts.keys()].map((part) => coloured.get(part)!));
    const seconds = printSeconds([...counts].map(([part, count]) => ({ print: prints.get(part)!, count })), profile);
    minutes += machine.overheadMinutes + (seconds + own * changeSeconds) / 60;
    changes += own;
  }
  // Plates of several parts purge once for all of them, which each bears by how often it would change on its own.
  const alone = new Map(pieces.map(({ part }) => [part, changesOf([coloured.get(part)!])]));
  const wanted = pieces.reduce((sum, { part, count }) => sum + alone.get(part)! * count, 0);
  const everywhere = pieces.reduce((sum, { count }) => sum + count, 0);
  const parts = pieces.map(({ part }): PartEstimate => {
    const share = wanted > 0 ? alone.get(part)! / wanted : 1 / everywhere;
    const print = prints.get(part)!;
    const own = estimatePart(part, print, { coloured: coloured.get(part)!, purged: changes * changeGrams * share });
    return { ...own, minutes: (printSeconds([{ print, count: 1 }], profile) + alone.get(part)! * changeSeconds) / 60 };
  });
  return { minutes, parts, sheets: [] };
}

function estimatePart(part: FabricationPart, { extruded }: PartPrint, { coloured, purged }: { readonly coloured: Coloured; readonly purged: number }): Omit<PartEstimate, 'minutes'> {
  const mass = (extruded / 1000) * part.finish.material.density;
  const gramsByFinish: Record<string, number> = {};
  for (const { finish, share } of coloured) gramsByFinish[finish] = mass * share + purged / coloured.length;
  return { part: part.id, grams: mass + purged, gramsByFinish };
}

const known = new WeakMap<object, { key: string; print: PartPrint }>();

/** A slider changes one part and leaves the others' meshes as they are. */
function printed(part: FabricationPart, profile: FdmProfile, material: Material): PartPrint {
  if (material.process !== 'fdm') throw new Error(`${material.id} is no filament, which ${finishKey(part.finish)} would have to be.`);
  const key = JSON.stringify([part.printRotation, profile, material.flow]);
  const before = known.get(part.mesh);
  if (before?.key === key) return before.print;
  const print = printPart(part.mesh, { printRotation: part.printRotation, profile, flow: material.flow });
  known.set(part.mesh, { key, print });
  return print;
}
