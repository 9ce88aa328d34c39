import { Color, DoubleSide, FrontSide, MeshLambertMaterial, MeshStandardMaterial, Vector3 } from 'three';
import type { Material, WebGLProgramParametersWithUniforms } from 'three';
import type { Vector3 as Direction } from '@patternbook/geometry';
import type { Look, Surface } from '../surface.ts';
import { fragmentAlpha, fragmentColour, fragmentDim, fragmentHead, fragmentLight, fragmentNormal, vertexBody, vertexHead } from './printedLook.ts';

/** "low" is for machines that draw without a graphics card. */
export type Detail = 'full' | 'low';

interface Optics {
  readonly roughness: number;
  readonly metalness: number;
  /** 0 to 1: how clearly the softbox mirrors itself. */
  readonly gloss: number;
  readonly grain: number;
  /** 1 is seen through. */
  readonly clear: number;
  /** How visible layers are. */
  readonly texture: number;
}

const optics: Readonly<Record<Look, Optics>> = {
  matte: { roughness: 0.86, metalness: 0, gloss: 0, grain: 0, clear: 0, texture: 1 },
  satin: { roughness: 0.55, metalness: 0, gloss: 0.3, grain: 0, clear: 0, texture: 0.9 },
  silk: { roughness: 0.38, metalness: 0.15, gloss: 0.7, grain: 0, clear: 0, texture: 0.8 },
  translucent: { roughness: 0.25, metalness: 0, gloss: 0.75, grain: 0, clear: 1, texture: 0.55 },
  wood: { roughness: 0.95, metalness: 0, gloss: 0, grain: 1, clear: 0, texture: 0.9 },
};

export interface PrintedMaterial {
  readonly material: Material;
  paint(surface: Surface): void;
  layers(direction: Direction): void;
  /** 0 shows it, 1 steps it back into the paper. */
  dim(share: number): void;
  /** The colour of the ground; on dark paper edges are lit from behind. */
  paper(colour: string, dark: boolean): void;
}

export const createPrintedMaterial = (look: Look, detail: Detail): PrintedMaterial => {
  const { roughness, metalness, gloss, grain, clear, texture } = optics[look];
  const uniforms = {
    uLayers: { value: new Vector3(0, 0, 1) },
    uPaper: { value: new Color('#ffffff') },
    uDim: { value: 0 },
    uTexture: { value: texture },
    uGrain: { value: grain },
    uGloss: { value: gloss },
    uClear: { value: clear },
    uRim: { value: 0 },
  };
  const seeThrough = { transparent: clear > 0, side: clear > 0 ? DoubleSide : FrontSide };
  const material = detail === 'full' ? new MeshStandardMaterial({ roughness, metalness, ...seeThrough }) : new MeshLambertMaterial(seeThrough);
  material.onBeforeCompile = (shader: WebGLProgramParametersWithUniforms) => {
    Object.assign(shader.uniforms, uniforms);
    const full = detail === 'full';
    shader.vertexShader = `${vertexHead}${shader.vertexShader}`.replace('#include <begin_vertex>', `#include <begin_vertex>\n${vertexBody}`);
    shader.fragmentShader = `${fragmentHead}${shader.fragmentShader}`
      .replace('#include <color_fragment>', `#include <color_fragment>\n${full ? fragmentColour : ''}`)
      .replace('#include <normal_fragment_maps>', `#include <normal_fragment_maps>\n${full ? fragmentNormal : ''}`)
      .replace('#include <lights_fragment_end>', `#include <lights_fragment_end>\n${full ? fragmentLight : ''}`)
      .replace('#include <opaque_fragment>', `${fragmentAlpha}\n#include <opaque_fragment>`)
      .replace('#include <premultiplied_alpha_fragment>', `${fragmentDim}\n#include <premultiplied_alpha_fragment>`);
  };
  material.customProgramCacheKey = () => `printed-${detail}`;
  return {
    material,
    paint: ({ colour }) => void material.color.set(colour),
    layers: ([x, y, z]) => void uniforms.uLayers.value.set(x, y, z),
    dim: (share) => {
      uniforms.uDim.value = share;
    },
    // What the fragment writes last is in the screen's colour space already.
    paper: (colour, dark) => {
      uniforms.uPaper.value.set(colour).convertLinearToSRGB();
      uniforms.uRim.value = dark ? 0.14 : 0;
    },
  };
};
