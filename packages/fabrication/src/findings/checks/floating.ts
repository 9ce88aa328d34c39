/** What begins in mid-air, where nothing is under it yet. */
import type { FdmMachine } from '../../catalogue/machines/fdm.ts';
import type { SlaMachine } from '../../catalogue/machines/sla.ts';
import { type Check, type Checked, findingOf } from '../check.ts';
import type { Finding } from '../finding.ts';
import { fdmLimits, slaLimits } from '../limits.ts';
import { type Beginning, beginningsOf } from '../space/beginnings.ts';
import { type LaidBody, span } from '../space/laid-body.ts';

function find(checked: Checked, { least, first, severity }: { readonly least: number; readonly first: number; readonly severity: Finding['severity'] }): Finding[] {
  const { body } = checked;
  return beginningsOf(body)
    .filter(({ height, depth }) => height > first && depth > least)
    .map((beginning) => {
      const { positions } = body;
      const triangles = lowestOf(body, beginning, Math.max(least, first));
      return findingOf(checked, {
        code: 'floating', severity, value: beginning.height, limit: 0, detail: { depth: beginning.depth },
        triangles, at: [positions[beginning.vertex * 3]!, positions[beginning.vertex * 3 + 1]!, beginning.height],
      });
    });
}

/** The triangles that a beginning consists of, up to a height above it. */
function lowestOf(body: LaidBody, { vertex, height }: Beginning, up: number): number[] {
  const found = new Set<number>();
  for (let at = 0; at < body.indices.length; at++) if (body.indices[at] === vertex) found.add((at / 3) | 0);
  for (const triangle of found) {
    for (let side = triangle * 3; side < triangle * 3 + 3; side++) {
      const other = body.across[side]!;
      if (other >= 0 && !found.has(other) && span(body, other)[0] < height + up) found.add(other);
    }
  }
  return [...found].sort((a, b) => a - b);
}

export const fdmFloating: Check<FdmMachine> = {
  processes: ['fdm'],
  find: (checked) => {
    const { layerHeight, firstLayerHeight } = checked.machine.profile;
    return find(checked, { least: fdmLimits.floatingLayers * layerHeight, first: firstLayerHeight, severity: 'conflict' });
  },
};

/** Resin is always printed with supports, which are easily set under what hangs; nobody should be stopped by it. */
export const slaFloating: Check<SlaMachine> = { processes: ['sla'], find: (checked) => find(checked, { least: slaLimits.floating, first: slaLimits.floating, severity: 'advice' }) };
