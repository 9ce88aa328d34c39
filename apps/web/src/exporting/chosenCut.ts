import type { CutPlane, FdmMachine, SplitKeys } from '@patternbook/fabrication';

/** Where and how somebody wants a part to be cut: a wish about files, never part of the design. */
export interface ChosenCut {
  readonly part: string;
  readonly planes: readonly CutPlane[];
  readonly keys: SplitKeys;
  /** Id of the machine whose bed the pieces are for. */
  readonly machine: string;
  /** Of a printer that is not among those that are known here: mm. */
  readonly bed?: FdmMachine['bed'] | undefined;
  readonly pieces: number;
}
