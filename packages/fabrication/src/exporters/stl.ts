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
  const facet = new Float32Array(12);
  let at = 84;
  for (const { made, x, y } of bodies) {
    const shift = [Math.round(x * gridPerMillimetre), Math.round(y * gridPerMillimetre), 0];
    for (let i = 0; i < made.indices.length; i += 3) {
      for (let corner = 0; corner < 3; corner++) {
        const vertex = made.indices[i + corner]! * 3;
        for (let axis = 0; axis < 3; axis++) facet[3 + corner * 3 + axis] = (made.vertices[vertex + axis]! + shift[axis]!) / gridPerMillimetre;
      }
      if (same(facet, 3, 6) || same(facet, 6, 9) || same(facet, 9, 3)) continue;
      setNormal(facet);
      for (let k = 0; k < 12; k++) view.setFloat32(at + k * 4, facet[k]!, true);
      at += 50;
    }
  }
  view.setUint32(80, (at - 84) / 50, true);
  return new Uint8Array(buffer, 0, at);
}

const same = (f: Float32Array, a: number, b: number): boolean => f[a] === f[b] && f[a + 1] === f[b + 1] && f[a + 2] === f[b + 2];

/** Unit normal of the corners at 3, 6 and 9, or zero where they enclose nothing, as the format allows. */
function setNormal(f: Float32Array): void {
  const ux = f[6]! - f[3]!, uy = f[7]! - f[4]!, uz = f[8]! - f[5]!;
  const vx = f[9]! - f[3]!, vy = f[10]! - f[4]!, vz = f[11]! - f[5]!;
  const x = uy * vz - uz * vy, y = uz * vx - ux * vz, z = ux * vy - uy * vx;
  const length = Math.sqrt(x * x + y * y + z * z);
  f[0] = length > 0 ? x / length : 0;
  f[1] = length > 0 ? y / length : 0;
  f[2] = length > 0 ? z / length : 0;
}

export const stl: Exporter = { format: 'stl', version: 3, mediaType: 'model/stl', extension: 'stl', pictured: false, options: ['splits'], write: (subject) => ({ ok: true, value: writeStl(subject) }) };
