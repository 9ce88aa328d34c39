import type { Vector3 } from '@patternbook/geometry';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Design } from './design.ts';
import { newDesign } from './design-document.ts';
import { applyOperation, operationSchema, presetOperation, resetOperation } from './operations.ts';
import type { Operation } from './operations.ts';
import { sample } from './testing/sample-product.ts';

const ids = fc.constantFrom('diameter', 'wall', 'name', 'constructor', 'unknown');
const places = fc.constantFrom('pot', 'pot/rim', 'saucer');
const literal = fc.oneof(fc.integer(), fc.string(), fc.boolean());
const finish = fc.record({ material: fc.constantFrom('pla', 'petg'), colour: fc.constantFrom('white', 'ruby') });
const values = fc.dictionary(ids, literal);
const finishes = fc.dictionary(places, finish);
const turn = fc.constantFrom([90, 0, 0], [0, -90.5, 0]).map((each): Vector3 => [each[0]!, each[1]!, each[2]!]);
const parts = fc.constantFrom('pot', 'saucer', 'lid');
const turns = fc.dictionary(parts, turn, { minKeys: 1 });
const designs: fc.Arbitrary<Design> = fc.record({ values, finishes, turns }, { requiredKeys: ['values', 'finishes'] }).map((some) => ({ ...newDesign(sample), ...some }));
const operations: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ kind: fc.constant('setValue' as const), parameter: ids, value: fc.option(literal) }),
  fc.record({ kind: fc.constant('setValues' as const), values: fc.dictionary(ids, fc.option(literal)) }),
  fc.record({ kind: fc.constant('setFinish' as const), place: places, finish: fc.option(finish) }),
  fc.record({ kind: fc.constant('applyPreset' as const), preset: fc.constant('gem'), values, finishes }),
  fc.record({ kind: fc.constant('setTurn' as const), part: parts, turn: fc.option(turn) }),
  fc.record({ kind: fc.constant('replace' as const), values, finishes, turns }, { requiredKeys: ['kind', 'values', 'finishes'] }),
);
const plain = (design: Design): unknown => JSON.parse(JSON.stringify(design));

describe('applyOperation', () => {
  it('gives an inverse that restores what was', () => {
    fc.assert(
      fc.property(designs, fc.array(operations, { minLength: 1, maxLength: 8 }), (design, edits) => {
        let now = design;
        const inverses: Operation[] = [];
        for (const edit of edits) {
          const applied = applyOperation(now, edit);
          inverses.unshift(applied.inverse);
          now = applied.design;
        }
        for (const inverse of inverses) now = applyOperation(now, inverse).design;
        expect(plain(now)).toEqual(plain(design));
      }),
    );
  });

  it('is undone and redone: the inverse of the inverse does the same again', () => {
    fc.assert(
      fc.property(designs, operations, (design, edit) => {
        const done = applyOperation(design, edit);
        const undone = applyOperation(done.design, done.inverse);
        expect(plain(applyOperation(undone.design, undone.inverse).design)).toEqual(plain(done.design));
      }),
    );
  });

  it('leaves the design that it was given as it was', () => {
    const design = Object.freeze({ ...newDesign(sample), values: Object.freeze({ diameter: 100 }) });
    applyOperation(design, { kind: 'setValue', parameter: 'diameter', value: null });
    expect(design.values).toEqual({ diameter: 100 });
  });

  it('takes only operations that the schema knows', () => {
    fc.assert(
      fc.property(operations, (operation) => {
        expect(operationSchema.safeParse(JSON.parse(JSON.stringify(operation))).success).toBe(true);
      }),
    );
    for (const candidate of [null, {}, { kind: 'drop' }, { kind: 'setValue', parameter: 'a', value: [1] }, { kind: 'setValue', parameter: 'a', value: 1, owner: 'me' }]) expect(operationSchema.safeParse(candidate).success).toBe(false);
  });
});

describe('presets', () => {
  it('look as on their picture, whatever was set before, but keep the person\'s words', () => {
    const before: Design = { ...newDesign(sample), values: { diameter: 200, name: 'Ada', unknown: 3 }, finishes: { saucer: { material: 'petg', colour: 'ruby' } } };
    const operation = presetOperation(sample, before, 'gem');
    expect(operation).toEqual({ kind: 'applyPreset', preset: 'gem', values: { name: 'Ada', style: 'facets', facets: 8, twist: 30 }, finishes: { pot: { material: 'petg', colour: 'ruby' } } });
  });

  it('are none where there is none of that id', () => expect(presetOperation(sample, newDesign(sample), 'constructor')).toBeUndefined());

  it('are undone by a reset, which is undone as well', () => {
    const before: Design = { ...newDesign(sample), values: { diameter: 200 } };
    const reset = applyOperation(before, resetOperation);
    expect(reset.design.values).toEqual({});
    expect(applyOperation(reset.design, reset.inverse).design).toEqual(before);
  });
});
