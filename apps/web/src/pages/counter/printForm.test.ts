import { describe, expect, it } from 'vitest';
import { beginForm, faultsOf, isFar, recordsOf } from './printForm.ts';

type Work = Parameters<typeof beginForm>[0];
const entry = { entry: 1, by: 'Sam', at: '2026-03-02T10:00:00.000Z' };
const work: Work = [
  { machine: 'printer', minutes: 120, materials: [{ material: 'pla', grams: 40 }, { material: 'petg', grams: 12 }], entries: [{ ...entry, outcome: 'made', minutes: 155, materials: [{ material: 'pla', grams: 43.7 }] }] },
  { machine: 'laser', minutes: 5, materials: [{ material: 'birch', grams: 100 }], entries: [{ ...entry, outcome: 'failed', minutes: null, materials: [] }] },
];
const begun = beginForm(work, { time: (minutes) => `${minutes} min`, mass: (grams) => String(grams).replace('.', ',') });

describe('the form of what an order took', () => {
  it('holds what was recorded, never an estimate', () => {
    expect(begun).toEqual({ printer: { outcome: 'made', time: '155 min', masses: { pla: '43,7' } }, laser: { outcome: 'made', time: '', masses: {} } });
    expect(recordsOf(begun, begun)).toEqual([]);
  });

  it('sends only machines of which something new is said', () => {
    expect(recordsOf({ ...begun, laser: { outcome: 'made', time: '6', masses: {} } }, begun)).toEqual([{ machine: 'laser', outcome: 'made', minutes: 6 }]);
    expect(recordsOf({ ...begun, printer: { outcome: 'made', time: '2 h 40', masses: { pla: '43,7', petg: '' } } }, begun)).toEqual([
      { machine: 'printer', outcome: 'made', minutes: 160, materials: [{ material: 'pla', grams: 43.7 }] },
    ]);
    expect(recordsOf({ ...begun, printer: { outcome: 'failed', time: 'rubbish', masses: {} } }, begun)).toEqual([{ machine: 'printer', outcome: 'failed' }]);
    expect(recordsOf({ ...begun, printer: { outcome: 'made', time: '', masses: {} } }, begun)).toEqual([]);
  });

  it('names the fields that cannot be read, unless the print failed', () => {
    const form = { printer: { outcome: 'made', time: 'soon', masses: { pla: '4 oz', petg: ' ' } }, laser: { outcome: 'failed', time: 'soon', masses: {} } } as const;
    expect([...faultsOf(form)]).toEqual([['printer', 'time'], ['printer/pla', 'mass']]);
  });

  it('wonders at figures far from the estimate', () => {
    expect([isFar(2.35, 155), isFar(150, 155), isFar(600, 155), isFar(5, 0)]).toEqual([true, false, true, false]);
  });
});
