import { solid } from '../made.ts';
import type { Maker } from '../maker.ts';

export const sphere: Maker<'sphere'> = ({ radius }, bench) => solid([bench.put(bench.put(new bench.oc.BRepPrimAPI_MakeSphere(radius)).Shape())]);
