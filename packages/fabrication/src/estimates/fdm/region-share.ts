import { rotation3 } from '@patternbook/geometry';
import type { FdmProfile } from '../../catalogue/machines/fdm.ts';
import type { FabricationPart } from '../../parts/part.ts';

export interface RegionShare {
  /** Of the part's mass. */
  readonly share: number;
  /** The first layer that has it, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Whether nothing else is inside of it, as in letters that stand up. */
  readonly whole: boolean;
}

const heightIn = ({ mesh: { positions }, printRotation }: FabricationPart): ((vertex: number) => number) => {
  const turn = rotation3(printRotation);
  return (vertex) => positions[vertex * 3]! * turn[2]! + positions[vertex * 3 + 1]! * turn[5]! + positions[vertex * 3 + 2]! * turn[8]!;
};

/** The layer after the last that shows what is in none of these regions. */
export function layersWithout(part: FabricationPart, regions: ReadonlySet<string>, { layerHeight }: FdmProfile): number {
  const height = heightIn(part);
  let bottom = Infinity, high = -Infinity;
  for (let vertex = 0; vertex * 3 < part.mesh.positions.length; vertex++) bottom = Math.min(bottom, height(vertex));
  for (const { region, start, count } of part.mesh.runs) {
    if (regions.has(region)) continue;
    for (let at = start * 3; at < (start + count) * 3; at++) high = Math.max(high, height(part.mesh.indices[at]!));
  }
  return high < bottom ? 0 : Math.max(1, Math.round((high - bottom) / layerHeight));
}

/** How much of a part a coloured region takes, and where. */
export function regionShare(part: FabricationPart, region: string, extruded: number, profile: FdmProfile): RegionShare {
  const { mesh } = part;
  const turn = rotation3(part.printRotation);
  const height = heightIn(part);
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
  if (high < low) return { share: 0, from: 0, to: 0, whole: true };
  const from = Math.round((low - bottom) / profile.layerHeight);
  const painted = paintedVolume(faces, profile), standing = standingVolume(faces, low, high);
  return { share: Math.min(1, Math.min(painted, standing) / extruded), from, to: Math.max(from + 1, Math.round((high - bottom) / profile.layerHeight)), whole: standing <= painted };
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
