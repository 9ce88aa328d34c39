import { describe, expect, it } from 'vitest';
import { box, together, tube } from '../testing/meshes.ts';
import { orientations } from './orientation.ts';

describe('the best way up', () => {
  it('leaves alone what already lies well', () => {
    const { presentIsBest, best } = orientations(box([40, 30, 5]), [0, 0, 0]);
    expect(presentIsBest).toBe(true);
    expect(best[0]!.rotation).toEqual([0, 0, 0]);
    expect(best[0]).toMatchObject({ supportArea: 0, height: 5 });
    expect(best[0]!.contact).toBeCloseTo(1200, 3);
  });

  it('lays a T down, so that its arms need no supports', () => {
    const letter = together(box([10, 10, 40]), box([60, 10, 10], [-25, 0, 40]));
    const { present, presentIsBest, best } = orientations(letter, [0, 0, 0]);
    expect(present.supportArea).toBeGreaterThan(400);
    expect(presentIsBest).toBe(false);
    expect(best[0]!.supportArea).toBeLessThan(150);
    expect(best[0]!.height).toBeLessThanOrEqual(50.001);
  });

  it('turns a leaning body until a face of it lies flat', () => {
    const { best, presentIsBest } = orientations(box([60, 40, 8]), [33, 21, 0]);
    expect(presentIsBest).toBe(false);
    expect(best[0]!.height).toBeCloseTo(8, 2);
    expect(best[0]!.contact).toBeCloseTo(2400, 0);
  });

  it('stands a tube on its end, and says what speaks for it', () => {
    const { best } = orientations(tube(10, 8, 30), [90, 0, 0]);
    expect(best[0]!.height).toBeCloseTo(30, 3);
    expect(best[0]!.supportArea).toBeCloseTo(0, 6);
    expect(best[0]!.score).toBeCloseTo(Object.values(best[0]!.parts).reduce((sum, each) => sum + each, 0), 9);
  });
});
