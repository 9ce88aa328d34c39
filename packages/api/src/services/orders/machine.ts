import type { Machine, Store } from '@patternbook/fabrication';
import type { Surroundings } from '../../context.ts';

/** What a store prints orders on: the first of its machines that the catalogue knows. */
export function machineOf(surroundings: Pick<Surroundings, 'catalogue'>, store: Store): Machine {
  const { machines } = surroundings.catalogue;
  for (const { machine } of store.machines) {
    const known = machines.find(({ id }) => id === machine);
    if (known) return known;
  }
  return machines[0];
}
