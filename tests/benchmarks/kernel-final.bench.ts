import { createEvaluator } from '@patternbook/geometry';
import { createManifoldKernel } from '@patternbook/kernel-manifold';
import type { Vec2 } from 'manifold-3d/manifold.js';
import type { Benchmark } from './benchmark.ts';
import { bin } from './kernel/bin.twin.ts';
import { loadManifold, makeByHand } from './kernel/by-hand.ts';
import type { Twin } from './kernel/by-hand.ts';
import { checked, openCatalogue } from './kernel/catalogue.ts';
import type { ProductId } from './kernel/catalogue.ts';
import { enclosure } from './kernel/enclosure.twin.ts';
import { houseSign } from './kernel/house-sign.twin.ts';
import { planter } from './kernel/planter.twin.ts';
import { compare, rounded } from './measure.ts';

const twins: Readonly<Record<ProductId, Twin>> = { planter, bin, enclosure, 'house-sign': houseSign };
const runs = 15;

export const benchmark: Benchmark = {
  name: 'kernel-final',
  about: 'Final evaluation of each product: checked, named, made, meshed and measured, against the same geometry written by hand for manifold-3d.',
  async run() {
    const catalogue = await openCatalogue();
    const kernel = await createManifoldKernel();
    const byHand = await loadManifold();
    const figures: Record<string, Record<string, number>> = {};
    for (const [product, twin] of Object.entries(twins) as [ProductId, Twin][]) {
      const design = (await catalogue.build(product, {}))!;
      const resolved = await catalogue.resolve(checked(design.graph));
      const texts = resolved.nodes.filter(({ kind }) => kind === 'outline').map(({ parameters }) => parameters['contours'] as unknown as Vec2[][]);
      // What arrives at the worker is plain data, checked anew each time.
      const arriving = { nodes: resolved.nodes };
      const evaluate = () => {
        const evaluator = createEvaluator(kernel);
        const outcome = evaluator.evaluate({ graph: checked(arriving), roots: design.roots, quality: 'final' });
        evaluator.clear();
        if (!outcome.ok) throw new Error(outcome.fault.message);
        return outcome.value;
      };
      const hand = makeByHand(byHand, twin, texts);
      let triangles = 0;
      for (const [part, { measurements }] of evaluate()) {
        const same = hand[part]!.measurements;
        // The twin must be the same geometry, or the comparison means nothing.
        const apart = Math.max(Math.abs(same.volume / measurements.volume - 1), Math.abs(same.area / measurements.area - 1));
        if (apart > 1e-5 || same.genus !== measurements.genus || same.pieces !== measurements.pieces) throw new Error(`${product}, ${part}: ${JSON.stringify(measurements)} is not what was made by hand, ${JSON.stringify(same)}.`);
        triangles += measurements.triangles;
      }
      const { ours, theirs, ratio } = compare(evaluate, () => makeByHand(byHand, twin, texts), { runs });
      figures[product] = { milliseconds: ours, byHand: theirs, ratio, triangles };
    }
    kernel.dispose();
    const ratios = Object.entries(figures).map(([product, { ratio }]) => ({ promise: `${product}: as fast as by hand`, figure: ratio!, atMost: 1.15 }));
    return { figures, promises: ratios.map((each) => ({ ...each, figure: rounded(each.figure, 3) })) };
  },
};
