import { applyOperation } from '@patternbook/product';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { anyDesign, anyOperation, emptyDesign } from './designs.testing.ts';
import { operationsBetween, sameDesign } from './places.ts';
import { createStudioDocument } from './studioDocument.ts';

const open = (design = emptyDesign) => createStudioDocument({ design, name: 'Planter' });
const height = (value: number) => ({ kind: 'setValue' as const, parameter: 'height', value });
const named = { kind: 'value' as const, parameter: 'height' };

describe('undo and redo', () => {
  it('go back and forth through any edits without a trace', () => {
    fc.assert(
      fc.property(anyDesign, fc.array(anyOperation, { maxLength: 12 }), (start, operations) => {
        const document = open(start);
        for (const operation of operations) document.apply(operation, named);
        const end = document.state().design;
        const steps = document.state().undo.length;
        for (let step = 0; step < steps; step += 1) document.undo();
        expect(sameDesign(document.state().design, start)).toBe(true);
        for (let step = 0; step < steps; step += 1) document.redo();
        expect(sameDesign(document.state().design, end)).toBe(true);
      }),
    );
  });

  it('forget what was undone once something else is done', () => {
    const document = open();
    document.apply(height(1), named);
    document.undo();
    document.apply(height(2), named);
    expect(document.state().redo).toEqual([]);
  });

  it('make no step of an edit that changes nothing', () => {
    const document = open({ ...emptyDesign, values: { height: 1 } });
    document.apply(height(1), named);
    expect(document.state()).toMatchObject({ undo: [], edit: 0 });
  });
});

describe('gestures', () => {
  it('are one step, however many values they pass', () => {
    fc.assert(
      fc.property(anyDesign, fc.array(anyOperation, { minLength: 1, maxLength: 20 }), (start, operations) => {
        const document = open(start);
        document.begin(named);
        for (const operation of operations) document.apply(operation, named);
        document.end();
        const changed = !sameDesign(document.state().design, start);
        expect(document.state().undo).toHaveLength(changed ? 1 : 0);
        document.undo();
        expect(sameDesign(document.state().design, start)).toBe(true);
      }),
    );
  });

  it('show every value on the way', () => {
    const document = open();
    const seen = vi.fn();
    document.subscribe(() => seen(document.state().design.values['height']));
    document.begin(named);
    document.apply(height(1), named);
    document.apply(height(2), named);
    expect(seen.mock.calls.flat()).toEqual([undefined, 1, 2]);
  });

  it('can be taken back while they last', () => {
    const document = open({ ...emptyDesign, values: { height: 5 } });
    document.begin(named);
    document.apply(height(9), named);
    document.cancel();
    expect(document.state()).toMatchObject({ undo: [], gesture: undefined });
    expect(document.state().design.values).toEqual({ height: 5 });
  });

  it('end before undo, so that undo takes back the gesture', () => {
    const document = open();
    document.apply(height(1), named);
    document.begin(named);
    document.apply(height(2), named);
    document.undo();
    expect(document.state().design.values).toEqual({ height: 1 });
    expect(document.state().gesture).toBeUndefined();
  });

  it('end when another begins', () => {
    const document = open();
    document.begin(named);
    document.apply(height(1), named);
    document.begin({ kind: 'finish', place: 'pot' });
    expect(document.state().undo).toHaveLength(1);
  });
});

describe('rebase', () => {
  it('lets undo take back my edits and nothing of what came from elsewhere', () => {
    fc.assert(
      fc.property(anyDesign, anyOperation, anyOperation, (start, mine, theirs) => {
        const document = open(start);
        document.apply(mine, named);
        const merged = applyOperation(document.state().design, theirs).design;
        const foreign = operationsBetween(document.state().design, merged);
        document.rebase(merged);
        document.undo();
        // Where theirs touched the same place as mine, undo gives back what was there before mine.
        const touchedByMe = new Set(operationsBetween(start, applyOperation(start, mine).design).flatMap((operation) => (operation.kind === 'setFinish' ? [operation.place] : operation.kind === 'setValues' ? Object.keys(operation.values) : [])));
        const expected = foreign.reduce((design, operation) => applyOperation(design, operation).design, start);
        for (const id of ['height', 'wall', 'style', 'words']) {
          expect(document.state().design.values[id]).toBe(touchedByMe.has(id) ? start.values[id] : expected.values[id]);
        }
      }),
    );
  });

  it('is not a step, and survives a gesture that goes on', () => {
    const document = open();
    document.begin(named);
    document.apply(height(3), named);
    document.rebase({ ...document.state().design, values: { height: 3, wall: 2 } });
    document.apply(height(4), named);
    document.end();
    expect(document.state().undo).toHaveLength(1);
    document.undo();
    expect(document.state().design.values).toEqual({ wall: 2 });
  });
});

it('counts an edit for each change of what is asked for, and for nothing else', () => {
  const document = open();
  document.begin(named);
  document.end();
  document.rename('Herb pot');
  expect(document.state().edit).toBe(0);
  document.apply(height(1), named);
  document.undo();
  expect(document.state().edit).toBe(2);
});
