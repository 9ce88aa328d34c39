/** Each product's default design in final quality, beside its twin: two ways to the same geometry. */
import { createEvaluator } from '@patternbook/geometry';
import type { Evaluated } from '@patternbook/geometry';
import { createManifoldKernel } from '@patternbook/kernel-manifold';
import type { Vec2 } from 'manifold-3d/manifold.js';
import { bin } from './bin.twin.ts';
import { loadManifold, makeByHand } from './by-hand.ts';
import type { MadeByHand, Twin } from './by-hand.ts';
import { checked, openCatalogue } from './catalogue.ts';
import type { ProductId } from './catalogue.ts';
import { enclosure } from './enclosure.twin.ts';
import { houseSign } from './house-sign.twin.ts';
import { planter } from './planter.twin.ts';

const twins: Readonly<Record<ProductId, Twin>> = { planter, bin, enclosure, 'house-sign': houseSign };

export type Evaluation = ReadonlyMap<string, Evaluated>;
export type ByHand = Readonly<Record<string, MadeByHand>>;

export interface Pair {
  /** Begins anew each time, as if nothing had been made before. */
  evaluate(): Evaluation;
  byHand(): ByHand;
}

export interface Pairs {
  pairOf(product: ProductId): Promise<Pair>;
  dispose(): void;
}

export async function openPairs(): Promise<Pairs> {
  const [catalogue, kernel, module] = await Promise.all([openCatalogue(), createManifoldKernel(), loadManifold()]);
  return {
    pairOf: async (product) => {
      const design = (await catalogue.build(product, {}))!;
      const resolved = await catalogue.resolve(checked(design.graph));
      const texts = resolved.nodes.filter(({ kind }) => kind === 'outline').map(({ parameters }) => parameters['contours'] as unknown as Vec2[][]);
      // What arrives at the worker is plain data, checked anew each time.
      const arriving = { nodes: resolved.nodes };
      return {
        evaluate: () => {
          const evaluator = createEvaluator(kernel);
          const outcome = evaluator.evaluate({ graph: checked(arriving), roots: design.roots, quality: 'final' });
          evaluator.clear();
          if (!outcome.ok) throw new Error(outcome.fault.message);
          return outcome.value;
        },
        byHand: () => makeByHand(module, twins[product], texts),
      };
    },
    dispose: () => kernel.dispose(),
  };
}

/** What only rounding sets apart is nearer by far. */
const tolerance = 1e-8;

/** Parts and measurements in which the two are not the same geometry, in words. */
export function differences(evaluation: Evaluation, byHand: ByHand): readonly string[] {
  const found: string[] = [];
  for (const part of new Set([...evaluation.keys(), ...Object.keys(byHand)])) {
    const [ours, theirs] = [evaluation.get(part)?.measurements, byHand[part]?.measurements];
    for (const figure of ['volume', 'area', 'genus', 'pieces'] as const) {
      const [is, hand] = [ours?.[figure] ?? NaN, theirs?.[figure] ?? NaN];
      const most = figure === 'volume' || figure === 'area' ? tolerance * hand : 0;
      if (!(Math.abs(is - hand) <= most)) found.push(`${part}: ${figure} ${is}, by hand ${hand}`);
    }
  }
  return found;
}
