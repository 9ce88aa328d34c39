import { describe, expect, it } from 'vitest';
import { box, together } from '../testing/meshes.ts';
import { frontOf } from './front.ts';

const view = { azimuth: -90, elevation: 0 };

describe('the side that people look at', () => {
  it('is the one with lettering on it', () => {
    const sign = together(box([80, 40, 4]), box([50, 10, 1], [15, 15, 4], 'letters'));
    // The letters stand alone here, so that their undersides are in the mesh too: they are taken away.
    const letters = sign.runs[1]!;
    const open = { ...sign, runs: [sign.runs[0]!, { ...letters, start: letters.start + 2, count: letters.count - 2 }] };
    expect(frontOf(open, view)).toEqual({ direction: [0, 0, 1], by: 'lettering' });
  });

  it('is the one in the picture where nothing is written, or what has its own finish faces all ways', () => {
    const direction = [expect.closeTo(0, 9), expect.closeTo(-1, 9), expect.closeTo(0, 9)];
    expect(frontOf(box([10, 10, 10]), view)).toEqual({ direction, by: 'view' });
    expect(frontOf(together(box([10, 10, 10]), box([12, 12, 2], [-1, -1, 4], 'rim')), view)).toEqual({ direction, by: 'view' });
    expect(frontOf(box([10, 10, 10]), undefined)).toBeUndefined();
  });
});
