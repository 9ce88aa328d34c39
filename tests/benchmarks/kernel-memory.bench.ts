import { createEvaluator, creasedNormals } from '@patternbook/geometry';
import { createManifoldKernel } from '@patternbook/kernel-manifold';
import type { Benchmark } from './benchmark.ts';
import { checked, openCatalogue, productIds } from './kernel/catalogue.ts';
import type { Values } from './kernel/catalogue.ts';
import { rounded } from './measure.ts';

const edits = 5_000;
const reference = 500;
const megabyte = 1024 * 1024;

/** The numbers of an endless drag: never the same design twice within the budget of a memo, and every product in turn. */
function valuesOf(product: (typeof productIds)[number], edit: number): Values {
  const swing = (edit * 0.618034) % 1;
  switch (product) {
    case 'planter':
      return { diameter: 90 + Math.round(800 * swing) / 10, style: ['flutes', 'waves', 'facets'][edit % 3]!, twist: edit % 60 };
    case 'bin':
      return { units: 3 + (edit % 5), scoop: Math.round(150 * swing) / 10, columns: 1 + (edit % 3) };
    case 'enclosure':
      return { width: 60 + Math.round(1200 * swing) / 10, height: 20 + (edit % 30) };
    case 'house-sign':
      return { number: String(edit), width: 140 + Math.round(800 * swing) / 10 };
  }
}

export const benchmark: Benchmark = {
  name: 'kernel-memory',
  about: `One worker shows ${edits} edits of the catalogue's products: its memory at the end against its memory after the first ${reference}.`,
  async run() {
    const catalogue = await openCatalogue();
    const kernel = await createManifoldKernel();
    const evaluator = createEvaluator(kernel);
    const figures: Record<string, Record<string, number>> = {};
    for (let edit = 1; edit <= edits; edit += 1) {
      const product = productIds[edit % productIds.length]!;
      const design = await catalogue.build(product, valuesOf(product, edit));
      if (!design) throw new Error(`${product} refuses ${JSON.stringify(valuesOf(product, edit))}.`);
      const outcome = evaluator.evaluate({ graph: await catalogue.resolve(checked(design.graph)), roots: design.roots, quality: 'draft' });
      if (outcome.ok) for (const { mesh } of outcome.value.values()) creasedNormals(mesh);
      if (edit !== reference && edit % 1000 !== 0) continue;
      globalThis.gc?.();
      const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
      figures[`after ${edit}`] = { wasm: rounded(kernel.heapBytes() / megabyte, 1), javascript: rounded(heapUsed / megabyte, 1), buffers: rounded(arrayBuffers / megabyte, 1), resident: rounded(rss / megabyte, 1), live: kernel.live(), ...evaluator.kept() };
    }
    evaluator.clear();
    const left = kernel.live();
    const [before, after] = [figures[`after ${reference}`]!, figures[`after ${edits}`]!];
    return {
      figures,
      promises: [
        { promise: 'WASM memory against the first 500 edits, ratio', figure: rounded(after['wasm']! / before['wasm']!, 3), atMost: 1.05 },
        { promise: 'JavaScript heap against the first 500 edits, ratio', figure: rounded(after['javascript']! / before['javascript']!, 3), atMost: 1.1 },
        { promise: 'handles that nobody released', figure: left, atMost: 0 },
      ],
    };
  },
};
