import { cosDegrees, type Mesh, rotation3, sinDegrees, type Vector3 } from '@patternbook/geometry';
import type { Machine } from '../catalogue/machine.ts';
import type { FabricationPart } from '../parts/part.ts';
import { layOut } from '../plates/layOut.ts';
import { vertexOf } from './cells.ts';
import { cross, minus } from './frame.ts';

/** Angle from the first axis to a direction in the plane: degrees, by halving, since engines differ in the last bits of an arc tangent. */
function angleOf(x: number, y: number): number {
  const length = Math.sqrt(x * x + y * y);
  if (length < 1e-12) return 0;
  let low = 0, high = 180;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (cosDegrees(middle) * length > x) low = middle;
    else high = middle;
  }
  // Cosine is flat at both ends: there the sine tells more.
  let angle = low;
  for (let step = 0; step < 4; step++) angle += (((Math.abs(y) * cosDegrees(angle) - x * sinDegrees(angle)) / length) * 180) / 3.141592653589793;
  const rounded = Math.round(angle * 1e6) / 1e6;
  return y < 0 ? -rounded : rounded;
}

/** The turn about X, then Y, that makes a direction point down onto the bed: degrees. */
export function layDown([x, y, z]: Vector3): Vector3 {
  const down = Math.sqrt(y * y + z * z);
  const aboutX = down < 1e-9 ? 0 : -90 - angleOf(y, z);
  return [aboutX <= -180 ? aboutX + 360 : aboutX, angleOf(down, x), 0].map((each) => each + 0) as unknown as Vector3;
}

/** Steeper than this, layers hang in the air: the sine of 45 degrees. */
const steepest = 0.7071067811865476;

/** What the first layer still holds: mm. */
const firstLayer = 0.3;

/** Area that hangs over without anything below: mm², rounded so that orders do not hang on the last bit. */
export function overhangOf(mesh: Mesh, rotation: Vector3): number {
  const turn = rotation3(rotation);
  const heightAt = ([x, y, z]: Vector3): number => turn[2]! * x + turn[5]! * y + turn[8]! * z;
  let bed = Infinity;
  for (let vertex = 0; vertex < mesh.positions.length / 3; vertex++) bed = Math.min(bed, heightAt(vertexOf(mesh, vertex)));
  let area = 0;
  for (let at = 0; at < mesh.indices.length; at += 3) {
    const [a, b, c] = [0, 1, 2].map((corner) => vertexOf(mesh, mesh.indices[at + corner]!)) as [Vector3, Vector3, Vector3];
    const normal = cross(minus(b, a), minus(c, a));
    const size = Math.sqrt(normal[0] * normal[0] + normal[1] * normal[1] + normal[2] * normal[2]);
    if (heightAt(normal) >= -steepest * size) continue;
    if (Math.max(heightAt(a), heightAt(b), heightAt(c)) > bed + firstLayer) area += size / 2;
  }
  return Math.round(area);
}

/**
 * Of some turns, the one in which a piece fits a machine and hangs over least; the first of those that are alike.
 *
 * @param turns not empty.
 */
export function bestTurn(part: FabricationPart, turns: readonly Vector3[], machines: readonly Machine[]): Vector3 {
  let best = turns[0]!, worth = Infinity;
  for (const printRotation of turns) {
    const fits = layOut([{ ...part, printRotation, quantity: 1 }], machines).findings.length === 0;
    const hanging = (fits ? 0 : 1e9) + overhangOf(part.mesh, printRotation);
    if (hanging < worth) { best = printRotation; worth = hanging; }
  }
  return best;
}
