import type { Machine, Store } from '@patternbook/fabrication';
import type { Surroundings } from '../../context.ts';

/** What a store makes orders on, in the order in which it takes them: those of its machines that the catalogue knows. */
export const machinesOf = (surroundings: Pick<Surroundings, 'catalogue'>, store: Store): readonly Machine[] =>
  store.machines.flatMap(({ machine }) => surroundings.catalogue.machines.find(({ id }) => id === machine) ?? []);
