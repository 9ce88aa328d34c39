import type { Vector3 } from '@patternbook/geometry';
import type { Machine } from '../catalogue/machine.ts';
import type { FabricationPart } from '../parts/part.ts';
import type { Finding } from './finding.ts';
import { centroid, inAssembly, type LaidBody } from './space/laid-body.ts';

/** One part on one machine. */
export interface Checked<M extends Machine = Machine> {
  readonly part: FabricationPart;
  readonly machine: M;
  /** What lies on the machine: the part, or the blank that it is bent from. */
  readonly body: LaidBody;
  /** Whether the body is a blank, whose triangles are not the part's. */
  readonly asBlank: boolean;
}

/** One kind of check. Narrow: it is only called for machines of its processes. */
export interface Check<M extends Machine = Machine> {
  readonly processes: readonly M['process'][];
  readonly find: (checked: Checked<M>) => readonly Finding[];
}

/** For the list of checks, which has them side by side whatever machines they are for. */
export interface AnyCheck {
  readonly processes: readonly Machine['process'][];
  readonly find: (checked: Checked<never>) => readonly Finding[];
}

export type Found = Pick<Finding, 'code' | 'severity' | 'value' | 'limit'> & Partial<Pick<Finding, 'detail'>> & {
  readonly triangles: ArrayLike<number>;
  /** Where: a triangle, or a point of the laid body. */
  readonly at: number | Vector3;
};

/** Completes what a check found with where it belongs to. */
export function findingOf({ part, body, asBlank }: Pick<Checked, 'part' | 'body' | 'asBlank'>, { at, triangles, ...found }: Found): Finding {
  const { runs } = body.mesh;
  const point = typeof at === 'number' ? centroid(body, at) : at;
  const named = Uint32Array.from(triangles);
  return { ...found, part: part.id, at: asBlank ? middleOf(part) : inAssembly(body, point), triangles: asBlank ? new Uint32Array() : named, ...belonging(runs, named) };
}

export function middleOf({ mesh: { positions } }: FabricationPart): Vector3 {
  const min = [Infinity, Infinity, Infinity], max = [-Infinity, -Infinity, -Infinity];
  for (let at = 0; at < positions.length; at++) {
    min[at % 3] = Math.min(min[at % 3]!, positions[at]!);
    max[at % 3] = Math.max(max[at % 3]!, positions[at]!);
  }
  return [(min[0]! + max[0]!) / 2, (min[1]! + max[1]!) / 2, (min[2]! + max[2]!) / 2];
}

/** Runs without gaps, in order: the run of each triangle by walking along. Without triangles, all of the part is meant. */
function belonging(runs: LaidBody['mesh']['runs'], triangles: Uint32Array): Pick<Finding, 'nodes' | 'region'> {
  const nodes = new Map<string, number>(), regions = new Map<string, number>();
  const count = (run: (typeof runs)[number], by: number): void => {
    nodes.set(run.node, (nodes.get(run.node) ?? 0) + by);
    regions.set(run.region, (regions.get(run.region) ?? 0) + by);
  };
  if (triangles.length === 0) for (const run of runs) count(run, run.count);
  let at = 0;
  for (const triangle of triangles) {
    while (at < runs.length - 1 && triangle >= runs[at]!.start + runs[at]!.count) at++;
    while (at > 0 && triangle < runs[at]!.start) at--;
    if (runs[at]) count(runs[at]!, 1);
  }
  const most = (of: Map<string, number>): string[] => [...of].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
  return { nodes: most(nodes), region: most(regions)[0] ?? '' };
}
