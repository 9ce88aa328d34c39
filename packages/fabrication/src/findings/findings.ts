/** All that stands in the way of making parts, or that somebody should know before, on the meshes as they lie on the machines. */
import { cutsSheet, type Machine } from '../catalogue/machine.ts';
import { laidOn } from '../parts/laid.ts';
import type { FabricationPart } from '../parts/part.ts';
import { layOut, type Layout } from '../plates/layOut.ts';
import type { AnyCheck, Checked } from './check.ts';
import { bends } from './checks/bends.ts';
import { fdmFloating, slaFloating } from './checks/floating.ts';
import { cncCorners } from './checks/inner-corners.ts';
import { fdmOpenings, slaOpenings } from './checks/openings.ts';
import { fdmOverhangs } from './checks/overhangs.ts';
import { machineOf, placeFindings } from './checks/places.ts';
import { slaResin } from './checks/resin.ts';
import { sheetWidths } from './checks/sheet-widths.ts';
import { fdmStanding } from './checks/standing.ts';
import { fdmWalls, slaWalls } from './checks/walls.ts';
import { type Finding, findingCodes } from './finding.ts';
import { gathered } from './gathered.ts';
import { laidBody } from './space/laid-body.ts';

const checks: readonly AnyCheck[] = [fdmFloating, fdmWalls, fdmOpenings, fdmOverhangs, fdmStanding, slaFloating, slaWalls, slaOpenings, slaResin, sheetWidths, cncCorners, bends];

interface Known { readonly machine: Machine; readonly rotation: string; readonly part: string; readonly findings: readonly Finding[] }

const known = new WeakMap<object, Known[]>();
/** Machines and turns of one mesh whose findings are kept. */
const mostKept = 6;

/** What is found on one part on one machine, which can make it. Worked out once for a mesh, as long as the mesh lives. */
export function findingsOn(machine: Machine, part: FabricationPart): readonly Finding[] {
  const laid = laidOn(machine, part);
  const rotation = laid.rotation.join();
  const kept = known.get(part.mesh) ?? [];
  const before = kept.find((each) => each.machine === machine && each.rotation === rotation && each.part === part.id);
  if (before) return before.findings;
  const checked: Checked = { part, machine, body: laidBody(laid.mesh, laid.rotation), asBlank: part.blank !== undefined && cutsSheet(machine) };
  // A check is asked only for machines of its processes, which is what its own type says.
  const findings = gathered(checks.filter(({ processes }) => processes.includes(machine.process)).flatMap(({ find }) => find(checked as never)));
  known.set(part.mesh, [{ machine, rotation, part: part.id, findings }, ...kept].slice(0, mostKept));
  return findings;
}

const order = (one: Finding, two: Finding): number =>
  (one.severity === two.severity ? 0 : one.severity === 'conflict' ? -1 : 1) || findingCodes.indexOf(one.code) - findingCodes.indexOf(two.code);

/** How one part is looked at: `findingsOn`, or what remembers more. */
export type FindOn = (machine: Machine, part: FabricationPart) => readonly Finding[];

/**
 * Conflicts first, then by what is worst. The same parts on the same machines give the same findings.
 *
 * @param where machines in order of preference, or a layout that is there already.
 */
export function findings(parts: readonly FabricationPart[], where: readonly Machine[] | Layout, findOn: FindOn = findingsOn): readonly Finding[] {
  const layout = 'plates' in where ? where : layOut(parts.map((part) => ({ ...part, quantity: 1 })), where);
  const placed = placeFindings(layout);
  const unmade = new Set(placed.filter(({ code }) => code !== 'too-large').map(({ part }) => part));
  const shown = parts.flatMap((part) => {
    const machine = machineOf(layout, part);
    return machine && !unmade.has(part.id) ? findOn(machine, part) : [];
  });
  return [...placed, ...shown].toSorted(order);
}
