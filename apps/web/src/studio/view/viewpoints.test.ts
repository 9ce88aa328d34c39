import { expect, it } from 'vitest';
import { viewpointOnto } from './viewpoints.ts';

const usual = { azimuth: -60, elevation: 30 };

it('looks onto the side that lies down, from where one usually looks', () => {
  const below = viewpointOnto([0, 0, 0], usual);
  expect(below.elevation).toBeLessThan(-40);
  expect(below.azimuth).toBeCloseTo(-60, 6);
  // Turned over, the top lies down.
  expect(viewpointOnto([180, 0, 0], usual).elevation).toBeGreaterThan(60);
  // A quarter about X lays the side at -Y down.
  const side = viewpointOnto([90, 0, 0], usual);
  expect(side.azimuth).toBeCloseTo(-80, -1);
  expect(Math.abs(side.elevation)).toBeLessThan(20);
});
