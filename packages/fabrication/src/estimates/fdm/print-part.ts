import type { Mesh, Vector3 } from '@patternbook/geometry';
import type { FdmProfile } from '../../catalogue/machines/fdm.ts';
import { type Body, bodyOf } from '../body.ts';
import { Fillings } from './filling.ts';
import { levelsOf } from './levels.ts';
import { printLayer, type PrintedLayer } from './print-layer.ts';
import { type Support, supportOf } from './support.ts';

export interface PrintOptions {
  readonly printRotation: Vector3;
  readonly profile: FdmProfile;
  /** Most that the material lets through: mm³/s. */
  readonly flow: number;
}

/** Some layers that are alike. */
export interface PrintedLayers extends PrintedLayer {
  readonly count: number;
}

/** What printing one copy of a part takes. */
export interface PartPrint {
  /** mm³, supports included. */
  readonly extruded: number;
  /** From the bed upwards. */
  readonly layers: readonly PrintedLayers[];
  readonly support: Support;
}

/** Cells of the grid in which layers are compared, about as wide as a line: mm. */
const cellOf = ({ min, max }: Body): number => Math.min(0.8, Math.max(0.5, Math.max(max[0] - min[0], max[1] - min[1]) / 400));
/** Of the layers where nothing flat begins or ends, so many are looked at: more change the result by less than a percent. */
const mostLevels = 16;

/**
 * Prints a part in thought: cuts it into layers, draws perimeters, solid and sparse filling and bridges in each that it looks
 * at, and moves along them as a machine does. What it takes for granted of the slicer has the slicer's names beside it.
 */
export function printPart(mesh: Mesh, { printRotation, profile, flow }: PrintOptions): PartPrint {
  const body = bodyOf(mesh, printRotation);
  const levels = levelsOf(body, profile, mostLevels);
  const fillings = new Fillings(body, { levels, profile, cell: cellOf(body) });
  const layers = levels.levels.map(({ layer, count }): PrintedLayers => ({ ...printLayer({ body, fillings, layer, profile, flow }), count }));
  const support = supportOf(levels.levels, fillings, profile);
  return { extruded: layers.reduce((sum, { extruded, count }) => sum + extruded * count, support.extruded), layers, support };
}
