/** Ways up that a part could be printed in, each with what it saves and costs, to choose among. */
import type { Vector3 } from '@patternbook/geometry';
import { sameTurn } from '@patternbook/product';
import type { Machine } from '../catalogue/machine.ts';
import { estimate } from '../estimates/estimate.ts';
import { printPart } from '../estimates/fdm/print-part.ts';
import type { Finding } from '../findings/finding.ts';
import { findingsOn } from '../findings/findings.ts';
import { type Orientation, orientations } from '../findings/orientation.ts';
import { laidBody } from '../findings/space/laid-body.ts';
import type { FabricationPart } from '../parts/part.ts';
import type { View } from '../pictures/camera.ts';
import { layOut } from '../plates/layOut.ts';
import { type Front, frontOf } from './front.ts';

export interface WayUp extends Orientation {
  /** Of one copy: on the machine, without what the machine needs for each plate. */
  readonly minutes: number;
  /** Of one copy: with supports. */
  readonly grams: number;
  /** Of these, what is broken off and thrown away. Nothing where the estimate draws none: in resin. */
  readonly supportGrams: number;
  readonly findings: readonly Finding[];
  /** Triangles of the part's mesh that lie on the bed. */
  readonly bed: Uint32Array;
}

export interface WaysUp {
  readonly part: string;
  readonly front: Front | undefined;
  readonly present: WayUp;
  /** At most three others, best first, none with more conflicts than the present one; and last the product's own, whatever speaks against it. */
  readonly others: readonly WayUp[];
  /** Whether none of the others is better by more than a hair. */
  readonly presentIsBest: boolean;
}

export interface WaysUpOptions {
  /** As the design has it now, turned already where it is. */
  readonly part: FabricationPart;
  /** In order of preference. */
  readonly machines: readonly Machine[];
  /** The product's. */
  readonly view?: View | undefined;
  /** The product's own turn of the part: always among the choices, since its designer may have had strength in mind. */
  readonly own: Vector3;
}

/** Nothing for what is cut from sheet, which lies as it must, and for what no machine makes. */
export function waysUp({ part, machines, view, own }: WaysUpOptions): WaysUp | undefined {
  if ('sheets' in part.finish.material) return undefined;
  const front = frontOf(part.mesh, view);
  const found = orientations(part.mesh, part.printRotation, front);
  const machine = machines.find(({ process }) => process === part.finish.material.process);
  if (!machine) return undefined;
  const measured = (orientation: Orientation): WayUp | undefined => measure(part, orientation, machines);
  // Where not even the present way fits, it is told all the same, as it would be printed on a larger machine.
  const present = measured(found.present) ?? { ...found.present, ...bare(part, found.present.rotation) };
  const conflicts = conflictsIn(present.findings);
  const usual = orientations(part.mesh, own, front).present;
  const better = found.best.flatMap((orientation) => {
    if (sameTurn(orientation.rotation, part.printRotation)) return [];
    const way = measured(orientation);
    return way && conflictsIn(way.findings) <= conflicts ? [way] : [];
  });
  const goesBack = !sameTurn(own, part.printRotation) && !better.some(({ rotation }) => sameTurn(rotation, own));
  const others = [...better.slice(0, goesBack ? most - 1 : most), ...(goesBack ? [measured(usual) ?? { ...usual, ...bare(part, own) }] : [])];
  return { part: part.id, front, present, others, presentIsBest: !better.some(({ score }) => score < present.score - hair) };
}

const most = 3;
/** As `orientations` counts it. */
const hair = 0.1;

const conflictsIn = (findings: readonly Finding[]): number => findings.filter(({ severity }) => severity === 'conflict').length;

/** What is known without a machine. */
const bare = (part: FabricationPart, rotation: Vector3): Omit<WayUp, keyof Orientation> => ({ minutes: 0, grams: 0, supportGrams: 0, findings: [], bed: trianglesOnBed(part, rotation) });

function measure(part: FabricationPart, orientation: Orientation, machines: readonly Machine[]): WayUp | undefined {
  const { rotation } = orientation;
  const turned: FabricationPart = { ...part, printRotation: rotation, quantity: 1 };
  const layout = layOut([turned], machines);
  const machine = layout.plates[0]?.machine;
  if (!machine || layout.findings.length > 0) return undefined;
  const [made] = estimate(layout).parts;
  if (!made) return undefined;
  const { material } = part.finish;
  const support = machine.process === 'fdm' && material.process === 'fdm' ? printPart(part.mesh, { printRotation: rotation, profile: machine.profile, flow: material.flow }).support.extruded : 0;
  return {
    ...orientation,
    minutes: made.minutes,
    grams: made.grams,
    supportGrams: (support / 1000) * material.density,
    findings: findingsOn(machine, turned),
    bed: trianglesOnBed(part, rotation),
  };
}

/** As high as what lies flat may be above the bed: mm. */
const flat = 0.2;

function trianglesOnBed({ mesh }: FabricationPart, rotation: Vector3): Uint32Array {
  const { positions, indices, normals, triangles } = laidBody(mesh, rotation);
  const found: number[] = [];
  for (let triangle = 0; triangle < triangles; triangle++) {
    if (normals[triangle * 3 + 2]! > -0.9) continue;
    if ([0, 1, 2].every((corner) => positions[indices[triangle * 3 + corner]! * 3 + 2]! < flat)) found.push(triangle);
  }
  return Uint32Array.from(found);
}
