import type { Mesh } from '@patternbook/geometry';
import type { Evaluation } from '@patternbook/workshop';

/** Millimetres between what a dimension line claims and what the mesh measures. */
const tolerance = 0.01;

/** Edges that are not shared by exactly two triangles in opposite directions. */
const openEdges = ({ indices, positions }: Mesh): number => {
  const vertices = positions.length / 3;
  const directed = new Map<number, number>();
  for (let triangle = 0; triangle < indices.length; triangle += 3) {
    for (let corner = 0; corner < 3; corner++) {
      const from = indices[triangle + corner] ?? 0;
      const to = indices[triangle + ((corner + 1) % 3)] ?? 0;
      directed.set(from * vertices + to, (directed.get(from * vertices + to) ?? 0) + 1);
    }
  }
  let open = 0;
  for (const [edge, uses] of directed) {
    const from = Math.floor(edge / vertices);
    const to = edge % vertices;
    if (uses !== 1 || from === to || directed.get(to * vertices + from) !== 1) open++;
  }
  return open;
};

const volumeOf = ({ indices, positions }: Mesh): number => {
  const at = (index: number, axis: number): number => positions[3 * (indices[index] ?? 0) + axis] ?? NaN;
  let sixfold = 0;
  for (let a = 0; a < indices.length; a += 3) {
    const [b, c] = [a + 1, a + 2];
    sixfold +=
      at(a, 0) * (at(b, 1) * at(c, 2) - at(b, 2) * at(c, 1)) -
      at(a, 1) * (at(b, 0) * at(c, 2) - at(b, 2) * at(c, 0)) +
      at(a, 2) * (at(b, 0) * at(c, 1) - at(b, 1) * at(c, 0));
  }
  return sixfold / 6;
};

const extentOf = ({ positions }: Mesh, axis: number): number => {
  let [low, high] = [Infinity, -Infinity];
  for (let place = axis; place < positions.length; place += 3) {
    low = Math.min(low, positions[place] ?? NaN);
    high = Math.max(high, positions[place] ?? NaN);
  }
  return high - low;
};

/** Everything that a part or its dimension lines get wrong, computed from the meshes alone, in words for a test's report. */
export const unsoundness = ({ parts, dimensions }: Evaluation): readonly string[] => {
  const wrong: string[] = [];
  for (const { id, mesh, measurements } of parts) {
    const open = openEdges(mesh);
    if (open > 0) wrong.push(`${id}: ${open} edges are not shared by two triangles`);
    const volume = volumeOf(mesh);
    if (!(volume > 0)) wrong.push(`${id}: volume ${volume}`);
    if (Math.abs(volume / measurements.volume - 1) > 1e-3) wrong.push(`${id}: volume ${volume}, but ${measurements.volume} was said`);
    if (measurements.pieces !== 1) wrong.push(`${id}: ${measurements.pieces} pieces`);
    if (mesh.runs.reduce((triangles, { count }) => triangles + count, 0) !== mesh.indices.length / 3) wrong.push(`${id}: its runs do not cover its triangles`);
  }
  for (const { id, part, from, to, overall } of dimensions) {
    if (overall === undefined) continue;
    const mesh = parts.find((each) => each.id === part)?.mesh;
    const axis = 'xyz'.indexOf(overall);
    const claimed = Math.abs((to[axis] ?? NaN) - (from[axis] ?? NaN));
    const measured = mesh === undefined ? NaN : extentOf(mesh, axis);
    if (!(Math.abs(claimed - measured) <= tolerance)) wrong.push(`${part}: the line "${id}" says ${claimed} mm, the mesh measures ${measured} mm along ${overall}`);
  }
  return wrong;
};
