/** Every hostile script ends within its deadline, with the right fault, and the next request is not affected. */
import { createWorkshop } from '@patternbook/workshop';
import type { EvaluateRequest, Outcome, Workshop } from '@patternbook/workshop';
import { nodeWorker } from '@patternbook/workshop/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { escapes } from './corpus/escapes.ts';
import { memory } from './corpus/memory.ts';
import { results } from './corpus/results.ts';
import { time } from './corpus/time.ts';
import { scriptOf } from './hostile.ts';
import type { Hostile } from './hostile.ts';

const deadline = 1000;
/** From the deadline until the person has an answer. */
const grace = 250;

let workshop: Workshop;
/** Threads that were started and have not ended. */
let threads = 0;
beforeAll(async () => {
  workshop = createWorkshop({
    spawn: () => {
      const port = nodeWorker();
      threads += 1;
      let counted = true;
      port.onLost(() => {
        if (counted) threads -= 1;
        counted = false;
      });
      return port;
    },
    fonts: { hashes: { sans: 'ab'.repeat(32) }, fallbacks: [] },
    font: () => Promise.reject(new Error('There are no fonts here.')),
    deadlines: { describe: deadline, draft: deadline, final: deadline },
  });
  await workshop.evaluate(requestFor(harmless));
});
afterAll(() => workshop.dispose());

const harmless: Hostile = { name: 'harmless', ends: ['built'] };
const requestFor = (hostile: Hostile): EvaluateRequest => ({ source: { hash: hostile.name, script: scriptOf(hostile) }, values: { width: 20 }, quality: 'final', purpose: 'show' });

const endOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'built' : outcome.fault.code);

/** One line without controls and overrides of the writing direction, of a length that fits under a panel. */
const oneSentence = /^(?:(?!\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]).){1,420}[.…]$/u;

/** Waits for a warm worker, so that only the script's time is measured; also proves that the workshop still works. */
const expectHarmlessToWork = async (): Promise<void> => {
  const outcome = await workshop.evaluate(requestFor(harmless));
  if (!outcome.ok) throw new Error(`The next request failed: ${outcome.fault.message}`);
  expect(outcome.value.parts.map(({ id, measurements }) => [id, Math.round(measurements.volume)])).toEqual([['block', 120]]);
};

describe.each([
  ['time', time],
  ['memory', memory],
  ['escapes', escapes],
  ['results', results],
])('%s', (_, corpus) => {
  it.each(corpus.map((hostile) => [hostile.name, hostile] as const))('%s', async (_name, hostile) => {
    await expectHarmlessToWork();
    const begun = performance.now();
    const outcome = await workshop.evaluate(requestFor(hostile));
    const milliseconds = performance.now() - begun;
    expect(hostile.ends).toContain(endOf(outcome));
    expect(milliseconds).toBeLessThan(deadline + grace);
    expect(outcome.ok ? 'Done.' : outcome.fault.message).toMatch(oneSentence);
    expect(outcome.ok ? outcome.value.parts.map(({ id }) => id) : ['block']).toEqual(['block']);
    await expectHarmlessToWork();
  });

  const atTheTop = corpus.filter(({ top, script }) => top !== undefined || script !== undefined);
  it.each(atTheTop.map((hostile) => [hostile.name, hostile] as const))('%s, described', async (_name, hostile) => {
    await expectHarmlessToWork();
    const begun = performance.now();
    const outcome = await workshop.describe({ hash: hostile.name, script: scriptOf(hostile) });
    expect(performance.now() - begun).toBeLessThan(deadline + grace);
    // What does its harm in build has nothing wrong with its definition.
    expect(['built', ...hostile.ends]).toContain(endOf(outcome));
  });
});

it('keeps one thread alive, whatever was thrown at it', async () => {
  await expectHarmlessToWork();
  expect(threads).toBe(1);
});
