/** The worker's side. A worker file of a browser or of Node is a few lines around `serveWorkshop`. */
import { createManifoldKernel } from '@patternbook/kernel-manifold';
import type { ManifoldKernel } from '@patternbook/kernel-manifold';
import { createSandbox } from '@patternbook/sandbox';
import type { Shaper } from '@patternbook/typography';
import { handOver, handOverSolids } from './hand-over.ts';
import type { FromWorker, Task, ToWorker } from './messages.ts';
import { createPipeline } from './pipeline.ts';
import type { Pipeline } from './pipeline.ts';
import type { HostPort } from './port.ts';

export { createPipeline } from './pipeline.ts';
export type { Pipeline, PipelineParts } from './pipeline.ts';
export type { HostPort } from './port.ts';

export interface ServeOptions {
  /** Milliseconds of any clock. */
  readonly now: () => number;
  /** Addresses of `manifold-3d/manifold.wasm` and of the sandbox's `quickjs.wasm`; needed in a browser. */
  readonly wasm?: { readonly manifold: string; readonly quickjs: string };
}

/** Bytes of Manifold's memory, which never shrinks, after which a worker is replaced between two requests. */
const wornBytes = 1024 * 1024 * 1024;

/** Answers what comes through the port until the worker is ended. */
export const serveWorkshop = (port: HostPort, { now, wasm }: ServeOptions): void => {
  const post = (message: FromWorker, transfer: readonly ArrayBuffer[] = []): void => port.post(message, transfer);
  const awaited = new Map<string, { readonly resolve: (bytes: Uint8Array) => void; readonly reject: (error: Error) => void }>();
  let started: Promise<{ readonly pipeline: Pipeline; readonly kernel: ManifoldKernel }> | undefined;

  const font = (hash: string): Promise<Uint8Array> =>
    new Promise((resolve, reject) => {
      awaited.set(hash, { resolve, reject });
      post({ type: 'font', hash });
    });

  /** HarfBuzz and the fonts are loaded for the first text only. */
  let shaper: Promise<Shaper> | undefined;
  const shaping = (): Promise<Shaper> => (shaper ??= import('@patternbook/typography').then(({ createShaper }) => createShaper({ font })));

  const start = async ({ fonts, warm }: Extract<ToWorker, { readonly type: 'start' }>): Promise<{ readonly pipeline: Pipeline; readonly kernel: ManifoldKernel }> => {
    const [sandbox, kernel] = await Promise.all([createSandbox(wasm === undefined ? {} : { wasmUrl: wasm.quickjs }), createManifoldKernel(wasm === undefined ? {} : { wasmUrl: wasm.manifold })]);
    const pipeline = createPipeline({ sandbox, kernel, shaper: shaping, fonts, now });
    if (warm) await pipeline.evaluate(warmUp);
    return { pipeline, kernel };
  };

  const answer = async (task: Task): Promise<void> => {
    if (started === undefined) throw new Error('A worker must be started before it is given tasks.');
    const { pipeline, kernel } = await started;
    const worn = (): boolean => kernel.heapBytes() > wornBytes;
    if (task.kind === 'describe') return post({ type: 'answer', outcome: await pipeline.describe(task.source), worn: worn() });
    if (task.kind === 'solids') {
      const made = pipeline.solids(task.request);
      return post({ type: 'answer', outcome: made, worn: worn() }, made.ok ? handOverSolids(made.value) : []);
    }
    const outcome = await pipeline.evaluate(task.request);
    if (!outcome.ok) return post({ type: 'answer', outcome, worn: worn() });
    const { evaluation, transfer } = handOver(outcome.value);
    post({ type: 'answer', outcome: { ok: true, value: evaluation }, worn: worn() }, transfer);
  };

  const broken = (error: unknown): void => post({ type: 'broken', message: error instanceof Error ? error.message : String(error) });

  const receive = (message: ToWorker): void => {
    switch (message.type) {
      case 'start':
        started = start(message);
        started.then(() => post({ type: 'ready' }), broken);
        return;
      case 'task':
        answer(message.task).catch(broken);
        return;
      case 'font': {
        const waiting = awaited.get(message.hash);
        awaited.delete(message.hash);
        if (message.bytes === undefined) waiting?.reject(new Error('There is no such font.'));
        else waiting?.resolve(message.bytes);
      }
    }
  };
  port.onMessage(receive);
};

/** Runs sandbox and kernel once before anyone waits: the first evaluation takes three times as long as the next. */
const warmUp = {
  source: {
    hash: 'warm-up',
    plain: true,
    script: `import { defineProduct, length } from 'patternbook';
export default defineProduct({
  id: 'warm-up', version: '1.0.0', name: { en: 'Warm-up' }, tagline: { en: 'Warm-up' }, description: { en: 'Warm-up' },
  groups: [{ id: 'all', label: { en: 'All' } }],
  parameters: { size: length({ label: { en: 'Size' }, group: 'all', default: 20, min: 10, max: 30, step: 1 }) },
  rules: [], presets: [], parts: { body: { name: { en: 'Body' }, finish: { material: 'pla', colour: 'white' } } },
  build: ({ size }, g) => {
    const outside = g.circle({ radius: size }).extrude({ height: size, twist: 30, taper: 0.9 });
    const holes = [0, 1, 2, 3].map((n) => g.cylinder({ radius: 1, height: size * 3 }).rotate([90, 0, 0]).translate([n * 4 - 6, size, size / 2]));
    return { parts: [{ id: 'body', solid: outside.subtract(g.rectangle({ width: 4, depth: 4, radius: 1 }).offset(1).extrude({ height: size }), ...holes) }] };
  },
});`,
  },
  values: { size: 20 },
  quality: 'final',
  purpose: 'show',
} as const;
