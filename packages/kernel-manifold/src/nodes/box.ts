import type { PrismMaker } from '../maker.ts';

export const box: PrismMaker<'box'> = ({ size: [x = 0, y = 0, z = 0], on }, bench) => {
  const cube = bench.surface(bench.binding._Cube({ x, y, z }, on === 'centre'));
  return on === 'bed' ? bench.put(cube._Translate({ x: -x / 2, y: -y / 2, z: 0 })) : cube;
};
