import type { NodeKindName, NodeParameters } from '@patternbook/geometry';
import type { Bench } from './bench.ts';
import type { Section, Solid } from './binding.ts';

/** Makes one kind of node on a bench. Inputs are not the maker's to delete; what it makes it puts on the bench. */
type Maker<Name extends NodeKindName, Input, Output> = (parameters: NodeParameters<Name>, bench: Bench, inputs: readonly Input[]) => Output;

export type ProfileMaker<Name extends NodeKindName> = Maker<Name, Section, Section>;
/** From profiles to a solid, or from nothing. */
export type PrismMaker<Name extends NodeKindName> = Maker<Name, Section, Solid>;
export type SolidMaker<Name extends NodeKindName> = Maker<Name, Solid, Solid>;
