import { solid } from '../made.ts';
import type { Maker } from '../maker.ts';

export const box: Maker<'box'> = ({ size: [x = 0, y = 0, z = 0], on }, bench) => {
  const [left, front, bottom] = on === 'corner' ? [0, 0, 0] : [-x / 2, -y / 2, on === 'bed' ? 0 : -z / 2];
  const made = bench.put(new bench.oc.BRepPrimAPI_MakeBox(bench.point([left!, front!, bottom!]), bench.point([left! + x, front! + y, bottom! + z])));
  return solid([bench.put(made.Shape())]);
};
