import { Color, DoubleSide, FrontSide, MeshLambertMaterial, MeshStandardMaterial, Vector3 } from 'three';
import type { Material, WebGLProgramParametersWithUniforms } from 'three';
import type { Vector3 as Direction } from '@patternbook/geometry';
import type { Surface } from '../surface.ts';
import { fragmentAlpha, fragmentColour, fragmentDim, fragmentEdges, fragmentHead, fragmentLight, fragmentNormal, vertexBody, vertexHead } from './printedLook.ts';

/** "low" is for machines that draw without a graphics card. */
export type Detail = 'full' | 'low';

export interface PrintedMaterial {
  readonly material: Material;
  paint(surface: Surface): void;
  layers(direction: Direction): void;
  /** 0 shows it, 1 steps it back into the paper. */
  dim(share: number): void;
  /** The colour of the ground; on dark paper edges are lit from behind. */
  paper(colour: string, dark: boolean): void;
}

/** Below this roughness a surface begins to mirror the studio's lamps. */
const chalk = 0.75;
/** A wall lets less light through than one would think: translucent stuff scatters it. */
const clearest = 0.55;

export const createPrintedMaterial = (detail: Detail): PrintedMaterial => {
  const uniforms = {
    uLayers: { value: new Vector3(0, 0, 1) },
    uPaper: { value: new Color('#ffffff') },
    uDim: { value: 0 },
    uTexture: { value: 0 },
    uGrain: { value: 0 },
    uGloss: { value: 0 },
    uClear: { value: 0 },
    uEdge: { value: 1 },
    uCut: { value: new Color('#ffffff') },
    uCutShare: { value: 0 },
    uPlies: { value: 0 },
    uRim: { value: 0 },
  };
  const material = detail === 'full' ? new MeshStandardMaterial({ metalness: 0 }) : new MeshLambertMaterial();
  material.onBeforeCompile = (shader: WebGLProgramParametersWithUniforms) => {
    Object.assign(shader.uniforms, uniforms);
    const full = detail === 'full';
    shader.vertexShader = `${vertexHead}${shader.vertexShader}`.replace('#include <begin_vertex>', `#include <begin_vertex>\n${vertexBody}`);
    shader.fragmentShader = `${fragmentHead}${shader.fragmentShader}`
      .replace('#include <color_fragment>', `#include <color_fragment>\n${full ? fragmentColour : ''}\n${fragmentEdges}`)
      .replace('#include <normal_fragment_maps>', `#include <normal_fragment_maps>\n${full ? fragmentNormal : ''}`)
      .replace('#include <lights_fragment_end>', `#include <lights_fragment_end>\n${full ? fragmentLight : ''}`)
      .replace('#include <opaque_fragment>', `${fragmentAlpha}\n#include <opaque_fragment>`)
      .replace('#include <premultiplied_alpha_fragment>', `${fragmentDim}\n#include <premultiplied_alpha_fragment>`);
  };
  // One program for everything that is printed: changing a finish never waits for a compiler.
  material.customProgramCacheKey = () => `printed-${detail}`;
  return {
    material,
    paint({ colour, roughness, translucency, layers, grain, edges }) {
      material.color.set(colour);
      if ('roughness' in material) material.roughness = Math.max(0.12, roughness);
      uniforms.uGloss.value = Math.max(0, (chalk - roughness) / chalk);
      // What shows no layers at all was not printed in layers.
      uniforms.uTexture.value = layers > 0 ? 0.35 + 0.65 * layers : 0;
      uniforms.uEdge.value = edges?.tone ?? 1;
      uniforms.uCut.value.set(edges?.colour ?? colour);
      uniforms.uCutShare.value = edges?.colour === undefined ? 0 : 1;
      uniforms.uPlies.value = edges?.plies ?? 0;
      uniforms.uGrain.value = grain;
      uniforms.uClear.value = Math.min(1, translucency / clearest);
      const clear = translucency > 0;
      if (material.transparent !== clear) {
        material.transparent = clear;
        material.side = clear ? DoubleSide : FrontSide;
        material.needsUpdate = true;
      }
    },
    layers: ([x, y, z]) => void uniforms.uLayers.value.set(x, y, z),
    dim: (share) => {
      uniforms.uDim.value = share;
    },
    // What the fragment writes last is in the screen's colour space already.
    paper: (colour, dark) => {
      uniforms.uPaper.value.set(colour).convertLinearToSRGB();
      uniforms.uRim.value = dark ? 0.07 : 0;
    },
  };
};
