import { createEvaluator, creasedNormals } from '@patternbook/geometry';
import type { Evaluator } from '@patternbook/geometry';
import { createManifoldKernel } from '@patternbook/kernel-manifold';
import type { ProductDefinition } from '@patternbook/product';
import type { Benchmark } from './benchmark.ts';
import { checked, openCatalogue, productIds } from './kernel/catalogue.ts';
import type { BuiltDesign, Values } from './kernel/catalogue.ts';
import { processorMilliseconds, quantile, rounded } from './measure.ts';

/** Each number one, two and three steps to either side of its default, each choice and each toggle: one value at a time. */
function singleEdits({ parameters }: ProductDefinition): readonly Values[] {
  return Object.entries(parameters).flatMap(([id, parameter]): readonly Values[] => {
    switch (parameter.kind) {
      case 'length':
      case 'angle':
      case 'count':
      case 'ratio':
        return [1, -1, 2, -2, 3, -3].map((steps) => ({ [id]: Math.min(parameter.max, Math.max(parameter.min, parameter.default + steps * parameter.step)) }));
      case 'choice':
        return parameter.options.map((option) => ({ [id]: option.id }));
      case 'toggle':
        return [{ [id]: !parameter.default }];
      case 'text':
        return [{ [id]: 'Anna' }, { [id]: 'Im Wiesengrund' }];
      case 'colour':
        return [];
    }
  });
}

export const benchmark: Benchmark = {
  name: 'kernel-edits',
  about: 'One value of a product changes: milliseconds of processor time until the draft is meshed, measured and has its normals, with what earlier edits left; and the same for a design that did not change.',
  async run() {
    const catalogue = await openCatalogue();
    const kernel = await createManifoldKernel();
    const figures: Record<string, Record<string, number>> = {};
    for (const product of productIds) {
      const designs = (await Promise.all(singleEdits(await catalogue.describe(product)).map((values) => catalogue.build(product, values)))).filter((design) => design !== undefined);
      const resolved = await Promise.all(designs.map(async ({ graph, roots }) => ({ graph: { nodes: (await catalogue.resolve(checked(graph))).nodes }, roots })));
      const show = (evaluator: Evaluator, { graph, roots }: BuiltDesign): void => {
        const outcome = evaluator.evaluate({ graph: checked(graph), roots, quality: 'draft' });
        // What a rule of the product forbids may be empty; that is an answer too.
        if (outcome.ok) for (const { mesh } of outcome.value.values()) creasedNormals(mesh);
      };
      // Once to warm the engine, then with an empty memo, as a person edits.
      const warm = createEvaluator(kernel);
      for (const design of resolved) show(warm, design);
      warm.clear();
      const evaluator = createEvaluator(kernel);
      const edits: number[] = [];
      const unchanged: number[] = [];
      for (const design of resolved) {
        edits.push(processorMilliseconds(() => show(evaluator, design)));
        unchanged.push(processorMilliseconds(() => void evaluator.evaluate({ graph: checked(design.graph), roots: design.roots, quality: 'draft' })));
      }
      evaluator.clear();
      figures[product] = { edits: edits.length, p50: rounded(quantile(edits, 0.5)), p95: rounded(quantile(edits, 0.95)), most: rounded(Math.max(...edits)), unchangedP50: rounded(quantile(unchanged, 0.5), 3), unchangedP95: rounded(quantile(unchanged, 0.95), 3) };
    }
    kernel.dispose();
    return {
      figures,
      promises: Object.entries(figures).flatMap(([product, { p95, unchangedP95 }]) => [
        { promise: `${product}: an edit is meshed as a draft, p95 in ms`, figure: p95!, atMost: 50 },
        { promise: `${product}: an unchanged design, p95 in ms`, figure: unchangedP95!, atMost: 1 },
      ]),
    };
  },
};
