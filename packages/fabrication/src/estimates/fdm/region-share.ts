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
  const faces: Face[] = [];
  let low = Infinity, high = -Infinity;
  for (const run of mesh.runs) {
    if (run.region !== region) continue;
    for (let at = run.start * 3; at < (run.start + run.count) * 3; at += 3) {
      const corners = [mesh.indices[at]!, mesh.indices[at + 1]!, mesh.indices[at + 2]!] as const;
      const heights = corners.map(height);
      low = Math.min(low, ...heights);
      high = Math.max(high, ...heights);
      faces.push({ ...areasOf(mesh.positions, corners, turn), height: (heights[0]! + heights[1]! + heights[2]!) / 3 });
    }
  }
  if (high < low) return { share: 0, from: 0, to: 0 };
  const from = Math.round((low - bottom) / profile.layerHeight);
  return { share: Math.min(1, Math.min(paintedVolume(faces, profile), standingVolume(faces, low, high)) / extruded), from, to: Math.max(from + 1, Math.round((high - bottom) / profile.layerHeight)) };
}

/** Of a triangle, as it is printed: mm² in all and of its shadow on the bed, negative where it looks down; and its middle, mm. */
interface Face { readonly area: number; readonly shadow: number; readonly height: number }

const liesFlat = ({ area, shadow }: Face): boolean => Math.abs(shadow) > 0.7 * area;

function areasOf(p: Float32Array, corners: readonly [number, number, number], turn: ReturnType<typeof rotation3>): Omit<Face, 'height'> {
  const [a, b, c] = corners.map((corner) => corner * 3) as [number, number, number];
  const ux = p[b]! - p[a]!, uy = p[b + 1]! - p[a + 1]!, uz = p[b + 2]! - p[a + 2]!;
  const vx = p[c]! - p[a]!, vy = p[c + 1]! - p[a + 1]!, vz = p[c + 2]! - p[a + 2]!;
  const nx = uy * vz - uz * vy, ny = uz * vx - ux * vz, nz = ux * vy - uy * vx;
  return { area: Math.sqrt(nx * nx + ny * ny + nz * nz) / 2, shadow: (nx * turn[2]! + ny * turn[5]! + nz * turn[8]!) / 2 };
}

/** Colour goes as deep as the shell: perimeters on the sides, top and bottom layers where the surface lies flat. mm³. */
const paintedVolume = (faces: readonly Face[], profile: FdmProfile): number =>
  // Sides that stand near each other share their inside, so they count half.
  faces.reduce((sum, face) => sum + face.area * (liesFlat(face) ? profile.topLayers * profile.layerHeight : (profile.perimeters * profile.lineWidth) / 2), 0);

/**
 * All that a region can hold if it stands up from where it begins, as raised letters do, whose shells are thicker than they
 * are: what is between its faces and a plane at its foot (divergence theorem). Infinite where it does not stand up. mm³.
 */
function standingVolume(faces: readonly Face[], low: number, high: number): number {
  const tops = faces.filter((face) => liesFlat(face) && face.shadow > 0);
  const roof = tops.reduce((sum, { shadow }) => sum + shadow, 0);
  const below = faces.reduce((sum, { shadow, height }) => sum + shadow * (height - low), 0);
  // Letters sunk in have their flat faces at the foot, bands around a pot have none, and inlays have no sides.
  return tops.length < faces.length && roof > 0 && below > 0.5 * roof * (high - low) && high > low ? below : Infinity;
}
