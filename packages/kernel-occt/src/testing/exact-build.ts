import { createEvaluator, createGraphBuilder, validateGraph } from '@patternbook/geometry';
import type { CheckedGraph, GeometryBuilder, SolidRef } from '@patternbook/geometry';
import type { ManifoldKernel } from '@patternbook/kernel-manifold';
import { Bench } from '../bench.ts';
import type { Occt } from '../binding.ts';
import { makeGraph } from '../make-graph.ts';

export type Build = (g: GeometryBuilder) => SolidRef;

export function checkedGraph(build: Build): { readonly graph: CheckedGraph; readonly root: number } {
  const { g, graph } = createGraphBuilder();
  const { node } = build(g);
  const checked = validateGraph(JSON.parse(JSON.stringify(graph())));
  if (!checked.ok) throw new Error(checked.fault.message);
  return { graph: checked.value, root: node };
}

export interface Exact {
  /** mm³. */
  readonly volume: number;
  readonly solids: number;
  readonly valid: boolean;
  /** How many faces lie on surfaces of each kind: "Plane", "Cylinder", … */
  readonly faces: Readonly<Record<string, number>>;
}

/** Makes a solid and measures it. */
export function exactBuild(oc: Occt, build: Build): Exact {
  const { graph, root } = checkedGraph(build);
  const bench = new Bench(oc);
  try {
    const { pieces } = makeGraph(bench, graph, [root]).wholeOf(root);
    const faces: Record<string, number> = {};
    for (const face of pieces.flatMap((piece) => bench.within(piece, 'FACE'))) {
      const type = bench.put(new oc.BRepAdaptor_Surface(bench.put(oc.TopoDS.Face(face)), true)).GetType().replace('GeomAbs_', '');
      faces[type] = (faces[type] ?? 0) + 1;
    }
    return { volume: pieces.reduce((sum, piece) => sum + bench.volumeOf(piece), 0), solids: pieces.length, valid: pieces.every((piece) => bench.isValid(piece)), faces };
  } finally {
    bench.clear();
  }
}

/** Of the same solid as a mesh in final quality: mm³. */
export function meshedVolume(kernel: ManifoldKernel, build: Build): number {
  const { graph, root } = checkedGraph(build);
  const evaluator = createEvaluator(kernel);
  const made = evaluator.evaluate({ graph, roots: [{ id: 'body', node: root }], quality: 'final' });
  evaluator.clear();
  if (!made.ok) throw new Error(made.fault.message);
  return made.value.get('body')!.measurements.volume;
}
