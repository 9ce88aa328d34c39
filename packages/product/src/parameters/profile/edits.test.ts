import fc from 'fast-check';
import { expect, it } from 'vitest';
import { everyKind } from '../../testing/every-kind.ts';
import { addProfilePoint, moveProfilePoint, profilePoints, removeProfilePoint } from './edits.ts';
import { profile } from './profile.ts';

const { curve } = everyKind;
const anywhere = fc.double({ min: -500, max: 500, noNaN: true });
const edits = fc.array(fc.oneof(fc.record({ kind: fc.constant('move' as const), index: fc.nat(6), to: fc.tuple(anywhere, anywhere) }), fc.record({ kind: fc.constant('add' as const), index: fc.nat(6) }), fc.record({ kind: fc.constant('remove' as const), index: fc.nat(6) })), { maxLength: 30 });

it('gives a value that the parameter takes, whatever is done to it', () => {
  fc.assert(
    fc.property(edits, (all) => {
      let value = curve.default;
      for (const edit of all) {
        value = edit.kind === 'move' ? moveProfilePoint(curve, value, edit.index, edit.to) : edit.kind === 'add' ? (addProfilePoint(curve, value, edit.index)?.value ?? value) : (removeProfilePoint(curve, value, edit.index) ?? value);
        expect(profile.take(curve, value)).toEqual({ ok: true, value });
      }
    }),
  );
});

it('moves a point to where it is dragged, as far as its neighbours let it', () => {
  expect(profilePoints(moveProfilePoint(curve, curve.default, 1, [62.2, 80]))[1]).toEqual([62, 80]);
  expect(profilePoints(moveProfilePoint(curve, curve.default, 1, [62, 500]))[1]).toEqual([62, 119.5]);
  expect(profilePoints(moveProfilePoint(curve, curve.default, 0, [20, 50]))[0]).toEqual([20, 0]);
});

it('adds in the middle, and keeps the ends', () => {
  expect(addProfilePoint(curve, curve.default, 9)).toEqual({ value: '40,0 55,60 42.5,90 30,120', index: 2 });
  expect([removeProfilePoint(curve, curve.default, 0), removeProfilePoint(curve, '40,0 30,120', 1), removeProfilePoint(curve, curve.default, 1)]).toEqual([undefined, undefined, '40,0 30,120']);
});
