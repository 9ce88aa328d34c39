import type { Machine } from '../catalogue/machine.ts';
import { cutsSheet } from '../catalogue/machine.ts';
import { isThickness, thicknessOf } from '../parts/laid.ts';
import type { FabricationPart } from '../parts/part.ts';

/** Why no machine makes a part: none does that at all, none takes sheet this thick, or none bends it afterwards. */
export type NotMade = 'no-machine' | 'no-sheet' | 'no-bending';

/** Whether a machine can make a part, whatever its size. */
export function obstacle(machine: Machine, part: FabricationPart): NotMade | undefined {
  const { material } = part.finish;
  if (machine.process !== material.process) return 'no-machine';
  if (!cutsSheet(machine)) return undefined;
  const cuts = machine.profile.cuts.filter((cut) => cut.material === material.id);
  if (cuts.length === 0) return 'no-machine';
  const thickness = thicknessOf(part);
  if (!cuts.some((cut) => isThickness(cut.thickness, thickness))) return 'no-sheet';
  return part.blank && !(machine.process === 'laser' && machine.bending) ? 'no-bending' : undefined;
}

const nearest: readonly NotMade[] = ['no-bending', 'no-sheet', 'no-machine'];

/** Of those that stand in the way on several machines, the one that is nearest to being made. */
export const leastObstacle = (machines: readonly Machine[], part: FabricationPart): NotMade => {
  const found = machines.map((machine) => obstacle(machine, part));
  return nearest.find((each) => found.includes(each)) ?? 'no-machine';
};
