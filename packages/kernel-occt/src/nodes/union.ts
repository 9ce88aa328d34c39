import type { Made } from '../made.ts';
import type { Maker } from '../maker.ts';

const united = (inputs: readonly Made[]): Made => ({ dimension: inputs[0]!.dimension, pieces: inputs.flatMap(({ pieces }) => pieces), apart: inputs.length === 1 && inputs[0]!.apart });

export const union: Maker<'union'> = (_parameters, _bench, inputs) => united(inputs);

export const profileUnion: Maker<'profile-union'> = (_parameters, _bench, inputs) => united(inputs);
