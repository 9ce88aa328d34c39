import { expect, it } from 'vitest';
import { cuttingOf, splitsOf } from './splits.ts';
import type { Cutting } from './splits.ts';

const cutting: Cutting = {
  suggested: [{ part: 'pot', planes: [{ axis: 'z', at: 10 }], pieces: 2, why: { en: '' } }, { part: 'lid', planes: [{ axis: 'x', at: 0 }], pieces: 2, why: { en: '' } }],
  chosen: [{ part: 'pot', planes: [{ axis: 'y', at: 5 }], keys: 'screws', machine: 'bed-180', pieces: 2 }],
};

it('prefers what somebody chose to what is suggested', () => {
  expect(splitsOf(cuttingOf(cutting, ''), 'dowels')).toEqual([{ part: 'pot', planes: [{ axis: 'y', at: 5 }], keys: 'screws' }, { part: 'lid', planes: [{ axis: 'x', at: 0 }], keys: 'dowels' }]);
});

it('cuts what somebody chose even where the rest stays whole, and only the part that is wanted', () => {
  expect(splitsOf(cuttingOf(cutting, ''), 'whole').map(({ part }) => part)).toEqual(['pot']);
  expect(splitsOf(cuttingOf(cutting, 'lid'), 'dovetail')).toEqual([{ part: 'lid', planes: [{ axis: 'x', at: 0 }], keys: 'dovetail' }]);
});
