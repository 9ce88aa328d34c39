import { expect, it } from 'vitest';
import { fewAtOnce } from './fewAtOnce.ts';

const stage = (most: number) => {
  const run = fewAtOnce(most);
  const begun: string[] = [];
  const ends = new Map<string, { readonly resolve: () => void; readonly reject: (error: Error) => void }>();
  const ask = (name: string): (() => void) =>
    run(() => {
      begun.push(name);
      return new Promise<void>((resolve, reject) => ends.set(name, { resolve, reject }));
    });
  return { ask, begun, ends, settled: () => new Promise((resolve) => setImmediate(resolve)) };
};

it('begins no more than allowed, then the next in turn, also after a failure', async () => {
  const { ask, begun, ends, settled } = stage(2);
  for (const name of ['a', 'b', 'c', 'd']) ask(name);
  expect(begun).toEqual(['a', 'b']);
  ends.get('b')?.reject(new Error('offline'));
  await settled();
  expect(begun).toEqual(['a', 'b', 'c']);
  ends.get('a')?.resolve();
  await settled();
  expect(begun).toEqual(['a', 'b', 'c', 'd']);
});

it('leaves out what was taken back while it waited', async () => {
  const { ask, begun, ends, settled } = stage(1);
  const takeBack = [ask('a'), ask('b'), ask('c')];
  takeBack[1]?.();
  takeBack[0]?.();
  ends.get('a')?.resolve();
  await settled();
  expect(begun).toEqual(['a', 'c']);
});
