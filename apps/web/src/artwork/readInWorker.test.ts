import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createReader } from './readInWorker.ts';
import type { ArtworkQuestion, WorkerLike } from './readInWorker.ts';

/** The worker's edge: what it was asked, and a way to answer. */
const scripted = () => {
  const asked: ArtworkQuestion[] = [];
  const workers: (WorkerLike & { ended: boolean })[] = [];
  const start = (): WorkerLike => {
    const worker = { ended: false, onmessage: null, onerror: null, postMessage: (question: ArtworkQuestion) => void asked.push(question), terminate: () => void (worker.ended = true) } as WorkerLike & { ended: boolean };
    workers.push(worker);
    return worker;
  };
  const answer = (data: unknown): void => workers.at(-1)?.onmessage?.(new MessageEvent('message', { data }));
  return { asked, workers, start, answer };
};
const bytes = new Uint8Array(3);
const image = { width: 8, height: 8, levels: [] };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the newest question waits, those between are superseded', async () => {
  const { asked, workers, start, answer } = scripted();
  const reader = createReader(start);
  const answers = [reader.image(bytes, { side: 1 }), reader.image(bytes, { side: 2 }), reader.image(bytes, { side: 3 })];
  answer({ ok: true, value: image });
  answer({ ok: true, value: image });
  expect(await Promise.all(answers)).toEqual([{ ok: true, value: image }, { ok: false, fault: { code: 'superseded' } }, { ok: true, value: image }]);
  expect(asked.map(({ wish }) => wish.options)).toEqual([{ side: 1 }, { side: 3 }]);
  expect(workers).toHaveLength(1);
});

test('a file that takes for ever costs a worker, not the page', async () => {
  const { workers, start, answer } = scripted();
  const reader = createReader(start);
  const slow = reader.drawing(bytes, {});
  vi.advanceTimersByTime(60_000);
  expect(await slow).toEqual({ ok: false, fault: { code: 'too-slow' } });
  const next = reader.image(bytes, {});
  answer({ ok: true, value: image });
  expect((await next).ok).toBe(true);
  expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
});

test('a worker that breaks is replaced', async () => {
  const { workers, start, answer } = scripted();
  const reader = createReader(start);
  const broken = reader.image(bytes, {});
  answer(null);
  expect(await broken).toEqual({ ok: false, fault: { code: 'worker-lost' } });
  expect(workers[0]?.ended).toBe(true);
});
