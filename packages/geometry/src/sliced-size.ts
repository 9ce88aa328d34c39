/**
 * Triangles of a mesh of `triangles` that is cut at `cuts` parallel planes. Only long triangles cross many planes, and a closed
 * mesh of n triangles has about √n of them in line; a kernel counts exactly before it cuts.
 */
export function slicedSize(triangles: number, cuts: number): number {
  return 3 * triangles + 4 * Math.ceil(Math.sqrt(triangles)) * cuts;
}
