import type { ResolvedFinish } from '../catalogue/material.ts';
import { linear } from '../pictures/colour.ts';

/** How a finish looks, in the terms that glTF and USD share. */
export interface DrawnLook {
  readonly name: string;
  /** Linear light of the colour: red, green, blue from 0 to 1. */
  readonly light: readonly number[];
  readonly roughness: number;
  readonly metal: boolean;
  /** Share of the light that passes. */
  readonly translucency: number;
}

/** Of all that is sold as stock here, only metals are this heavy: g/cm³. Plastics end at about 1.5, aluminium begins at 2.6. */
const lightestMetal = 2.2;

export const lookOf = ({ material, colour }: ResolvedFinish): DrawnLook => ({
  name: `${material.name.en}, ${colour.name.en}`,
  light: linear(colour.hex),
  roughness: material.look.roughness,
  metal: material.density > lightestMetal,
  translucency: material.look.translucency,
});
