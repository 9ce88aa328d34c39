import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { fontListOf, productIds, readCatalogue, scriptOf } from '@patternbook/assets';
import { sha256Hex } from '@patternbook/geometry';
import { checkValues } from '@patternbook/product';
import type { ProductDefinition } from '@patternbook/product';
import { createWorkshop } from '@patternbook/workshop';
import type { FromWorker, ProductSource, WorkerPort } from '@patternbook/workshop';
import type { Benchmark } from './benchmark.ts';
import { quantile, rounded } from './measure.ts';
import type { Held } from './worker/measured-worker.ts';

const edits = 5_000;
const reference = 500;
const megabyte = 1024 * 1024;

const assets = join(import.meta.dirname, '../../assets');

interface Product {
  readonly source: ProductSource;
  readonly definition: ProductDefinition;
}

/** Edits of one parameter in a row; few enough that the first 500 edits meet every parameter of every product. */
const gesture = 5;

/** An endless drag: one parameter after another goes to and fro over its whole range. */
function draggedValues({ definition }: Product, edit: number): Readonly<Record<string, unknown>> {
  const ids = Object.keys(definition.parameters);
  const id = ids[Math.floor(edit / (productIds.length * gesture)) % ids.length] ?? '';
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
    case 'material': return { [id]: parameter.options[edit % parameter.options.length]?.id };
    case 'size': return { [id]: parameter.table.rows[edit % parameter.table.rows.length]?.id };
    case 'font': return { [id]: edit % 2 === 0 ? 'jost' : 'pacifico' };
    case 'seed': return { [id]: edit };
    case 'artwork': case 'image': case 'profile': case 'points': case 'colour': return {};
  }
}

export const benchmark: Benchmark = {
  name: 'worker-memory',
  about: `One worker takes ${edits} edits of all products in turn, from script to transferred meshes: what it holds at the end against what it held after the first ${reference}.`,
  async run() {
    const workers: Worker[] = [];
    const spawn = (): WorkerPort => {
      const worker = new Worker(new URL('worker/measured-worker.ts', import.meta.url));
      workers.push(worker);
      return {
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
        post: (message) => worker.postMessage(message),
        onMessage: (handler) =>
          worker.on('message', (message: FromWorker | Held) => {
            if (message.type !== 'held') handler(message);
          }),
        onLost: (handler) => worker.on('exit', handler),
        terminate: () => void worker.terminate(),
      };
    };
    const measure = async (): Promise<Held> => {
      const worker = workers.at(-1);
      if (worker === undefined) throw new Error('There is no worker.');
      const answer = once(worker, 'message') as Promise<[Held]>;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage({ type: 'measure' });
      return (await answer)[0];
    };
    const catalogue = await readCatalogue((path) => readFile(join(assets, path), 'utf8'));
    const workshop = createWorkshop({
      spawn,
      fonts: fontListOf(catalogue.fonts),
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

    const figures: Record<string, Record<string, number>> = {};
    const times: number[] = [];
    let faults = 0;
    for (let edit = 1; edit <= edits; edit += 1) {
      const product = products[edit % products.length];
      if (product === undefined) throw new Error('There are no products.');
      const { values } = checkValues(product.definition, draggedValues(product, edit));
      const begun = performance.now();
      const outcome = await workshop.evaluate({ source: product.source, values, quality: 'draft', purpose: 'show' });
      times.push(performance.now() - begun);
      if (!outcome.ok) faults += 1;
      if (edit !== reference && edit % 1000 !== 0) continue;
      const { heap, outside } = await measure();
      figures[`after ${edit}`] = { heap: rounded(heap / megabyte, 1), outside: rounded(outside / megabyte, 1), p50: rounded(quantile(times, 0.5), 1), p95: rounded(quantile(times, 0.95), 1), faults };
      times.length = 0;
    }
    await workshop.dispose();

    const growth = (of: 'heap' | 'outside'): number => rounded((figures[`after ${edits}`]?.[of] ?? NaN) / (figures[`after ${reference}`]?.[of] ?? NaN), 3);
    return {
      figures,
      promises: [
        { promise: 'heap of the worker against the first 500 edits, ratio', figure: growth('heap'), atMost: 1.1 },
        { promise: 'buffers and WASM memories against the first 500 edits, ratio', figure: growth('outside'), atMost: 1.1 },
        { promise: 'workers that it took', figure: workers.length, atMost: 1 },
      ],
    };
  },
};
