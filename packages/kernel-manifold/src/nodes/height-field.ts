import { greyImageLimits } from '@patternbook/geometry';
import type { PrismMaker } from '../maker.ts';

/** Four walls and a floor below a grid of samples; the floor is a fan, for a rectangle is convex. A draft takes every other sample. */
export const heightField: PrismMaker<'height-field'> = ({ columns, rows, levels, width, depth, dark, light }, bench) => {
  const across = sampled(columns, bench.quality === 'draft' ? 2 : 1);
  const down = sampled(rows, bench.quality === 'draft' ? 2 : 1);
  const [m, n] = [across.length, down.length];
  const positions: number[] = [];
  const place = (column: number, row: number, z: number): void => {
    positions.push((column / (columns - 1) - 0.5) * width, (0.5 - row / (rows - 1)) * depth, z);
  };
  for (const row of down) for (const column of across) place(column, row, dark + ((light - dark) * levels[row * columns + column]!) / (greyImageLimits.levels - 1));
  // Counter-clockwise seen from above, from the back left corner along the left side.
  const rim: number[] = [];
  for (let row = 0; row < n - 1; row += 1) rim.push(row * m);
  for (let column = 0; column < m - 1; column += 1) rim.push((n - 1) * m + column);
  for (let row = n - 1; row > 0; row -= 1) rim.push(row * m + m - 1);
  for (let column = m - 1; column > 0; column -= 1) rim.push(column);
  const foot = m * n;
  for (const top of rim) positions.push(positions[3 * top]!, positions[3 * top + 1]!, 0);
  const middle = positions.length / 3;
  positions.push(0, 0, 0);

  const triangles: number[] = [];
  for (let row = 0; row + 1 < n; row += 1) {
    for (let column = 0; column + 1 < m; column += 1) {
      const back = row * m + column;
      const front = back + m;
      // Along the flatter diagonal, so that ridges stay ridges.
      const z = (vertex: number): number => positions[3 * vertex + 2]!;
      if (Math.abs(z(back) - z(front + 1)) < Math.abs(z(front) - z(back + 1))) triangles.push(back, front, front + 1, back, front + 1, back + 1);
      else triangles.push(back, front, back + 1, back + 1, front, front + 1);
    }
  }
  for (const [at, top] of rim.entries()) {
    const next = (at + 1) % rim.length;
    triangles.push(top, foot + at, foot + next, top, foot + next, rim[next]!, middle, foot + next, foot + at);
  }
  const block = bench.put(new bench.binding.Manifold({ numProp: 3, vertProperties: Float32Array.from(positions), triVerts: Uint32Array.from(triangles) }));
  // A solid from triangles is nobody's surface until it is made one.
  return bench.surface(block.asOriginal());
};

/** Every so many samples, the last one always among them. */
const sampled = (samples: number, stride: number): readonly number[] => {
  const kept: number[] = [];
  for (let sample = 0; sample < samples - 1; sample += stride) kept.push(sample);
  return [...kept, samples - 1];
};
