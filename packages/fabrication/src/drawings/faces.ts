import { boundaryOf, chained, type Edge } from '../flat/boundary.ts';
import { straightened } from '../flat/arcs.ts';
import { doubleArea, type Outline, type Point } from '../flat/contour.ts';
import type { EdgeNet } from './edges.ts';
import { project, type Projection } from './projection.ts';

/** A closed line around an even face, or around what is missing in it, as the view shows it. */
export interface FaceLoop {
  /** mm in the view, up being positive; counter-clockwise around material, clockwise around what is missing. */
  readonly outline: Outline;
  /** Towards the viewer: mm. */
  readonly depth: number;
  /** Whether the face looks at the viewer, and not away. */
  readonly facing: boolean;
  /** Whether it runs around something that is missing in the face. */
  readonly inner: boolean;
  /** How far the wall along it goes to its next crease, into the part above zero and out of the face below: mm. */
  readonly falls: number;
}

export interface EvenFace {
  readonly depth: number;
  readonly facing: boolean;
  /** mm². */
  readonly area: number;
  readonly loops: readonly FaceLoop[];
}

/** Float32 and turning leave a face this even: mm, and the cosine of its slope. */
const even = 2e-3;
const square = 1 - 1e-6;

/** Faces that stand square to the direction of view, with their outlines. One whose outline does not close is left out. */
export function facesSquareTo(net: EdgeNet, projection: Projection): readonly EvenFace[] {
  const { indices, normals } = net;
  const places = project(net.positions, projection);
  const vertices = places.length / 3;
  const [tx, ty, tz] = projection.toward;
  const found: { readonly depth: number; readonly facing: boolean; area: number; readonly edges: Edge[] }[] = [];
  const opposite = new Map<number, number>();
  for (let at = 0; at < indices.length; at += 3) {
    const corners = [indices[at]!, indices[at + 1]!, indices[at + 2]!] as const;
    corners.forEach((corner, place) => opposite.set(corner * vertices + corners[(place + 1) % 3]!, corners[(place + 2) % 3]!));
    const cosine = normals[at]! * tx + normals[at + 1]! * ty + normals[at + 2]! * tz;
    if (Math.abs(cosine) < square) continue;
    const facing = cosine > 0, depth = places[corners[0] * 3 + 2]!;
    let face = found.find((other) => other.facing === facing && Math.abs(other.depth - depth) < even);
    if (!face) found.push((face = { depth, facing, area: 0, edges: [] }));
    const [a, b, c] = corners;
    face.area += Math.abs((places[b * 3]! - places[a * 3]!) * (places[c * 3 + 1]! - places[a * 3 + 1]!) - (places[b * 3 + 1]! - places[a * 3 + 1]!) * (places[c * 3]! - places[a * 3]!)) / 2;
    // What looks away is followed the other way round, so that its material is on the left too.
    face.edges.push(...([[a, b], [b, c], [c, a]] as const).map(([from, to]): Edge => (facing ? [from, to] : [to, from])));
  }
  return found.map(({ depth, facing, area, edges }): EvenFace => {
    const vertexAt = new Map<Point, number>();
    const pointAt = new Map<number, Point>();
    const place = (vertex: number): Point => {
      let point = pointAt.get(vertex);
      if (!point) {
        point = [places[vertex * 3]!, places[vertex * 3 + 1]!];
        pointAt.set(vertex, point);
        vertexAt.set(point, vertex);
      }
      return point;
    };
    const loops = (chained(boundaryOf(edges), place) ?? []).flatMap((whole): FaceLoop[] => {
      const outline = straightened(whole);
      if (outline.length < 3) return [];
      const drops = whole.map((point, at) => {
        const [from, to] = [vertexAt.get(point)!, vertexAt.get(whole[(at + 1) % whole.length]!)!];
        const third = opposite.get(facing ? to * vertices + from : from * vertices + to);
        return third === undefined ? 0 : (depth - places[third * 3 + 2]!) * (facing ? 1 : -1);
      }).toSorted((a, b) => a - b);
      return [{ outline, depth, facing, inner: doubleArea(outline) < 0, falls: drops[drops.length >> 1]! }];
    });
    return { depth, facing, area, loops };
  });
}
