import type { Contour } from '../flat/contour.ts';

/** What a contour of lines and arcs encloses: mm², above zero where it runs counter-clockwise. */
export function areaOf({ vertices }: Contour): number {
  let area = 0;
  for (const [at, from] of vertices.entries()) {
    const to = vertices[(at + 1) % vertices.length]!;
    area += (from.x * to.y - to.x * from.y) / 2;
    if (from.bulge === 0) continue;
    const angle = 4 * Math.atan(Math.abs(from.bulge));
    const radius = Math.hypot(to.x - from.x, to.y - from.y) / 2 / Math.sin(angle / 2);
    area += (Math.sign(from.bulge) * radius * radius * (angle - Math.sin(angle))) / 2;
  }
  return area;
}

/** mm, of an open or closed contour. */
export function lengthOf({ vertices, closed }: Contour): number {
  let length = 0;
  for (const [at, from] of vertices.entries()) {
    const to = vertices[at + 1] ?? (closed ? vertices[0] : undefined);
    if (!to) break;
    const angle = 4 * Math.atan(Math.abs(from.bulge));
    const chord = Math.hypot(to.x - from.x, to.y - from.y);
    length += angle === 0 ? chord : (chord / 2 / Math.sin(angle / 2)) * angle;
  }
  return length;
}
