import { expect, it } from 'vitest';
import { projectionOf } from './projection.ts';
import { createRig } from './rig.ts';

const points = [
  [-50, -50, 0],
  [50, 50, 100],
] as const;

it('stays where it is when the model changes: only fit, gestures and the size of the picture move it', () => {
  const rig = createRig({ viewpoint: { azimuth: -60, elevation: 20 }, calm: () => 0, taken: () => 0 });
  rig.resize({ width: 800, height: 600 });
  rig.fit(points, { at: 'once' });
  const view = rig.view();
  expect(rig.step(0).view).toEqual(view);
  expect(rig.step(5000).view).toEqual(view);
});

it('steps back when the picture becomes narrower than high, so that nothing is cut', () => {
  const rig = createRig({ viewpoint: { azimuth: -60, elevation: 20 }, calm: () => 0, taken: () => 0 });
  rig.resize({ width: 600, height: 600 });
  rig.fit(points, { at: 'once' });
  rig.resize({ width: 300, height: 600 });
  const projection = projectionOf(rig.view(), rig.frame());
  for (const point of points) {
    const pixel = projection.toPixel(point);
    expect(pixel?.x).toBeGreaterThan(0);
    expect(pixel?.x).toBeLessThan(300);
  }
});

it('glides to a view and tells its listeners while it moves', () => {
  const rig = createRig({ viewpoint: { azimuth: 0, elevation: 20 }, calm: () => 100, taken: () => 0 });
  rig.resize({ width: 800, height: 600 });
  rig.fit(points, { viewpoint: { azimuth: 90, elevation: 20 } });
  rig.step(0);
  const during = rig.step(50).view.azimuth;
  expect(during).toBeGreaterThan(0);
  expect(during).toBeLessThan(90);
  expect(rig.step(100).view.azimuth).toBe(90);
});

it('knows whether the picture was fitted or chosen by hand', () => {
  const rig = createRig({ viewpoint: { azimuth: 0, elevation: 20 }, calm: () => 0, taken: () => 0 });
  rig.resize({ width: 800, height: 600 });
  rig.fit(points, { at: 'once' });
  expect(rig.framed()).toBe(true);
  rig.follow({ ...rig.view(), azimuth: 40 });
  expect(rig.framed()).toBe(true);
  rig.follow({ ...rig.view(), distance: 100 }, { chosen: true });
  expect(rig.framed()).toBe(false);
});
