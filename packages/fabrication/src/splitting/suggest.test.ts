import { rotation3, type Vector3 } from '@patternbook/geometry';
import { describe, expect, it } from 'vitest';
import { box, machine, partOf, together, tube } from '../testing/meshes.ts';
import type { FabricationPart } from '../parts/part.ts';
import { layDown, overhangOf } from './lay-down.ts';
import { barsOf, letterOf, sizeOfLabel } from './labels/glyphs.ts';
import { suggestSplits } from './suggest.ts';

const planesOf = (mesh: FabricationPart['mesh'], printRotation: Vector3 = [0, 0, 0]) => suggestSplits(partOf(mesh, { printRotation }), machine)?.planes;

describe('suggested cuts', () => {
  it('are none where a part fits, and halves where it is twice too long', () => {
    expect(suggestSplits(partOf(box([100, 100, 100])), machine)).toMatchObject({ planes: [], area: 0 });
    expect(suggestSplits(partOf(box([100, 80, 400])), machine)).toMatchObject({ planes: [{ axis: 'z', at: 200 }], sizes: [[100, 80, 200], [100, 80, 200]], area: 8000 });
    expect(planesOf(box([700, 80, 40]))).toHaveLength(2);
    expect(suggestSplits(partOf(box([100, 80, 400])), machine)!.why.de).toContain('80 cm²');
  });

  it('go where little is cut through, and keep away from ledges', () => {
    // Two blocks joined by a thin neck that is not in the middle.
    const necked = together(box([200, 100, 60]), box([60, 20, 20], [200, 40, 0]), box([140, 100, 60], [260, 0, 0]));
    const [plane] = planesOf(necked)!;
    expect(plane).toMatchObject({ axis: 'x' });
    expect(plane!.at).toBeGreaterThan(204);
    expect(plane!.at).toBeLessThan(256);
  });

  it('count the pieces that there are', () => {
    const ell = together(box([300, 60, 40]), box([60, 300, 40]));
    expect(suggestSplits(partOf(ell), machine)!.sizes).toHaveLength(3);
  });

  it('are the same each time, and none for what is larger than thirty beds', () => {
    const part = partOf(tube(60, 48, 500));
    expect(suggestSplits(part, machine)).toEqual(suggestSplits(part, machine));
    expect(suggestSplits(partOf(box([2000, 2000, 2000])), machine)).toBeUndefined();
  });
});

describe('laying down', () => {
  it('turns any face onto the bed', () => {
    for (const face of [[0, 0, -1], [0, 0, 1], [1, 0, 0], [-1, 0, 0], [0, 1, 0], [0, -1, 0], [0.6, 0, 0.8], [-0.36, 0.48, -0.8], [0.48, -0.6, 0.64]] as const) {
      const m = rotation3(layDown(face));
      const down = [0, 1, 2].map((row) => m[row]! * face[0] + m[3 + row]! * face[1] + m[6 + row]! * face[2]);
      expect(down[0]).toBeCloseTo(0, 7);
      expect(down[1]).toBeCloseTo(0, 7);
      expect(down[2]).toBeCloseTo(-1, 7);
    }
    expect(layDown([0, 0, -1])).toEqual([0, 0, 0]);
  });

  it('measures what hangs over: nothing of a box, the arms of a T', () => {
    expect(overhangOf(box([10, 10, 10]), [0, 0, 0])).toBe(0);
    const tee = together(box([10, 10, 20]), box([50, 10, 5], [-20, 0, 20]));
    expect(overhangOf(tee, [0, 0, 0])).toBe(500);
    expect(overhangOf(tee, [90, 0, 0])).toBe(0);
  });
});

describe('labels', () => {
  it('are letters that are not read as others, two beyond the twentieth joint', () => {
    expect([letterOf(0), letterOf(19), letterOf(20), letterOf(41)]).toEqual(['A', 'Z', 'AA', 'BB']);
    expect(letterOf(6)).toBe('H');
  });

  it('have strokes for every letter and digit, within their size', () => {
    for (const label of [...Array.from({ length: 20 }, (_, joint) => letterOf(joint)), ...'0123456789']) {
      const bars = barsOf(label);
      expect(bars.length, label).toBeGreaterThan(0);
      const [width, height] = sizeOfLabel(label);
      // Slanted ends stand out by a part of a stroke's width.
      for (const [x, y] of bars.flat()) expect(Math.abs(x) <= width / 2 + 0.2 && Math.abs(y) <= height / 2 + 0.2, label).toBe(true);
    }
  });
});
