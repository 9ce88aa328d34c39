import { describe, expect, it } from 'vitest';
import { box, together, tube } from '../testing/meshes.ts';
import { sectionsOf } from './sections.ts';

describe('sections', () => {
  it('of a box have its area and outline at every height', () => {
    const { height, area, outline } = sectionsOf(box([20, 30, 12]), [0, 0, 0], 0.2);
    expect(height).toBeCloseTo(12, 5);
    for (const section of area) expect(section).toBeCloseTo(600, 3);
    for (const length of outline) expect(length).toBeCloseTo(100, 3);
  });

  it('sum up to the volume, whatever side the body is printed on', () => {
    const mesh = together(box([20, 30, 12]), box([5, 5, 40], [60, 0, 0]));
    for (const turn of [[0, 0, 0], [90, 0, 0], [0, 90, 0], [31, 17, 4]] as const) {
      const { area, slab } = sectionsOf(mesh, turn, 0.2);
      expect(area.reduce((sum, section) => sum + section * slab, 0) / 8200).toBeCloseTo(1, 1);
    }
  });

  it('leave out what is hollow and count its outline', () => {
    const { area, outline } = sectionsOf(tube(20, 15, 30), [0, 0, 0], 0.2);
    expect(area[40]! / (Math.PI * (400 - 225))).toBeCloseTo(1, 2);
    expect(outline[40]! / (2 * Math.PI * 35)).toBeCloseTo(1, 2);
  });

  it('know what faces up and down, and where', () => {
    const { up, down, height, slab } = sectionsOf(together(box([10, 10, 4]), box([10, 10, 8], [20, 0, 0])), [0, 0, 0], 0.2);
    expect(down[0]).toBeCloseTo(200, 4);
    expect(up.at(-1)).toBeCloseTo(100, 4);
    expect(Math.abs(up.findIndex((area) => area > 0) * slab - 4)).toBeLessThanOrEqual(slab + 1e-6);
    expect(height).toBeCloseTo(8, 5);
  });
});
