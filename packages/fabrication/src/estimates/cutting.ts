import type { SheetMachine } from '../catalogue/machine.ts';
import type { Cut } from '../catalogue/machines/cut.ts';
import { isThickness } from '../parts/laid.ts';
import { type FabricationPart, finishKey } from '../parts/part.ts';
import { type Outline, outlineOf } from './outline.ts';
import type { PartEstimate, Run, RunEstimate, SheetUse } from './run.ts';

/** Where a machine has no figures for a sheet, the nearest of its own stand in: the layout says that it cannot be cut. */
function cutFor(machine: SheetMachine, material: string, thickness: number): Cut {
  const { cuts } = machine.profile;
  const own = cuts.filter((cut) => cut.material === material);
  return (own.length > 0 ? own : cuts).toSorted((a, b) => Math.abs(a.thickness - thickness) - Math.abs(b.thickness - thickness))[0]!;
}

/** Seconds to follow all outlines, and to go from one to the next: half of the piece's longer side each time. */
export function cuttingSeconds({ profile }: SheetMachine, { speed, passes, pierceSeconds }: Cut, { length, loops, width, depth }: Outline): number {
  return (length / speed) * passes + loops * (pierceSeconds + Math.max(width, depth) / 2 / profile.travel);
}

/**
 * Cutting out of sheet: what is bought is the box around each piece with the space between pieces, so that a denser nest
 * only makes it cheaper. `own` is what the process adds to a piece: seconds.
 */
export function estimateCutting<M extends SheetMachine>({ machine, plates, pieces }: Run<M>, own: (part: FabricationPart, outline: Outline) => number): RunEstimate {
  const { spacing } = machine.profile;
  const sheets: SheetUse[] = [];
  const parts = pieces.map(({ part, count }): PartEstimate => {
    const { material } = part.finish;
    const outline = outlineOf(machine, part);
    const grams = ((part.blank?.measurements ?? part.measurements).volume / 1000) * material.density;
    const stock = material.process === machine.process && 'sheets' in material ? material.sheets.find(({ thickness }) => isThickness(thickness, outline.thickness)) : undefined;
    sheets.push({ material: material.id, thickness: stock?.thickness ?? outline.thickness, area: (outline.width + spacing) * (outline.depth + spacing) * count });
    const seconds = cuttingSeconds(machine, cutFor(machine, material.id, outline.thickness), outline) + own(part, outline);
    return { part: part.id, grams, gramsByFinish: { [finishKey(part.finish)]: grams }, minutes: seconds / 60 };
  });
  const cutting = parts.reduce((sum, { minutes }, place) => sum + minutes * pieces[place]!.count, 0);
  return { minutes: machine.overheadMinutes * plates.length + cutting, parts, sheets };
}
