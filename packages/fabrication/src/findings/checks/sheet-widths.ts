/** What is left between two cuts, and whether what cuts fits between two edges. */
import type { Machine, SheetMachine } from '../../catalogue/machine.ts';
import { type Check, type Checked, findingOf } from '../check.ts';
import type { Finding } from '../finding.ts';
import { sheetLimits } from '../limits.ts';
import { type Across, measureAcross, type Side } from '../space/across.ts';
import { type LaidBody, span } from '../space/laid-body.ts';
import { type Patch, patchesAcross, pieces } from '../space/patches.ts';

/** Sine of how far a cut may lean: 6°. */
const upright = 0.1;
/** Shallower edges are engraved, by another tool: mm. */
const engraved = 1;
/** mm along one cut: what is shorter is a corner. Between two cuts, such as of two holes side by side, any neck is one. */
const shortest = 1;

/** Whether a triangle is the edge of a cut through the sheet, or of a pocket milled into it. */
export const isCut = (body: LaidBody, triangle: number): boolean => {
  const [low, high] = span(body, triangle);
  const thickness = body.max[2];
  const through = low < thickness / 2 && high > thickness / 2;
  return Math.abs(body.normals[triangle * 3 + 2]!) < upright && (through || high - low > Math.max(engraved, thickness / 3));
};

/** For each triangle of a cut, the number of the cut that it belongs to. */
function cutsOf(body: LaidBody): Int32Array {
  const cuts = new Int32Array(body.triangles).fill(-1);
  pieces(body, (triangle) => isCut(body, triangle)).forEach((piece, place) => { for (const triangle of piece) cuts[triangle] = place; });
  return cuts;
}

interface Wanted { readonly conflict: number; readonly advice: number }

function widths(checked: Checked<SheetMachine>, side: Side, { conflict, advice }: Wanted): Finding[] {
  const { body } = checked;
  const across: Across = measureAcross(body, side, Math.max(conflict, advice));
  const cuts = cutsOf(body);
  const meant = ({ area, worst, opposite }: Patch): boolean => cuts[worst] !== cuts[opposite] || area >= 2 * shortest * body.max[2] * 0.9;
  return patchesAcross(body, across, (sample) => isCut(body, across.triangle[sample]!) && isCut(body, across.hit[sample]!) && across.distance[sample]! < Math.max(conflict, advice) - 0.001)
    .filter(meant)
    .map((patch) => findingOf(checked, {
      code: side === 'inside' ? 'narrow-web' : 'narrow-slot', severity: patch.thin < conflict - 0.001 ? 'conflict' : 'advice', value: patch.thin, limit: Math.max(conflict, advice),
      triangles: patch.triangles, at: patch.worstAt, detail: { thickness: body.max[2] },
    }));
}

const cutter = (machine: Machine): number => (machine.process === 'laser' ? machine.kerf : machine.process === 'cnc' ? machine.tool : 0);

export const sheetWidths: Check<SheetMachine> = {
  processes: ['laser', 'cnc'],
  find: (checked) => {
    const { body, machine } = checked;
    const thickness = body.max[2], width = cutter(machine);
    const web: Wanted = machine.process === 'laser'
      ? { conflict: sheetLimits.web.kerfs * width, advice: sheetLimits.web.thickness * thickness }
      : { conflict: sheetLimits.routerWeb.conflict, advice: sheetLimits.routerWeb.thickness * thickness };
    const slot: Wanted = machine.process === 'laser' ? { conflict: sheetLimits.laserSlot.kerfs * width, advice: 0 } : { conflict: width, advice: 0 };
    return [...widths(checked, 'inside', web), ...widths(checked, 'outside', slot)];
  },
};
