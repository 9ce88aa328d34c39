import type { ProfileMaker } from '../maker.ts';

export const ngon: ProfileMaker<'ngon'> = ({ sides, radius }, bench) => bench.put(bench.binding._Circle(radius, sides));
