/** For tests: from the author's verbs to a mesh, as the workshop does it. */
import { createEvaluator, createGraphBuilder, validateGraph } from '@patternbook/geometry';
import type { CheckedGraph, Evaluated, Evaluator, GeometryBuilder, Outcome, Quality, SolidRef } from '@patternbook/geometry';
import type { ManifoldKernel } from './create-manifold-kernel.ts';

export type Build = (g: GeometryBuilder) => SolidRef;

export function checkedGraph(build: Build): { readonly graph: CheckedGraph; readonly roots: readonly [{ readonly id: 'body'; readonly node: number }] } {
  const { g, graph } = createGraphBuilder();
  const { node } = build(g);
  const checked = validateGraph(JSON.parse(JSON.stringify(graph())));
  if (!checked.ok) throw new Error(checked.fault.message);
  return { graph: checked.value, roots: [{ id: 'body', node }] };
}

export const outcomeOf = (evaluator: Evaluator, build: Build, quality: Quality = 'final'): Outcome<ReadonlyMap<string, Evaluated>> => evaluator.evaluate({ ...checkedGraph(build), quality });

/** Evaluates fresh and releases everything. Throws where there is a fault. */
export function evaluatedBuild(kernel: ManifoldKernel, build: Build, quality: Quality = 'final'): Evaluated {
  const evaluator = createEvaluator(kernel);
  try {
    const outcome = outcomeOf(evaluator, build, quality);
    if (!outcome.ok) throw new Error(outcome.fault.message);
    return outcome.value.get('body')!;
  } finally {
    evaluator.clear();
  }
}
