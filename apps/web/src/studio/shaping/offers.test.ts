import type { CheckedDesign } from '@patternbook/product';
import type { Evaluation } from '@patternbook/workshop';
import { expect, it } from 'vitest';
import { emptyDesign } from '../document/designs.testing.ts';
import type { Offers, OffersInput } from './estimateOffers.ts';
import { createOffers } from './offers.ts';
import type { ResultsState } from './results.ts';

const definition = { parts: {} } as unknown as Parameters<typeof createOffers>[0]['definition'];
const evaluation = (): Evaluation => ({ graph: { nodes: [] }, parts: [], handles: [], dimensions: [], hardware: [], notes: [], milliseconds: { build: 0, text: 0, evaluate: 0 } });

const open = () => {
  let state: ResultsState = { good: undefined, fault: undefined, askedAt: undefined };
  const listeners = new Set<() => void>();
  const finishes = {};
  const questions: { input: OffersInput; answer: (offers: Offers) => void }[] = [];
  const store = createOffers({
    definition,
    catalogue: { materials: [], machines: [], stores: [], corrections: [] },
    results: { state: () => state, subscribe: (listener) => (listeners.add(listener), () => listeners.delete(listener)) },
    looking: { state: () => ({ design: emptyDesign, edit: 0, moving: false, past: undefined }), subscribe: () => () => {} },
    check: () => ({ finishes }) as unknown as CheckedDesign,
    estimate: (input) => new Promise((answer) => questions.push({ input, answer })),
  });
  const show = (): void => {
    state = { ...state, good: { edit: 0, evaluation: evaluation(), quality: 'final', values: {} } };
    for (const listener of listeners) listener();
  };
  const answer = async (grams: number): Promise<void> => {
    questions.at(-1)?.answer({ size: [1, 1, 1], grams, minutes: 1, range: { minutes: [1, 1], grams: [grams, grams] }, gramsByFinish: {}, offers: [], without: [] });
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  return { store, show, answer, questions, tell: () => listeners.forEach((listener) => listener()) };
};

it('works out one at a time, and then the newest', async () => {
  const { store, show, answer, questions } = open();
  show();
  show();
  show();
  expect(questions).toHaveLength(1);
  await answer(10);
  expect(store.state()?.grams).toBe(10);
  expect(questions).toHaveLength(2);
  await answer(20);
  expect(store.state()?.grams).toBe(20);
  expect(questions).toHaveLength(2);
});

it('does not ask again for what it knows', async () => {
  const { show, answer, questions, tell } = open();
  show();
  await answer(10);
  tell();
  expect(questions).toHaveLength(1);
});
