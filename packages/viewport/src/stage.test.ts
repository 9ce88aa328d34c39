import { expect, it, vi } from 'vitest';
import { boundsOf, createStage } from './stage.ts';
import type { StagePart } from './stage.ts';

const part = (id: string, min: StagePart['bounds']['min'], max: StagePart['bounds']['max'], explode: StagePart['explode'] = [0, 0, 0]): StagePart => ({
  id,
  drawn: { positions: new Float32Array(), normals: new Float32Array(), runs: [] },
  bounds: { min, max },
  explode,
  layers: [0, 0, 1],
});

it('tells its listeners of each result, once', () => {
  const stage = createStage();
  const listener = vi.fn();
  const stop = stage.subscribe(listener);
  const scenery = { revision: 3, parts: [], handles: [], points: [], dimensions: [] };
  stage.show(scenery);
  expect(stage.current()).toBe(scenery);
  stop();
  stage.show(scenery);
  expect(listener).toHaveBeenCalledTimes(1);
});

it('measures what is visible, as far apart as it stands', () => {
  const parts = [part('pot', [-5, -5, 0], [5, 5, 10], [0, 0, 20]), part('saucer', [-8, -8, -2], [8, 8, 1])];
  expect(boundsOf(parts, { hidden: new Set(), exploded: 1 })).toEqual({ min: [-8, -8, -2], max: [8, 8, 30] });
  expect(boundsOf(parts, { hidden: new Set(['saucer']), exploded: 0.5 })).toEqual({ min: [-5, -5, 10], max: [5, 5, 20] });
  expect(boundsOf(parts, { hidden: new Set(['pot', 'saucer']), exploded: 0 })).toBeUndefined();
});
