import type { Mesh, MeshRun } from './mesh.ts';

/**
 * The same triangles in an order that follows from their places alone. Kernels number vertices and triangles as evaluation went, so
 * that what a memo held shows in the bytes of a mesh; of equal solids, these meshes are equal.
 *
 * Runs are sorted by region and node, and joined; triangles by the places of their corners, each beginning with its lowest corner;
 * vertices by first use. Vertices at one place stay apart, so that pieces which touch stay closed.
 */
export function canonicalMesh(mesh: Mesh): Mesh {
  const triangles = mesh.indices.length / 3;
  const rank = ranksOf(mesh.positions);
  const turned = new Uint32Array(3 * triangles);
  for (let t = 0; t < triangles; t += 1) {
    const a = mesh.indices[3 * t]!;
    const b = mesh.indices[3 * t + 1]!;
    const c = mesh.indices[3 * t + 2]!;
    const least = Math.min(rank[a]!, rank[b]!, rank[c]!);
    const turn = rank[a] === least ? 0 : rank[b] === least ? 1 : 2;
    turned[3 * t] = turn === 0 ? a : turn === 1 ? b : c;
    turned[3 * t + 1] = turn === 0 ? b : turn === 1 ? c : a;
    turned[3 * t + 2] = turn === 0 ? c : turn === 1 ? a : b;
  }

  const { labels, labelOf } = labelsOf(mesh.runs, triangles);
  let order = Uint32Array.from({ length: triangles }, (_, t) => t);
  // A stable sort by the least significant key first leaves the most significant one in charge.
  for (const corner of [2, 1, 0]) order = countingSort(order, (t) => rank[turned[3 * t + corner]!]!, rank.length);
  order = countingSort(order, (t) => labelOf[t]!, labels.length);

  return renumbered({ mesh, turned, order, runs: runsOf(labels, labelOf) });
}

/** Place of each vertex among all, sorted by x, then y, then z; equal for vertices at one place. */
function ranksOf(positions: Float32Array): Uint32Array {
  const vertices = positions.length / 3;
  // Adding zero turns minus zero into zero, which is the same place.
  const bits = new Uint32Array(Float32Array.from(positions, (each) => each + 0).buffer);
  // Float bits sort like integers once negative numbers are inverted and positive ones moved above them.
  for (let i = 0; i < bits.length; i += 1) bits[i] = bits[i]! >>> 31 === 1 ? ~bits[i]! : bits[i]! | 0x80000000;
  let order = Uint32Array.from({ length: vertices }, (_, v) => v);
  for (const axis of [2, 1, 0]) {
    order = countingSort(order, (v) => bits[3 * v + axis]! & 0xffff, 0x10000);
    order = countingSort(order, (v) => bits[3 * v + axis]! >>> 16, 0x10000);
  }
  const rank = new Uint32Array(vertices);
  for (let k = 1; k < vertices; k += 1) {
    const a = 3 * order[k - 1]!;
    const b = 3 * order[k]!;
    const same = bits[a] === bits[b] && bits[a + 1] === bits[b + 1] && bits[a + 2] === bits[b + 2];
    rank[order[k]!] = rank[order[k - 1]!]! + (same ? 0 : 1);
  }
  return rank;
}

/** Stable; `key` gives whole numbers below `keys`. */
function countingSort(items: Uint32Array<ArrayBuffer>, key: (item: number) => number, keys: number): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(keys + 1);
  for (let k = 0; k < items.length; k += 1) next[key(items[k]!) + 1]! += 1;
  for (let k = 0; k < keys; k += 1) next[k + 1]! += next[k]!;
  const sorted = new Uint32Array(items.length);
  for (let k = 0; k < items.length; k += 1) {
    const item = items[k]!;
    const place = key(item);
    sorted[next[place]!] = item;
    next[place]! += 1;
  }
  return sorted;
}

type Label = Pick<MeshRun, 'region' | 'node'>;

function labelsOf(runs: readonly MeshRun[], triangles: number): { readonly labels: readonly Label[]; readonly labelOf: Uint32Array } {
  const byKey = new Map<string, Label>();
  for (const { region, node } of runs) byKey.set(`${region} ${node}`, { region, node });
  const keys = [...byKey.keys()].sort();
  const labelOf = new Uint32Array(triangles);
  for (const { region, node, start, count } of runs) labelOf.fill(keys.indexOf(`${region} ${node}`), start, start + count);
  return { labels: keys.map((key) => byKey.get(key)!), labelOf };
}

function runsOf(labels: readonly Label[], labelOf: Uint32Array): readonly MeshRun[] {
  const counts = new Uint32Array(labels.length);
  for (const label of labelOf) counts[label]! += 1;
  let start = 0;
  return labels.map(({ region, node }, label) => {
    const run = { region, node, start, count: counts[label]! };
    start += run.count;
    return run;
  });
}

function renumbered({ mesh, turned, order, runs }: { readonly mesh: Mesh; readonly turned: Uint32Array; readonly order: Uint32Array; readonly runs: readonly MeshRun[] }): Mesh {
  const vertices = mesh.positions.length / 3;
  const unused = 0xffffffff;
  const number = new Uint32Array(vertices).fill(unused);
  const indices = new Uint32Array(turned.length);
  const positions = new Float32Array(mesh.positions.length);
  let used = 0;
  for (let k = 0; k < order.length; k += 1) {
    for (let corner = 0; corner < 3; corner += 1) {
      const v = turned[3 * order[k]! + corner]!;
      if (number[v] === unused) {
        number[v] = used;
        for (let axis = 0; axis < 3; axis += 1) positions[3 * used + axis] = mesh.positions[3 * v + axis]! + 0;
        used += 1;
      }
      indices[3 * k + corner] = number[v]!;
    }
  }
  return { positions: used === vertices ? positions : positions.slice(0, 3 * used), indices, runs };
}
