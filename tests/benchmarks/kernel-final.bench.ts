import type { Benchmark } from './benchmark.ts';
import { productIds } from './kernel/catalogue.ts';
import { differences, openPairs } from './kernel/same-geometry.ts';
import { compare, rounded } from './measure.ts';

const runs = 15;

export const benchmark: Benchmark = {
  name: 'kernel-final',
  about: 'Final evaluation of each product: checked, named, made, meshed and measured, against the same geometry written by hand for manifold-3d.',
  async run() {
    const pairs = await openPairs();
    const figures: Record<string, Record<string, number>> = {};
    for (const product of productIds) {
      const { evaluate, byHand } = await pairs.pairOf(product);
      const evaluation = evaluate();
      // The twin must be the same geometry, or the comparison means nothing.
      const apart = differences(evaluation, byHand());
      if (apart.length > 0) throw new Error(`${product}: ${apart.join('; ')}.`);
      const triangles = [...evaluation.values()].reduce((sum, { measurements }) => sum + measurements.triangles, 0);
      const { ours, theirs, ratio } = compare(evaluate, byHand, { runs });
      figures[product] = { milliseconds: ours, byHand: theirs, ratio, triangles };
    }
    pairs.dispose();
    const ratios = Object.entries(figures).map(([product, { ratio }]) => ({ promise: `${product}: as fast as by hand`, figure: ratio!, atMost: 1.15 }));
    return { figures, promises: ratios.map((each) => ({ ...each, figure: rounded(each.figure, 3) })) };
  },
};
