/** Whether a part hangs over so far that it is printed with supports. */
import type { FdmMachine } from '../catalogue/machines/fdm.ts';
import { printPart } from '../estimates/fdm/print-part.ts';
import { findingsOn } from '../findings/findings.ts';
import type { FabricationPart } from '../parts/part.ts';

/**
 * Where the estimate counts columns under a part, or the findings say that it fails without: what is priced and told is what
 * is printed.
 */
export function needsSupports(machine: FdmMachine, part: FabricationPart): boolean {
  const { material } = part.finish;
  if (material.process !== 'fdm') return false;
  const { support } = printPart(part.mesh, { printRotation: part.printRotation, profile: machine.profile, flow: material.flow });
  return support.extruded > 0 || findingsOn(machine, part).some(({ code, severity }) => code === 'floating' || (severity === 'conflict' && (code === 'overhang' || code === 'long-bridge')));
}
