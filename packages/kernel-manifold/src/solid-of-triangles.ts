import type { Bench } from './bench.ts';
import type { Solid } from './binding.ts';

/**
 * A solid of triangles, with the places of its vertices as exact as they are given. Manifold takes triangles in single precision
 * only, where a lid at 3.2 mm comes to lie beside another solid's at 3.2 mm and leaves a film between them; so the vertices are put
 * in their places afterwards.
 */
export function solidOfTriangles(bench: Bench, points: Float64Array, triangles: Uint32Array): Solid {
  const coarse = Float32Array.from(points);
  const made = bench.put(new bench.binding.Manifold({ numProp: 3, vertProperties: coarse, triVerts: triangles }));
  if (made.status() !== 'NoError') return made;
  const exact = new Map<string, number>();
  for (let at = 0; at < coarse.length; at += 3) exact.set(keyOf(coarse, at), at);
  const moved = bench.put(
    bench.heap.moved(made, (vertices) => {
      for (let at = 0; at < vertices.length; at += 3) {
        const from = exact.get(keyOf(vertices, at));
        if (from !== undefined) vertices.set(points.subarray(from, from + 3), at);
      }
    }),
  );
  // A solid from triangles is nobody's surface until it is made one.
  return moved.asOriginal();
}

const keyOf = (coordinates: ArrayLike<number>, at: number): string => `${coordinates[at]} ${coordinates[at + 1]} ${coordinates[at + 2]}`;
