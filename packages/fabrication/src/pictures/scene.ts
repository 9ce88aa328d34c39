import { type Bounds, creasedNormals, type Mesh, rotation3, type Vector3 } from '@patternbook/geometry';
import type { Look } from '../catalogue/material.ts';
import type { FabricationPart } from '../parts/part.ts';
import { type Light, linear } from './colour.ts';

export interface Surface {
  readonly light: Light;
  /** Linear colour of its cut edges. */
  readonly edge: Light;
  readonly look: Look;
  /** Direction across the layers, in the assembly. */
  readonly layers: Vector3;
}

/** Everything that is photographed, in one list of triangles. */
export interface Scene {
  /** Nine numbers a triangle: mm. */
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  /** Per triangle, the place of its surface. */
  readonly surface: Uint16Array;
  readonly surfaces: readonly Surface[];
  /** Indexed, for the shadows. */
  readonly meshes: readonly { readonly positions: Float32Array; readonly indices: Uint32Array }[];
  readonly bounds: Bounds;
}

const moved = (mesh: Mesh, by: Vector3): Mesh => (by[0] === 0 && by[1] === 0 && by[2] === 0 ? mesh : { ...mesh, positions: mesh.positions.map((value, i) => value + by[i % 3]!) });

/** @param exploded 0 as assembled, 1 as far apart as the product's exploded view. */
export function sceneOf(parts: readonly FabricationPart[], exploded: number): Scene {
  const drawn = parts.map((part) => {
    const mesh = moved(part.mesh, [part.explode[0] * exploded, part.explode[1] * exploded, part.explode[2] * exploded]);
    return { part, mesh, soup: creasedNormals(mesh) };
  });
  const triangles = drawn.reduce((sum, { mesh }) => sum + mesh.indices.length / 3, 0);
  const positions = new Float32Array(triangles * 9);
  const normals = new Float32Array(triangles * 9);
  const surface = new Uint16Array(triangles);
  const surfaces: Surface[] = [];
  let from = 0;
  for (const { part, mesh, soup } of drawn) {
    positions.set(soup.positions, from * 9);
    normals.set(soup.normals, from * 9);
    // A row of the rotation is what becomes Z on the bed: the direction in which layers are stacked.
    const turn = rotation3(part.printRotation);
    const layers: Vector3 = [turn[2]!, turn[5]!, turn[8]!];
    const places = new Map<string, number>();
    for (const { region, start, count } of mesh.runs) {
      let place = places.get(region);
      if (place === undefined) {
        const finish = part.regions[region] ?? part.finish;
        place = surfaces.push({ light: linear(finish.colour.hex), edge: linear(finish.material.look.edges?.colour ?? finish.colour.hex), look: finish.material.look, layers }) - 1;
        places.set(region, place);
      }
      surface.fill(place, from + start, from + start + count);
    }
    from += mesh.indices.length / 3;
  }
  return { positions, normals, surface, surfaces, meshes: drawn.map(({ mesh }) => mesh), bounds: boundsOf(positions) };
}

function boundsOf(positions: Float32Array): Bounds {
  const min: [number, number, number] = [Infinity, Infinity, Infinity];
  const max: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  for (let at = 0; at < positions.length; at += 3) {
    for (let axis = 0; axis < 3; axis++) {
      min[axis] = Math.min(min[axis]!, positions[at + axis]!);
      max[axis] = Math.max(max[axis]!, positions[at + axis]!);
    }
  }
  return { min, max };
}
