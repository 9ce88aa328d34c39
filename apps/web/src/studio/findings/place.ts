import type { Finding } from '@patternbook/fabrication';
import type { Mesh } from '@patternbook/geometry';

/** Names a finding from one result to the next: the same thing in the same place. */
export const keyOfFinding = ({ code, part, at }: Finding): string => [code, part, ...at.map((each) => Math.round(each))].join('/');

/** Triangle soup of some of a mesh's triangles. */
export const trianglesOf = ({ positions, indices }: Mesh, triangles: Uint32Array): Float32Array => {
  const soup = new Float32Array(triangles.length * 9);
  triangles.forEach((triangle, place) => {
    for (let corner = 0; corner < 3; corner += 1) {
      const from = (indices[triangle * 3 + corner] ?? 0) * 3;
      soup.set(positions.subarray(from, from + 3), place * 9 + corner * 3);
    }
  });
  return soup;
};
