import { cutsSheet, type Machine } from '../catalogue/machine.ts';
import { thicknessOf } from '../parts/laid.ts';
import { type FabricationPart, finishesOf, finishKey } from '../parts/part.ts';

/** Of so many finishes a machine makes one plate. */
const finishesAtOnce = (machine: Machine): number => (machine.process === 'fdm' ? machine.materials : 1);

/** What has to be the same for everything on a plate, however many colours a machine loads: temperatures and stock. */
const stockOf = (machine: Machine, { part }: { readonly part: FabricationPart }): string =>
  cutsSheet(machine) ? `${finishKey(part.finish)} ${thicknessOf(part).toFixed(1)}` : part.finish.material.id;

/**
 * Groups that may each lie on plates of their own: one material each and, where parts come in more colours than the machine
 * loads, as few groups as first come, first served finds. A part that alone has more colours is a group.
 */
export function unmixed<Seated extends { readonly part: FabricationPart }>(machine: Machine, seated: readonly Seated[]): readonly (readonly Seated[])[] {
  const groups: { readonly stock: string; readonly finishes: Set<string>; readonly members: Seated[] }[] = [];
  for (const each of seated) {
    const stock = stockOf(machine, each);
    const own = cutsSheet(machine) ? [finishKey(each.part.finish)] : finishesOf([each.part]).map(finishKey);
    let group = groups.find((one) => one.stock === stock && new Set([...one.finishes, ...own]).size <= finishesAtOnce(machine));
    if (!group) groups.push((group = { stock, finishes: new Set(), members: [] }));
    for (const finish of own) group.finishes.add(finish);
    group.members.push(each);
  }
  return groups.map(({ members }) => members);
}
