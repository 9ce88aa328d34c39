import { describe, expect, it } from 'vitest';
import { newestWins } from './newest-wins.ts';
import type { EvaluateRequest, Evaluation, Outcome } from './protocol.ts';
import { requestOf } from './testing/scripted-worker.ts';

const stage = () => {
  const begun: { readonly diameter: unknown; readonly end: () => void }[] = [];
  const answer = { ok: false, fault: { code: 'memory', message: '' } } as const;
  const newest = newestWins({ evaluate: (request: EvaluateRequest) => new Promise<Outcome<Evaluation>>((resolve) => begun.push({ diameter: request.values['diameter'], end: () => resolve(answer) })) });
  const codes: string[] = [];
  const ask = (diameter: number): void => {
    void newest.evaluate(requestOf(diameter)).then((outcome) => codes.push(`${diameter} ${outcome.ok ? 'ok' : outcome.fault.code}`));
  };
  const endLast = async (): Promise<void> => {
    begun.at(-1)?.end();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { ask, endLast, begun, codes };
};

describe('newestWins', () => {
  it('begins at once, keeps one waiting, and lets the newest take its place', async () => {
    const { ask, endLast, begun, codes } = stage();
    for (const diameter of [1, 2, 3, 4]) ask(diameter);
    expect(begun.map(({ diameter }) => diameter)).toEqual([1]);
    await endLast();
    expect(begun.map(({ diameter }) => diameter)).toEqual([1, 4]);
    expect(codes).toEqual(['2 superseded', '3 superseded', '1 memory']);
    await endLast();
    expect(codes.at(-1)).toBe('4 memory');
    ask(5);
    expect(begun.at(-1)?.diameter).toBe(5);
  });

  it('answers every request exactly once', async () => {
    const { ask, endLast, codes, begun } = stage();
    for (let diameter = 0; diameter < 50; diameter += 1) {
      ask(diameter);
      if (diameter % 7 === 0) await endLast();
    }
    while (codes.length < 50) await endLast();
    expect(new Set(codes.map((entry) => entry.split(' ')[0])).size).toBe(50);
    expect(begun.at(-1)?.diameter).toBe(49);
  });
});
