import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWorkshopPool } from './create-workshop-pool.ts';
import type { Task } from './messages.ts';
import type { Outcome, Workshop } from './protocol.ts';
import { answerOf, createScriptedWorker, requestOf } from './testing/scripted-worker.ts';
import type { ScriptedWorker } from './testing/scripted-worker.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

interface Staged {
  readonly workshop: Workshop;
  readonly workers: readonly ScriptedWorker[];
}

/** A pool whose workers do as `onTask` says, told which worker they are. */
const stage = (size: number, onTask: (task: Task, worker: ScriptedWorker, number: number) => void, options: { readonly ready?: (number: number) => boolean; readonly font?: (hash: string) => Promise<Uint8Array> } = {}): Staged => {
  const workers: ScriptedWorker[] = [];
  const workshop = createWorkshopPool(size, {
    spawn: () => {
      const number = workers.length;
      const worker = createScriptedWorker((task, self) => onTask(task, self, number), { ready: options.ready?.(number) ?? true });
      workers.push(worker);
      return worker.port;
    },
    font: options.font ?? (() => Promise.reject(new Error('none'))),
    fonts: { hashes: { serif: 'ab' }, fallbacks: [] },
    deadlines: { draft: 1000, final: 2000, make: 3000, describe: 500, start: 10_000 },
  });
  return { workshop, workers };
};

const answers = (_: Task, worker: ScriptedWorker): void => worker.send(answerOf());
const code = async (outcome: Promise<Outcome<unknown>>): Promise<string> => {
  const settled = await outcome;
  return settled.ok ? 'answered' : settled.fault.code;
};
const pass = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

describe('a workshop', () => {
  it('starts its workers with the fonts, before anything is asked', () => {
    const { workers } = stage(2, answers);
    expect(workers.map(({ received }) => received)).toEqual([[{ type: 'start', fonts: { hashes: { serif: 'ab' }, fallbacks: [] }, warm: true }], [{ type: 'start', fonts: { hashes: { serif: 'ab' }, fallbacks: [] }, warm: true }]]);
  });

  it('answers in turn, one task at a time for each worker', async () => {
    const order: number[] = [];
    const { workshop } = stage(1, (task, worker) => {
      order.push(Number(task.kind === 'evaluate' && task.request.values['diameter']));
      setTimeout(() => worker.send(answerOf()), 100);
    });
    const all = [1, 2, 3].map((diameter) => code(workshop.evaluate(requestOf(diameter))));
    await pass(50);
    expect(order).toEqual([1]);
    await pass(1000);
    expect(await Promise.all(all)).toEqual(['answered', 'answered', 'answered']);
    expect(order).toEqual([1, 2, 3]);
  });

  it('shares the line among its workers', async () => {
    const busy = [0, 0];
    const { workshop } = stage(2, (_, worker, number) => {
      busy[number] = (busy[number] ?? 0) + 1;
      setTimeout(() => worker.send(answerOf()), 100);
    });
    const all = [1, 2, 3, 4].map((diameter) => code(workshop.evaluate(requestOf(diameter))));
    await pass(1000);
    await Promise.all(all);
    expect(busy).toEqual([2, 2]);
  });

  it('ends a worker at its deadline; the next request has a new one', async () => {
    const { workshop, workers } = stage(1, (task, worker, number) => (number === 0 ? undefined : answers(task, worker)));
    const late = code(workshop.evaluate(requestOf(1)));
    const next = code(workshop.evaluate(requestOf(2)));
    await pass(999);
    expect(workers[0]?.terminated).toBe(false);
    await pass(1);
    expect(workers[0]?.terminated).toBe(true);
    expect(await late).toBe('deadline');
    await pass(0);
    expect(await next).toBe('answered');
    expect(workers).toHaveLength(2);
  });

  it.each([['final', 2000], ['draft', 1000]] as const)('has a deadline of its own for %s', async (quality, milliseconds) => {
    const { workshop } = stage(1, () => undefined);
    const outcome = workshop.evaluate(requestOf(1, quality));
    await pass(milliseconds);
    expect(await outcome).toMatchObject({ ok: false, fault: { code: 'deadline', milliseconds } });
  });

  it('has longer deadlines for files, and shorter ones for describing', async () => {
    const made = stage(1, () => undefined);
    const file = made.workshop.evaluate({ ...requestOf(1, 'final'), purpose: 'make' });
    const described = stage(1, () => undefined).workshop.describe({ hash: 'a', script: '' });
    await pass(3000);
    expect(await file).toMatchObject({ fault: { milliseconds: 3000 } });
    expect(await described).toMatchObject({ fault: { milliseconds: 500 } });
  });

  it('does not count the time in line', async () => {
    const { workshop } = stage(1, (_, worker) => setTimeout(() => worker.send(answerOf()), 900));
    const all = [1, 2, 3].map((diameter) => code(workshop.evaluate(requestOf(diameter))));
    await pass(2700);
    expect(await Promise.all(all)).toEqual(['answered', 'answered', 'answered']);
  });

  it('tries once more what was lost by no fault of its own', async () => {
    const { workshop, workers } = stage(1, (task, worker, number) => (number === 0 ? worker.crash() : answers(task, worker)));
    const outcome = code(workshop.evaluate(requestOf(1)));
    await pass(0);
    expect(await outcome).toBe('answered');
    expect(workers).toHaveLength(2);
  });

  it('gives up after the second loss, and goes on with the next request', async () => {
    const { workshop, workers } = stage(1, (task, worker) => {
      if (task.kind === 'evaluate' && task.request.values['diameter'] === 1) worker.send({ type: 'broken', message: 'memory access out of bounds' });
      else answers(task, worker);
    });
    const lost = code(workshop.evaluate(requestOf(1)));
    const next = code(workshop.evaluate(requestOf(2)));
    await pass(0);
    expect(await lost).toBe('worker-lost');
    expect(await next).toBe('answered');
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, true, false]);
  });

  it('replaces a worn worker after its answer', async () => {
    const { workshop, workers } = stage(1, (_, worker) => worker.send(answerOf(true)));
    expect(await code(workshop.evaluate(requestOf(1)))).toBe('answered');
    await pass(0);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
  });

  it('replaces a worker that was lost while it was idle', async () => {
    const { workshop, workers } = stage(1, answers);
    await pass(0);
    workers[0]?.crash();
    expect(await code(workshop.evaluate(requestOf(1)))).toBe('answered');
    expect(workers).toHaveLength(2);
  });

  it('does not try for ever when no worker can start', async () => {
    const { workshop, workers } = stage(1, answers, { ready: () => false });
    const outcome = code(workshop.evaluate(requestOf(1)));
    await pass(20_000);
    expect(await outcome).toBe('worker-lost');
    await pass(100_000);
    expect(workers).toHaveLength(2);
  });

  it('starts again when workers can start again', async () => {
    const { workshop } = stage(1, answers, { ready: (number) => number >= 2 });
    const first = code(workshop.evaluate(requestOf(1)));
    await pass(20_000);
    expect(await first).toBe('worker-lost');
    const second = code(workshop.evaluate(requestOf(2)));
    await pass(0);
    expect(await second).toBe('answered');
  });

  it('hands over fonts; the clock stands still while they are on their way', async () => {
    const bytes = new Uint8Array([1, 2, 3]);
    const { workshop, workers } = stage(1, (_, worker) => worker.send({ type: 'font', hash: 'ab' }), {
      font: (hash) => new Promise((resolve, reject) => setTimeout(() => (hash === 'ab' ? resolve(bytes) : reject(new Error('none'))), 5000)),
    });
    const outcome = code(workshop.evaluate(requestOf(1)));
    await pass(5000);
    expect(workers[0]?.received.at(-1)).toEqual({ type: 'font', hash: 'ab', bytes });
    workers[0]?.send({ type: 'font', hash: 'none' });
    await pass(5000);
    expect(workers[0]?.received.at(-1)).toEqual({ type: 'font', hash: 'none', bytes: undefined });
    await pass(999);
    workers[0]?.send(answerOf());
    expect(await outcome).toBe('answered');
  });

  it('ends a worker that goes on for too long after its fonts came', async () => {
    const { workshop } = stage(1, (_, worker) => worker.send({ type: 'font', hash: 'ab' }), { font: () => Promise.resolve(new Uint8Array()) });
    const outcome = code(workshop.evaluate(requestOf(1)));
    await pass(1001);
    expect(await outcome).toBe('deadline');
  });

  it('answers everybody when it is closed, and leaves no worker behind', async () => {
    const { workshop, workers } = stage(2, () => undefined);
    const all = [1, 2, 3].map((diameter) => code(workshop.evaluate(requestOf(diameter))));
    await pass(0);
    await workshop.dispose();
    expect(await Promise.all(all)).toEqual(['worker-lost', 'worker-lost', 'worker-lost']);
    expect(await code(workshop.evaluate(requestOf(4)))).toBe('worker-lost');
    await pass(100_000);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, true]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
