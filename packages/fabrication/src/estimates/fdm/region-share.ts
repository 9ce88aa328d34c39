import { rotation3 } from '@patternbook/geometry';
import type { FdmProfile } from '../../catalogue/machines/fdm.ts';
import type { FabricationPart } from '../../parts/part.ts';

/** How much of a part's mass a coloured region takes, and the layers in which it does: the first, and the one after the last. */
export function regionShare(part: FabricationPart, region: string, extruded: number, profile: FdmProfile): { readonly share: number; readonly from: number; readonly to: number } {
  const { mesh } = part;
  const turn = rotation3(part.printRotation);
  const height = (vertex: number): number => mesh.positions[vertex * 3]! * turn[2]! + mesh.positions[vertex * 3 + 1]! * turn[5]! + mesh.positions[vertex * 3 + 2]! * turn[8]!;
  let bottom = Infinity;
  for (let vertex = 0; vertex * 3 < mesh.positions.length; vertex++) bottom = Math.min(bottom, height(vertex));
  let low = Infinity, high = -Infinity, painted = 0;
  for (const run of mesh.runs) {
    if (run.region !== region) continue;
    for (let at = run.start * 3; at < (run.start + run.count) * 3; at += 3) {
      const [a, b, c] = [mesh.indices[at]!, mesh.indices[at + 1]!, mesh.indices[at + 2]!];
      const heights = [height(a), height(b), height(c)];
      low = Math.min(low, ...heights);
      high = Math.max(high, ...heights);
      painted += paintedVolume(part, [a, b, c], profile);
    }
  }
  if (high < low) return { share: 0, from: 0, to: 0 };
  const from = Math.round((low - bottom) / profile.layerHeight);
  return { share: Math.min(1, painted / extruded), from, to: Math.max(from + 1, Math.round((high - bottom) / profile.layerHeight)) };
}

/** Colour goes as deep as the shell: perimeters on the sides, top and bottom layers where the surface lies flat. */
function paintedVolume({ mesh }: FabricationPart, corners: readonly [number, number, number], profile: FdmProfile): number {
  const p = mesh.positions;
  const [a, b, c] = corners.map((corner) => corner * 3) as [number, number, number];
  const ux = p[b]! - p[a]!, uy = p[b + 1]! - p[a + 1]!, uz = p[b + 2]! - p[a + 2]!;
  const vx = p[c]! - p[a]!, vy = p[c + 1]! - p[a + 1]!, vz = p[c + 2]! - p[a + 2]!;
  const nx = uy * vz - uz * vy, ny = uz * vx - ux * vz, nz = ux * vy - uy * vx;
  const area = Math.sqrt(nx * nx + ny * ny + nz * nz) / 2;
  const flat = Math.abs(nz) > 1.4 * area;
  // Sides of raised letters share their inside with the sides across, so they count half.
  return area * (flat ? profile.topLayers * profile.layerHeight : (profile.perimeters * profile.lineWidth) / 2);
}
