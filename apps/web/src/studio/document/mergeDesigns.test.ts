import { applyOperation } from '@patternbook/product';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDesign, emptyDesign } from './designs.testing.ts';
import { mergeDesigns } from './mergeDesigns.ts';
import { operationsBetween, sameDesign } from './places.ts';

describe('mergeDesigns', () => {
  it('keeps what only one side changed, from either side', () => {
    const base = { ...emptyDesign, values: { height: 1, wall: 2 } };
    const merged = mergeDesigns({ base, mine: { ...base, values: { height: 9, wall: 2 } }, theirs: { ...base, values: { height: 1, wall: 3 }, finishes: { pot: { material: 'pla', colour: 'white' } } } });
    expect(merged.design.values).toEqual({ height: 9, wall: 3 });
    expect(merged.design.finishes).toEqual({ pot: { material: 'pla', colour: 'white' } });
    expect(merged.clashes).toEqual([]);
  });

  it('leaves standing what this person sees, and names the clash', () => {
    const base = { ...emptyDesign, values: { height: 1 } };
    const merged = mergeDesigns({ base, mine: { ...base, values: { height: 2 } }, theirs: { ...base, values: { height: 3 } } });
    expect(merged.design.values).toEqual({ height: 2 });
    expect(merged.clashes).toEqual(['height']);
  });

  it('lets a value that one side took back to its default stay there', () => {
    const base = { ...emptyDesign, values: { height: 1 } };
    expect(mergeDesigns({ base, mine: base, theirs: emptyDesign }).design.values).toEqual({});
    expect(mergeDesigns({ base, mine: emptyDesign, theirs: base }).design.values).toEqual({});
  });

  it('is theirs where I did nothing, mine where they did nothing, and never clashes then', () => {
    fc.assert(
      fc.property(anyDesign, anyDesign, (base, other) => {
        const idle = mergeDesigns({ base, mine: base, theirs: other });
        expect(sameDesign(idle.design, other)).toBe(true);
        const alone = mergeDesigns({ base, mine: other, theirs: base });
        expect(sameDesign(alone.design, other)).toBe(true);
        expect([...idle.clashes, ...alone.clashes]).toEqual([]);
      }),
    );
  });

  it('holds every place that I changed exactly as I left it', () => {
    fc.assert(
      fc.property(anyDesign, anyDesign, anyDesign, (base, mine, theirs) => {
        const { design } = mergeDesigns({ base, mine, theirs });
        for (const id of ['height', 'wall', 'style', 'words']) {
          expect(design.values[id]).toBe(mine.values[id] === base.values[id] ? theirs.values[id] : mine.values[id]);
        }
      }),
    );
  });
});

describe('operationsBetween', () => {
  it('leads from any design to any other', () => {
    fc.assert(
      fc.property(anyDesign, anyDesign, (before, after) => {
        const arrived = operationsBetween(before, after).reduce((design, operation) => applyOperation(design, operation).design, before);
        expect(sameDesign(arrived, after)).toBe(true);
      }),
    );
  });
});
