import { describe, expect, it } from 'vitest';
import type { Design } from './design.ts';
import { newDesign } from './design-document.ts';
import { diffDesigns } from './diff.ts';
import { sample } from './testing/sample-product.ts';

const base = newDesign(sample);
const feature = { id: 'a', family: { id: 'feet', version: '1.0.0' }, surface: 'bottom', values: { count: 3 } };

describe('diffDesigns', () => {
  it('names parts that lie on another side', () => {
    expect(diffDesigns(sample, base, { ...base, turns: { pot: [180, 0, 0] } })).toEqual([{ kind: 'turn', part: 'pot', before: null, after: [180, 0, 0] }]);
    expect(diffDesigns(sample, { ...base, turns: { pot: [180, 0, 0] } }, { ...base, turns: { pot: [180, 0, 0] } })).toEqual([]);
  });

  it('finds nothing between equals, also where one leaves out what the other names', () => {
    expect(diffDesigns(sample, base, { ...base, values: { diameter: 120 }, finishes: { pot: { material: 'pla', colour: 'white' } } })).toEqual([]);
  });

  it('lists values in the product\'s order, then finishes, then features', () => {
    const after: Design = { ...base, values: { glaze: '#000000', diameter: 142 }, finishes: { pot: { material: 'petg', colour: 'ruby' } }, features: [feature] };
    expect(diffDesigns(sample, base, after)).toEqual([
      { kind: 'value', parameter: 'diameter', before: 120, after: 142 },
      { kind: 'value', parameter: 'glaze', before: '#2f6f4e', after: '#000000' },
      { kind: 'finish', place: 'pot', before: { material: 'pla', colour: 'white' }, after: { material: 'petg', colour: 'ruby' } },
      { kind: 'finish', place: 'pot/rim', before: { material: 'pla', colour: 'black' }, after: { material: 'petg', colour: 'black' } },
      { kind: 'feature', feature: 'a', before: null, after: feature },
    ]);
  });

  it('tells removed and changed features', () => {
    const moved = { ...feature, surface: 'top' };
    expect(diffDesigns(sample, { ...base, features: [feature] }, { ...base, features: [moved] })).toEqual([{ kind: 'feature', feature: 'a', before: feature, after: moved }]);
    expect(diffDesigns(sample, { ...base, features: [feature] }, base)).toEqual([{ kind: 'feature', feature: 'a', before: feature, after: null }]);
    expect(diffDesigns(sample, { ...base, features: [feature] }, { ...base, features: [{ ...feature, values: { count: 3 } }] })).toEqual([]);
  });
});
