import type { Mesh, Vector3 } from '@patternbook/geometry';
import type { Machine } from '../catalogue/machine.ts';
import { cutsSheet } from '../catalogue/machine.ts';
import { footprintOf } from './made-mesh.ts';
import type { FabricationPart } from './part.ts';

/** What of a part lies on a machine's bed, and the turn that lays it there. */
export interface Laid {
  readonly mesh: Mesh;
  readonly rotation: Vector3;
}

const upright: Vector3 = [0, 0, 0];

/** A part that is bent lies on the bed of a machine that cuts sheet as the blank that it was before. */
export const laidOn = (machine: Machine, part: FabricationPart): Laid =>
  part.blank && cutsSheet(machine) ? { mesh: part.blank.mesh, rotation: upright } : { mesh: part.mesh, rotation: part.printRotation };

/** Sheet is as thick as it says within a twentieth of a millimetre, as far as choosing it goes. */
const sameThickness = 0.05;
export const isThickness = (stock: number, wanted: number): boolean => Math.abs(stock - wanted) < sameThickness;

/** Of the sheet that a part is cut from: mm, as it lies. */
export const thicknessOf = (part: FabricationPart): number =>
  footprintOf(part.blank?.mesh ?? part.mesh, { print: part.blank ? upright : part.printRotation, plate: 0 }).size[2];
