import { rotation3 } from '@patternbook/geometry';
import type { Machine } from '../catalogue/machine.ts';
import { type Laid, laidOn } from '../parts/laid.ts';
import { footprintOf } from '../parts/made-mesh.ts';
import type { FabricationPart } from '../parts/part.ts';
import { bodyOf, outlinesAt } from './body.ts';

/** What cutting one piece out of sheet is about. */
export interface Outline {
  /** mm. */
  readonly thickness: number;
  /** Of all edges, at half the thickness: mm. */
  readonly length: number;
  /** Closed outlines: the outer one and each hole. */
  readonly loops: number;
  /** Of the box around it: mm. */
  readonly width: number;
  readonly depth: number;
  /** What is engraved or pocketed from above: mm², and mm³. */
  readonly sunkArea: number;
  readonly sunkVolume: number;
}

const known = new WeakMap<object, { key: string; outline: Outline }>();

/** Measures what lies on the machine: the part, or the blank that it is bent from. */
export function outlineOf(machine: Machine, part: FabricationPart): Outline {
  const laid = laidOn(machine, part);
  const key = laid.rotation.join();
  const before = known.get(laid.mesh);
  if (before?.key === key) return before.outline;
  const [width, depth, thickness] = footprintOf(laid.mesh, { print: laid.rotation, plate: 0 }).size;
  const { points, starts } = outlinesAt(bodyOf(laid.mesh, laid.rotation), thickness / 2);
  let length = 0;
  for (let loop = 0; loop + 1 < starts.length; loop++) {
    for (let at = starts[loop]!, end = starts[loop + 1]!; at < end; at++) {
      const next = at + 1 < end ? at + 1 : starts[loop]!;
      const dx = points[next * 2]! - points[at * 2]!, dy = points[next * 2 + 1]! - points[at * 2 + 1]!;
      length += Math.sqrt(dx * dx + dy * dy);
    }
  }
  const outline = { thickness, width, depth, length, loops: starts.length - 1, ...sunk(laid) };
  known.set(laid.mesh, { key, outline });
  return outline;
}

/** A pocket's floor lies at least this far under the sheet's surface: mm. */
const shallowest = 0.05;

/** Floors of pockets: triangles that face up and lie below the top. */
function sunk({ mesh: { positions, indices }, rotation }: Laid): { sunkArea: number; sunkVolume: number } {
  const m = rotation3(rotation);
  const turned = (vertex: number, axis: 0 | 1 | 2): number => m[axis]! * positions[vertex * 3]! + m[3 + axis]! * positions[vertex * 3 + 1]! + m[6 + axis]! * positions[vertex * 3 + 2]!;
  let top = -Infinity;
  for (let vertex = 0; vertex < positions.length / 3; vertex++) top = Math.max(top, turned(vertex, 2));
  let sunkArea = 0, sunkVolume = 0;
  for (let at = 0; at < indices.length; at += 3) {
    const [a, b, c] = [indices[at]!, indices[at + 1]!, indices[at + 2]!];
    const z = [turned(a, 2), turned(b, 2), turned(c, 2)];
    const depth = top - Math.max(...z);
    if (depth < shallowest || Math.max(...z) - Math.min(...z) > shallowest) continue;
    const area = ((turned(b, 0) - turned(a, 0)) * (turned(c, 1) - turned(a, 1)) - (turned(c, 0) - turned(a, 0)) * (turned(b, 1) - turned(a, 1))) / 2;
    if (area <= 0) continue;
    sunkArea += area;
    sunkVolume += area * depth;
  }
  return { sunkArea, sunkVolume };
}
