import type { NodeKindName, NodeParameters } from '@patternbook/geometry';
import type { Bench } from './bench.ts';
import type { Made } from './made.ts';

/** Makes a node's exact shape of its inputs, in order. What it cannot make, `reasonAgainst` has said before wherever it can be known. */
export type Maker<Kind extends NodeKindName> = (parameters: NodeParameters<Kind>, bench: Bench, inputs: readonly Made[]) => Made;
