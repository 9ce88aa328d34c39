import { BufferAttribute, BufferGeometry, Mesh, Sphere, Vector3 } from 'three';
import type { StagePart } from '../stage.ts';
import { surfaceOf } from '../surface.ts';
import type { Surfaces } from '../surface.ts';
import { castingLayer } from './ground.ts';
import { createPrintedMaterial } from './material.ts';
import type { Detail, PrintedMaterial } from './material.ts';

export interface PartLook {
  readonly surfaces: Surfaces;
  readonly dimmed: boolean;
  readonly paper: string;
  readonly dark: boolean;
}

/** One part on the stage: a mesh whose buffers are swapped when a result arrives, and a material for each region. */
export interface PartModel {
  readonly object: Mesh;
  show(part: StagePart): void;
  look(look: PartLook): void;
  dispose(): void;
}

/** Neighbouring runs of one region are one draw call. */
const groupsOf = (runs: StagePart['drawn']['runs']): { readonly region: string; readonly start: number; count: number }[] => {
  const groups: { readonly region: string; readonly start: number; count: number }[] = [];
  for (const { region, start, count } of runs) {
    const last = groups.at(-1);
    if (last && last.region === region && last.start + last.count === start) last.count += count;
    else groups.push({ region, start, count });
  }
  return groups;
};

export const createPartModel = (id: string, detail: Detail): PartModel => {
  const object = new Mesh(new BufferGeometry());
  object.name = id;
  object.castShadow = true;
  object.receiveShadow = true;
  object.layers.enable(castingLayer);
  // First drawn with empty buffers, a mesh keeps flat shading for ever; it waits for its first result.
  object.visible = false;

  let drawn: StagePart['drawn'] | undefined;
  let layers: StagePart['layers'] = [0, 0, 1];
  let look: PartLook = { surfaces: {}, dimmed: false, paper: '#ffffff', dark: false };
  let regions: readonly string[] = [];
  const materials = new Map<string, PrintedMaterial>();

  const dress = (): void => {
    object.material = regions.map((region) => {
      const material = materials.get(region) ?? createPrintedMaterial(detail);
      materials.set(region, material);
      material.paint(surfaceOf(look.surfaces, id, region));
      material.layers(layers);
      material.dim(look.dimmed ? 1 : 0);
      material.paper(look.paper, look.dark);
      return material.material;
    });
  };

  return {
    object,
    show(part) {
      if (part.drawn !== drawn) {
        ({ drawn } = part);
        const before = object.geometry;
        const geometry = new BufferGeometry();
        geometry.setAttribute('position', new BufferAttribute(drawn.positions, 3));
        geometry.setAttribute('normal', new BufferAttribute(drawn.normals, 3));
        const groups = groupsOf(drawn.runs);
        regions = [...new Set(groups.map(({ region }) => region))];
        for (const { region, start, count } of groups) geometry.addGroup(start * 3, count * 3, regions.indexOf(region));
        const { min, max } = part.bounds;
        const middle = new Vector3((min[0] + max[0]) / 2, (min[1] + max[1]) / 2, (min[2] + max[2]) / 2);
        geometry.boundingSphere = new Sphere(middle, middle.distanceTo(new Vector3(...max)));
        object.geometry = geometry;
        // Attributes that are only replaced would keep their buffers on the graphics card.
        before.dispose();
      }
      layers = part.layers;
      dress();
    },
    look(next) {
      look = next;
      dress();
    },
    dispose() {
      object.geometry.dispose();
      for (const { material } of materials.values()) material.dispose();
    },
  };
};
