import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { productIds, readCatalogue, scriptOf } from '@patternbook/assets';
import { sha256Hex } from '@patternbook/geometry';
import { checkValues } from '@patternbook/product';
import type { ProductDefinition } from '@patternbook/product';
import { createWorkshop } from '@patternbook/workshop';
import type { FromWorker, ProductSource, WorkerPort } from '@patternbook/workshop';
import type { Benchmark } from './benchmark.ts';
import { quantile, rounded } from './measure.ts';

const edits = 5_000;
const reference = 500;
/** Heaps breathe with their garbage collectors: the least of this many looks is what is really held. */
const looks = 100;
const megabyte = 1024 * 1024;

const assets = join(import.meta.dirname, '../../assets');

interface Product {
  readonly source: ProductSource;
  readonly definition: ProductDefinition;
}

/** An endless drag: one number after another goes to and fro over its whole range, now and then a text or a choice changes. */
function draggedValues({ definition }: Product, edit: number): Readonly<Record<string, unknown>> {
  const ids = Object.keys(definition.parameters);
  const id = ids[Math.floor(edit / 40) % ids.length] ?? '';
  const parameter = definition.parameters[id];
  if (parameter === undefined) return {};
  if ('step' in parameter) {
    const steps = Math.round((parameter.max - parameter.min) / parameter.step);
    return { [id]: parameter.min + (Math.floor(edit * 0.618034 * steps) % (steps + 1)) * parameter.step };
  }
  switch (parameter.kind) {
    case 'choice': return { [id]: parameter.options[edit % parameter.options.length]?.id };
    case 'toggle': return { [id]: edit % 2 === 0 };
    case 'text': return { [id]: String(edit % 100) };
    case 'colour': return {};
  }
}

export const benchmark: Benchmark = {
  name: 'worker-memory',
  about: `One worker takes ${edits} edits of all products in turn, from script to transferred meshes: what it holds at the end against what it held after the first ${reference}.`,
  async run() {
    const workers: Worker[] = [];
    const spawn = (): WorkerPort => {
      const worker = new Worker(new URL('../../packages/workshop/src/node-worker.ts', import.meta.url));
      workers.push(worker);
      return {
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
        post: (message) => worker.postMessage(message),
        onMessage: (handler) => worker.on('message', (message: FromWorker) => handler(message)),
        onLost: (handler) => worker.on('exit', handler),
        terminate: () => void worker.terminate(),
      };
    };
    const catalogue = await readCatalogue((path) => readFile(join(assets, path), 'utf8'));
    const workshop = createWorkshop({
      spawn,
      fonts: Object.fromEntries(catalogue.fonts.map(({ id, sha256 }) => [id, sha256])),
      font: async (hash) => new Uint8Array(await readFile(join(assets, catalogue.fonts.find(({ sha256 }) => sha256 === hash)?.file ?? ''))),
    });
    const products: Product[] = [];
    for (const id of productIds) {
      const script = await readFile(join(assets, scriptOf(id)), 'utf8');
      const source = { hash: sha256Hex(script), script };
      const described = await workshop.describe(source);
      if (!described.ok) throw new Error(described.fault.message);
      products.push({ source, definition: described.value });
    }

    const heap: number[] = [];
    const resident: number[] = [];
    const times: number[] = [];
    const faults: Record<string, number> = {};
    for (let edit = 0; edit < edits; edit += 1) {
      const product = products[edit % products.length];
      if (product === undefined) throw new Error('There are no products.');
      const { values } = checkValues(product.definition, draggedValues(product, edit));
      const begun = performance.now();
      const outcome = await workshop.evaluate({ source: product.source, values, quality: 'draft', purpose: 'show' });
      times.push(performance.now() - begun);
      if (!outcome.ok) faults[outcome.fault.code] = (faults[outcome.fault.code] ?? 0) + 1;
      const statistics = await workers.at(-1)?.getHeapStatistics();
      heap.push((statistics?.used_heap_size ?? NaN) / megabyte);
      resident.push(process.memoryUsage.rss() / megabyte);
    }
    const started = workers.length;
    await workshop.dispose();

    const held = (samples: readonly number[], until: number): number => rounded(Math.min(...samples.slice(until - looks, until)), 1);
    const at = (until: number): Readonly<Record<string, number>> => ({ heap: held(heap, until), resident: held(resident, until), p50: rounded(quantile(times.slice(0, until), 0.5), 1), p95: rounded(quantile(times.slice(0, until), 0.95), 1) });
    const figures = Object.fromEntries([reference, ...[1, 2, 3, 4, 5].map((thousand) => thousand * 1000)].map((until) => [`after ${until}`, at(until)]));
    return {
      figures: { ...figures, faults },
      promises: [
        { promise: 'heap of the worker against the first 500 edits, ratio', figure: rounded(held(heap, edits) / held(heap, reference), 3), atMost: 1.1 },
        { promise: 'memory of the process against the first 500 edits, ratio', figure: rounded(held(resident, edits) / held(resident, reference), 3), atMost: 1.15 },
        { promise: 'workers that it took', figure: started, atMost: 1 },
      ],
    };
  },
};
