import type { CncMachine } from '../catalogue/machines/cnc.ts';
import { estimateCutting } from './cutting.ts';
import type { Run, RunEstimate } from './run.ts';

/** Milling out of sheet: the length of the outlines in as many passes as it takes, and clearing pockets. */
export const estimateCnc = (run: Run<CncMachine>): RunEstimate => estimateCutting(run, (_, { sunkVolume }) => sunkVolume / run.machine.profile.clearing);
