/** Undersides that lean out too far, stand out on one side, or span too widely. */
import { sinDegrees } from '@patternbook/geometry';
import type { FdmMachine } from '../../catalogue/machines/fdm.ts';
import { type Check, type Checked, findingOf } from '../check.ts';
import { degreesOfSine } from '../space/degrees.ts';
import type { Finding } from '../finding.ts';
import { fdmLimits } from '../limits.ts';
import { type LaidBody, span } from '../space/laid-body.ts';
import { pieces, pointOn } from '../space/patches.ts';
import { hangingOf, type Holds } from '../space/undersides.ts';

const leansOut = -sinDegrees(fdmLimits.overhang), liesFlat = -sinDegrees(fdmLimits.flat);

const shadowOf = (body: LaidBody, triangles: readonly number[]): number => triangles.reduce((sum, triangle) => sum - body.areas[triangle]! * body.normals[triangle * 3 + 2]!, 0);

export const fdmOverhangs: Check<FdmMachine> = {
  processes: ['fdm'],
  find: (checked) => {
    const { body, machine } = checked;
    const onBed = machine.profile.firstLayerHeight;
    const down = (triangle: number): number => body.normals[triangle * 3 + 2]!;
    const above = (triangle: number): boolean => span(body, triangle)[1] > onBed;
    const large = (piece: readonly number[]): boolean => shadowOf(body, piece) >= fdmLimits.overhangArea;
    return [
      ...pieces(body, (triangle) => down(triangle) < liesFlat && above(triangle)).filter(large).flatMap((piece) => flat(checked, piece)),
      ...pieces(body, (triangle) => down(triangle) >= liesFlat && down(triangle) < leansOut && above(triangle)).filter(large).flatMap((piece) => sloping(checked, piece)),
    ];
  },
};

const holdsOf = ({ machine }: Checked<FdmMachine>): Holds => ({ bed: machine.profile.firstLayerHeight, bridge: fdmLimits.bridge.advice, reach: fdmLimits.cantilever.advice });

function flat(checked: Checked<FdmMachine>, piece: readonly number[]): Finding[] {
  const { body } = checked;
  const { held, bridge, bridgeAt, reach, reachAt, alone, loose } = hangingOf(body, piece, holdsOf(checked));
  // What nothing holds is floating, which is told by another check.
  if (!held) return [];
  const found: Finding[] = [];
  if (bridge > fdmLimits.bridge.advice) {
    found.push(findingOf(checked, { code: 'long-bridge', severity: bridge > fdmLimits.bridge.conflict ? 'conflict' : 'advice', value: bridge, limit: fdmLimits.bridge.advice, triangles: piece, at: pointOn(body, piece, bridgeAt) }));
  }
  // What spans too far also hangs from each of its walls, which is told once.
  const hangs = found.length > 0 ? alone : reach;
  if (hangs > fdmLimits.cantilever.advice && loose >= fdmLimits.overhangArea) {
    found.push(findingOf(checked, {
      code: 'overhang', severity: reach > fdmLimits.cantilever.conflict ? 'conflict' : 'advice', value: steepest(body, piece), limit: fdmLimits.overhang, triangles: piece, at: pointOn(body, piece, reachAt),
      detail: { reach, area: loose },
    }));
  }
  return found;
}

function sloping(checked: Checked<FdmMachine>, piece: readonly number[]): Finding[] {
  const { body } = checked;
  const { held, depth, depthAt } = hangingOf(body, piece, holdsOf(checked));
  if (!held || depth <= fdmLimits.overhangReach) return [];
  return [findingOf(checked, {
    code: 'overhang', severity: 'advice', value: steepest(body, piece), limit: fdmLimits.overhang, triangles: piece, at: pointOn(body, piece, depthAt),
    detail: { reach: depth, area: shadowOf(body, piece) },
  })];
}

const steepest = (body: LaidBody, piece: readonly number[]): number => degreesOfSine(Math.min(1, Math.max(...piece.map((triangle) => -body.normals[triangle * 3 + 2]!))));
