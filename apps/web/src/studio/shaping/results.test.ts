import type { CheckedDesign, Design } from '@patternbook/product';
import { createStage } from '@patternbook/viewport';
import type { EvaluateRequest, Evaluation, Outcome } from '@patternbook/workshop';
import { describe, expect, it } from 'vitest';
import { emptyDesign } from '../document/designs.testing.ts';
import { createLooking } from '../document/looking.ts';
import { createStudioDocument } from '../document/studioDocument.ts';
import { createResults } from './results.ts';

const named = { kind: 'value' as const, parameter: 'height' };
const height = (value: number) => ({ kind: 'setValue' as const, parameter: 'height', value });
const evaluation: Evaluation = { graph: { nodes: [] }, parts: [], handles: [], dimensions: [], hardware: [], notes: [], milliseconds: { build: 0, text: 0, evaluate: 0 } };
const good: Outcome<Evaluation> = { ok: true, value: evaluation };
const bad: Outcome<Evaluation> = { ok: false, fault: { code: 'deadline', message: 'Too long.', milliseconds: 10_000 } };

const check = (design: Design): CheckedDesign => ({
  values: { height: 1, ...design.values },
  refusals: design.values['height'] === 13 ? [{ parameter: 'height', code: 'out-of-range', message: { en: 'No.' } }] : [],
  conflicts: [],
  resolutions: [],
  advice: [],
  visible: new Set(),
  ranges: {},
  finishes: design.finishes,
});

const open = () => {
  const requests: { request: EvaluateRequest; answer: (outcome: Outcome<Evaluation>) => void }[] = [];
  const document = createStudioDocument({ design: emptyDesign, name: 'Pot' });
  const stage = createStage();
  let clock = 0;
  const results = createResults({
    looking: createLooking(document),
    source: { hash: 'h', script: 's' },
    stage,
    check,
    evaluate: (request) => new Promise((answer) => requests.push({ request, answer })),
    now: () => (clock += 1),
  });
  const answer = async (place: number, outcome: Outcome<Evaluation>): Promise<void> => {
    requests[place]?.answer(outcome);
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  return { document, stage, results, answer, asked: () => requests.map(({ request }) => `${String(request.values['height'])} ${request.quality}`) };
};

describe('results', () => {
  it('asks at once, in draft while a gesture lasts and finally when it ends', async () => {
    const { document, stage, asked, answer } = open();
    await answer(0, good);
    document.begin(named);
    document.apply(height(2), named);
    document.apply(height(3), named);
    await answer(1, { ok: false, fault: { code: 'superseded', message: '' } });
    await answer(2, good);
    document.end();
    await answer(3, good);
    expect(asked()).toEqual(['1 final', '2 draft', '3 draft', '3 final']);
    expect(stage.current()?.revision).toBe(2);
  });

  it('shows an answer that is older than the newest question, and keeps waiting', async () => {
    const { document, stage, results, answer } = open();
    document.apply(height(2), named);
    await answer(0, good);
    expect(stage.current()?.revision).toBe(0);
    expect(results.state().askedAt).toBeDefined();
    await answer(1, good);
    expect(stage.current()?.revision).toBe(1);
    expect(results.state().askedAt).toBeUndefined();
  });

  it('asks for nothing when only the finish changed, and still answers the edit', async () => {
    const { document, stage, asked, answer } = open();
    await answer(0, good);
    document.apply({ kind: 'setFinish', place: 'pot', finish: { material: 'pla', colour: 'white' } }, { kind: 'finish', place: 'pot' });
    expect(asked()).toHaveLength(1);
    expect(stage.current()?.revision).toBe(1);
  });

  it('keeps the last good model after a fault and names what changed since', async () => {
    const { document, stage, results, asked, answer } = open();
    await answer(0, good);
    document.apply(height(9), named);
    await answer(1, bad);
    expect(stage.current()?.revision).toBe(0);
    expect(results.state().fault).toMatchObject({ edit: 1, parameters: ['height'], fault: { code: 'deadline' } });
    document.undo();
    expect(results.state().fault).toBeUndefined();
    expect(asked()).toHaveLength(2);
    expect(stage.current()?.revision).toBe(2);
  });

  it('does not ask by itself again for what failed, but does when told to', async () => {
    const { document, results, asked, answer } = open();
    await answer(0, bad);
    document.rename('Other');
    expect(asked()).toHaveLength(1);
    results.again();
    expect(asked()).toHaveLength(2);
  });

  it('builds nothing of refused values', async () => {
    const { document, asked, answer } = open();
    await answer(0, good);
    document.apply(height(13), named);
    expect(asked()).toHaveLength(1);
  });

  it('goes back to what is shown without asking while the question for something else is out', async () => {
    const { document, stage, asked, answer } = open();
    await answer(0, good);
    document.apply(height(5), named);
    document.undo();
    expect(asked()).toHaveLength(2);
    expect(stage.current()?.revision).toBe(2);
    await answer(1, good);
    expect(stage.current()?.revision).toBe(2);
  });
});
