import type { Mesh } from '@patternbook/geometry';
import type { Frame } from './frame.ts';

/** Where a plane cuts a mesh, in the plane's coordinates. */
export interface Section {
  /** x and y of both ends of each piece of outline: mm, the material on its left. */
  readonly lines: Float64Array;
  /** mm². */
  readonly area: number;
  /** mm. */
  readonly perimeter: number;
}

/** The section at some height over the plane. Vertices on it count as below, so that all outlines close. */
export function sectionAt(mesh: Mesh, frame: Frame, height = 0): Section {
  const { positions, indices } = mesh;
  const over = new Float64Array(positions.length / 3);
  const level = frame.at + height;
  for (let vertex = 0; vertex < over.length; vertex++) over[vertex] = heightOf(positions, vertex, frame) - level;
  const lines: number[] = [];
  let area = 0, perimeter = 0;
  const ends = new Float64Array(4);
  for (let at = 0; at < indices.length; at += 3) {
    const above = +(over[indices[at]!]! > 0) + +(over[indices[at + 1]!]! > 0) + +(over[indices[at + 2]!]! > 0);
    if (above === 0 || above === 3) continue;
    for (let corner = 0; corner < 3; corner++) {
      let a = indices[at + corner]!, b = indices[at + ((corner + 1) % 3)]!;
      const rises = over[b]! > 0;
      if (over[a]! > 0 === rises) continue;
      // From the lower number, so that both triangles of an edge find the same point.
      if (a > b) [a, b] = [b, a];
      const share = over[a]! / (over[a]! - over[b]!);
      // Round a triangle seen from outside, what rises lies to the right of what falls.
      for (const [axis, direction] of [frame.u, frame.v].entries()) {
        const from = along(positions, a, direction), to = along(positions, b, direction);
        ends[(rises ? 2 : 0) + axis] = from + share * (to - from);
      }
    }
    const [x, y, X, Y] = ends as unknown as [number, number, number, number];
    const dx = X - x, dy = Y - y;
    if (dx === 0 && dy === 0) continue;
    lines.push(x, y, X, Y);
    area += (x * Y - X * y) / 2;
    perimeter += Math.sqrt(dx * dx + dy * dy);
  }
  return { lines: Float64Array.from(lines), area, perimeter };
}

const along = (positions: Float32Array, vertex: number, [x, y, z]: readonly [number, number, number]): number => x * positions[vertex * 3]! + y * positions[vertex * 3 + 1]! + z * positions[vertex * 3 + 2]!;
const heightOf = (positions: Float32Array, vertex: number, { normal }: Frame): number => along(positions, vertex, normal);

/** Whether a point of the plane lies in the material, by the even-odd rule. */
export function isInside({ lines }: Section, x: number, y: number): boolean {
  let inside = false;
  for (let at = 0; at < lines.length; at += 4) {
    const ay = lines[at + 1]!, by = lines[at + 3]!;
    if (ay > y === by > y) continue;
    if (lines[at]! + ((y - ay) / (by - ay)) * (lines[at + 2]! - lines[at]!) > x) inside = !inside;
  }
  return inside;
}

/** Distance from the outline: mm, negative outside of the material. */
export function roomAt(section: Section, x: number, y: number): number {
  const { lines } = section;
  let nearest = Infinity;
  for (let at = 0; at < lines.length; at += 4) {
    const ax = lines[at]!, ay = lines[at + 1]!;
    const dx = lines[at + 2]! - ax, dy = lines[at + 3]! - ay;
    const share = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
    const ex = ax + share * dx - x, ey = ay + share * dy - y;
    nearest = Math.min(nearest, ex * ex + ey * ey);
  }
  return isInside(section, x, y) ? Math.sqrt(nearest) : -Math.sqrt(nearest);
}

/** Along the line through (x, y) in direction (dx, dy): where it enters and leaves the material, in multiples of the direction, sorted. */
export function crossings({ lines }: Section, { x, y, dx, dy }: { readonly x: number; readonly y: number; readonly dx: number; readonly dy: number }): number[] {
  const found: number[] = [];
  for (let at = 0; at < lines.length; at += 4) {
    const ax = lines[at]! - x, ay = lines[at + 1]! - y, bx = lines[at + 2]! - x, by = lines[at + 3]! - y;
    const a = dx * ay - dy * ax, b = dx * by - dy * bx;
    if (a > 0 === b > 0) continue;
    const share = a / (a - b);
    found.push(((ax + share * (bx - ax)) * dx + (ay + share * (by - ay)) * dy) / (dx * dx + dy * dy));
  }
  return found.sort((one, other) => one - other);
}

/** Whether a point of the assembly lies in the material of a closed mesh. */
export function holds(mesh: Mesh, point: readonly [number, number, number]): boolean {
  const frame: Frame = { origin: [0, 0, point[2]], u: [1, 0, 0], v: [0, 1, 0], normal: [0, 0, 1], at: point[2] };
  return isInside(sectionAt(mesh, frame), point[0], point[1]);
}
