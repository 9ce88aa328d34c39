import type { Vector3 } from '@patternbook/geometry';
import type { ResolvedFinish } from '../catalogue/material.ts';
import type { FabricationPart } from '../parts/part.ts';
import { cameraFor, type View } from '../pictures/camera.ts';
import { defaultView, renderPicture } from '../pictures/picture.ts';
import { encodePng } from '../pictures/png.ts';
import { sceneOf } from '../pictures/scene.ts';
import { middleOf } from './assembly-steps.ts';

export interface StepPicture {
  /** PNG. */
  readonly png: Uint8Array;
  /** From where the part hovers to where it belongs, as shares of the picture's width and height from its top left; nothing where it does not move. */
  readonly arrow?: readonly [x0: number, y0: number, x1: number, y1: number];
}

const width = 660, height = 440;

/** What stands already recedes into one pale tone. */
const pale = (finish: ResolvedFinish): ResolvedFinish => ({ material: finish.material, colour: { ...finish.colour, hex: '#d9d4c8' } });
const still: Vector3 = [0, 0, 0];

/** What stands already, and what is on its way to it: parts that move alike. */
export function pictureOfStep(standing: readonly FabricationPart[], moved: readonly [FabricationPart, ...FabricationPart[]], view: View = defaultView, zlib: (bytes: Uint8Array) => Uint8Array): StepPicture {
  const first = standing.length === 0;
  const [added] = moved;
  const moving = first ? moved.map((part): FabricationPart => ({ ...part, explode: still })) : moved;
  const parts = [...standing.map((part): FabricationPart => ({ ...part, explode: still, finish: pale(part.finish), regions: {} })), ...moving];
  const png = encodePng(renderPicture({ parts, width, height, view, exploded: 1 }), zlib);
  if (first || added.explode.every((value) => value === 0)) return { png };
  const camera = cameraFor(sceneOf(parts, 1), view, { width, height });
  const place = (point: Vector3): readonly [number, number] => {
    const ray: Vector3 = [point[0] - camera.eye[0], point[1] - camera.eye[1], point[2] - camera.eye[2]];
    const along = (axis: Vector3): number => ray[0] * axis[0] + ray[1] * axis[1] + ray[2] * axis[2];
    const depth = along(camera.forward);
    return [(camera.centreX + (camera.focal * along(camera.right)) / depth) / width, (camera.centreY - (camera.focal * along(camera.up)) / depth) / height];
  };
  return { png, arrow: [...place(middleOf(added, 1)), ...place(middleOf(added, 0))] };
}
