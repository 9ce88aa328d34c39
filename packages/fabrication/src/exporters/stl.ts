import { gridPerMillimetre } from '../parts/made-mesh.ts';
import type { Exporter } from './exporter.ts';
import { inFile } from './placement.ts';
import type { ExportSubject } from './subject.ts';

/**
 * Binary STL: 80 bytes of header, a count, and 50 bytes a triangle, little-endian. All plates in one file.
 *
 * The format knows vertices only by their coordinates, so a triangle of which float32 makes two corners one is left out:
 * its neighbours then meet by themselves.
 */
export function writeStl({ layout, recipe }: Pick<ExportSubject, 'layout' | 'recipe'>): Uint8Array<ArrayBuffer> {
  const bodies = inFile(layout);
  const most = bodies.reduce((sum, { made }) => sum + made.indices.length / 3, 0);
  const buffer = new ArrayBuffer(84 + most * 50);
  const view = new DataView(buffer);
  // The header must not begin with "solid", by which readers tell the text form.
  new Uint8Array(buffer).set(new TextEncoder().encode(`Patternbook ${recipe.variant.slice(0, 32)} millimetres`).subarray(0, 80));
  let at = 84;
  for (const { made: { vertices, indices }, x, y } of bodies) {
    const points = placed(vertices, Math.round(x * gridPerMillimetre), Math.round(y * gridPerMillimetre));
    for (let i = 0; i < indices.length; i += 3) {
      const a = indices[i]! * 3, b = indices[i + 1]! * 3, c = indices[i + 2]! * 3;
      const ax = points[a]!, ay = points[a + 1]!, az = points[a + 2]!;
      const bx = points[b]!, by = points[b + 1]!, bz = points[b + 2]!;
      const cx = points[c]!, cy = points[c + 1]!, cz = points[c + 2]!;
      if ((ax === bx && ay === by && az === bz) || (bx === cx && by === cy && bz === cz) || (cx === ax && cy === ay && cz === az)) continue;
      const ux = bx - ax, uy = by - ay, uz = bz - az;
      const vx = cx - ax, vy = cy - ay, vz = cz - az;
      const nx = uy * vz - uz * vy, ny = uz * vx - ux * vz, nz = ux * vy - uy * vx;
      const squared = nx * nx + ny * ny + nz * nz;
      // Without a direction where the corners enclose nothing, as the format allows. One division takes half as long as three.
      const scale = squared > 0 ? 1 / Math.sqrt(squared) : 0;
      view.setFloat32(at, nx * scale, true);
      view.setFloat32(at + 4, ny * scale, true);
      view.setFloat32(at + 8, nz * scale, true);
      view.setFloat32(at + 12, ax, true);
      view.setFloat32(at + 16, ay, true);
      view.setFloat32(at + 20, az, true);
      view.setFloat32(at + 24, bx, true);
      view.setFloat32(at + 28, by, true);
      view.setFloat32(at + 32, bz, true);
      view.setFloat32(at + 36, cx, true);
      view.setFloat32(at + 40, cy, true);
      view.setFloat32(at + 44, cz, true);
      at += 50;
    }
  }
  view.setUint32(80, (at - 84) / 50, true);
  return new Uint8Array(buffer, 0, at);
}

/** Vertices in steps of the grid as millimetres, moved by so many steps. */
function placed(vertices: Int32Array, x: number, y: number): Float32Array {
  const points = new Float32Array(vertices.length);
  for (let at = 0; at < vertices.length; at += 3) {
    points[at] = (vertices[at]! + x) / gridPerMillimetre;
    points[at + 1] = (vertices[at + 1]! + y) / gridPerMillimetre;
    points[at + 2] = vertices[at + 2]! / gridPerMillimetre;
  }
  return points;
}

export const stl: Exporter = { format: 'stl', version: 3, mediaType: 'model/stl', extension: 'stl', pictured: false, options: ['splits'], write: (subject) => ({ ok: true, value: writeStl(subject) }) };
