import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fontListOf, productIds, readCatalogue, scriptOf } from '@patternbook/assets';
import { sha256Hex } from '@patternbook/geometry';
import { createManifoldKernel } from '@patternbook/kernel-manifold';
import { checkValues } from '@patternbook/product';
import type { CheckedValues, ProductDefinition, ProfileParameter } from '@patternbook/product';
import { createSandbox } from '@patternbook/sandbox';
import { createShaper } from '@patternbook/typography';
import { createPipeline } from '@patternbook/workshop/serve';
import type { Benchmark } from './benchmark.ts';
import { quantile, rounded, wallMilliseconds } from './measure.ts';

const assets = join(import.meta.dirname, '../../assets');

type Values = CheckedValues['values'];

/** Each point but the first moved across by one step. */
function edgedProfiles({ x, y, snap, rises }: ProfileParameter, value: string): readonly string[] {
  const across = rises === 'x' ? y : x;
  const points = value.split(' ').map((point) => point.split(',').map(Number));
  return points.slice(1).map((_, moved) =>
    points
      .map(([px = 0, py = 0], place) => {
        const at = rises === 'x' ? py : px;
        const to = place === moved + 1 ? (at + snap <= across.max ? at + snap : at - snap) : at;
        return rises === 'x' ? `${px},${to}` : `${to},${py}`;
      })
      .join(' '),
  );
}

/** From the defaults and from each preset: every number one and two steps to either side, each choice, each toggle, other texts; one value at a time. */
function singleEdits(definition: ProductDefinition): readonly Values[] {
  const bases = [{}, ...definition.presets.map(({ values }) => values)].map((values) => checkValues(definition, values).values);
  return bases.flatMap((base) =>
    Object.entries(definition.parameters).flatMap(([id, parameter]): readonly Values[] => {
      switch (parameter.kind) {
        case 'length':
        case 'angle':
        case 'count':
        case 'ratio':
          return [1, -1, 2, -2].map((steps) => ({ ...base, [id]: Number(base[id]) + steps * parameter.step }));
        case 'choice':
          return parameter.options.map((option) => ({ ...base, [id]: option.id }));
        case 'toggle':
          return [{ ...base, [id]: base[id] !== true }];
        case 'text':
          return [{ ...base, [id]: 'Anna' }, { ...base, [id]: 'Im Wiesengrund' }];
        case 'material':
          return parameter.options.map((option) => ({ ...base, [id]: option.id }));
        case 'size':
          return parameter.table.rows.slice(0, 8).map((row) => ({ ...base, [id]: row.id }));
        case 'font':
          return ['jost', 'pacifico'].map((font) => ({ ...base, [id]: font }));
        case 'seed':
          return [1, 2, 3].map((seed) => ({ ...base, [id]: seed }));
        // Dragging a point is one edit after another; bringing another picture is not.
        case 'profile':
          return edgedProfiles(parameter, String(base[id])).map((profile) => ({ ...base, [id]: profile }));
        case 'artwork':
        case 'image':
        case 'points':
        case 'colour':
          return [];
      }
    }),
  );
}

export const benchmark: Benchmark = {
  name: 'worker-edits',
  about: "One value of a product changes: milliseconds in the worker from values to a draft that is built in the sandbox, checked, shaped, made, meshed, measured and has its normals; and the same for a design that did not change.",
  async run() {
    const catalogue = await readCatalogue((path) => readFile(join(assets, path), 'utf8'));
    const [sandbox, kernel] = await Promise.all([createSandbox(), createManifoldKernel()]);
    const shaper = createShaper({ font: (hash) => readFile(join(assets, catalogue.fonts.find(({ sha256 }) => sha256 === hash)?.file ?? '')) });
    const pipelineOfOne = () =>
      createPipeline({ sandbox, kernel, shaper: () => Promise.resolve(shaper), fonts: fontListOf(catalogue.fonts), now: () => performance.now() });

    const figures: Record<string, Record<string, number>> = {};
    for (const product of productIds) {
      const script = await readFile(join(assets, scriptOf(product)), 'utf8');
      const source = { hash: sha256Hex(script), script };
      const described = await sandbox.describe({ script });
      if (!described.ok) throw new Error(described.fault.message);
      const definition = described.value;
      const edits = singleEdits(definition).map((values) => checkValues(definition, values)).filter(({ refusals }) => refusals.length === 0);
      const requests = edits.map(({ values }) => ({ source, values, quality: 'draft', purpose: 'show' }) as const);
      // Once to warm the engine; then with an empty memo, as a person edits.
      const warm = pipelineOfOne();
      for (const request of requests) await warm.evaluate(request);
      const pipeline = pipelineOfOne();
      const times: number[] = [];
      const unchanged: number[] = [];
      for (const request of requests) {
        times.push(await wallMilliseconds(() => pipeline.evaluate(request)));
        unchanged.push(await wallMilliseconds(() => pipeline.evaluate(request)));
      }
      figures[product] = { edits: times.length, p50: rounded(quantile(times, 0.5)), p95: rounded(quantile(times, 0.95)), most: rounded(Math.max(...times)), unchangedP95: rounded(quantile(unchanged, 0.95), 3) };
    }
    kernel.dispose();
    sandbox.dispose();
    return {
      figures,
      promises: Object.entries(figures).flatMap(([product, { p95, unchangedP95 }]) => [
        { promise: `${product}: an edit is ready as a draft, p95 in ms`, figure: p95 ?? NaN, atMost: 50 },
        { promise: `${product}: an unchanged design, p95 in ms`, figure: unchangedP95 ?? NaN, atMost: 1 },
      ]),
    };
  },
};
