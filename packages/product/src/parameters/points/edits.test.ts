import { expect, it } from 'vitest';
import { everyKind } from '../../testing/every-kind.ts';
import { addPlace, changePlace, removePlace } from './edits.ts';
import { placesOf, points } from './points.ts';

const { studs } = everyKind;

it('adds, moves and removes places, and every result is taken', () => {
  const added = addPlace(studs, studs.default, { at: [10, 20.004, 5], normal: [1, 0, 0] });
  expect(added && placesOf(studs, added)).toEqual([...placesOf(studs, studs.default), { at: [10, 20, 5], normal: [1, 0, 0], radius: 3 }]);
  const moved = changePlace(studs, added ?? '', 1, { at: [11, 20, 5], radius: 99 });
  expect(placesOf(studs, moved)[1]).toEqual({ at: [11, 20, 5], normal: [1, 0, 0], radius: 10 });
  const rest = removePlace(studs, moved, 0);
  for (const value of [added, moved, rest]) expect(points.take(studs, value)).toEqual({ ok: true, value });
});

it('stops at the most and at the least', () => {
  const full = Array.from({ length: studs.most }).reduce<string>((value) => addPlace(studs, value, { at: [0, 0, 0], normal: [0, 0, 1] }) ?? value, '');
  expect(placesOf(studs, full)).toHaveLength(studs.most);
  expect([addPlace(studs, full, { at: [0, 0, 0], normal: [0, 0, 1] }), removePlace(studs, '', 0)]).toEqual([undefined, undefined]);
});
