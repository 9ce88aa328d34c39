import { BufferAttribute, BufferGeometry, DoubleSide, Group, LineBasicMaterial, LineLoop, Mesh, MeshBasicMaterial } from 'three';
import type { Vector3 } from '@patternbook/geometry';

/** A flat translucent sheet that stands in the model, such as where it is to be cut. */
export interface Sheet {
  readonly id: string;
  /** Around it, in the assembly's millimetres. */
  readonly corners: readonly [Vector3, Vector3, Vector3, Vector3];
  /** As CSS writes it. */
  readonly colour: string;
  /** The one that somebody's hand is on. */
  readonly active: boolean;
}

export interface Sheets {
  readonly object: Group;
  show(sheets: readonly Sheet[]): void;
  dispose(): void;
}

/** Before the model they are seen well, behind it faintly, so that nobody loses one inside of a wall. */
const opacities = { front: 0.24, active: 0.42, behind: 0.07, edge: 0.9 } as const;
const triangles = [0, 1, 2, 0, 2, 3];

export const createSheets = (): Sheets => {
  const object = new Group();
  object.name = 'sheets';
  let shown: readonly Sheet[] = [];
  const clear = (): void => {
    for (const child of object.children.slice()) {
      object.remove(child);
      if (!(child instanceof Mesh) && !(child instanceof LineLoop)) continue;
      child.geometry.dispose();
      for (const material of [child.material].flat()) material.dispose();
    }
  };
  return {
    object,
    show(sheets) {
      if (sheets === shown) return;
      shown = sheets;
      clear();
      for (const { corners, colour, active } of sheets) {
        const geometry = new BufferGeometry();
        geometry.setAttribute('position', new BufferAttribute(Float32Array.from(corners.flat()), 3));
        geometry.setIndex([...triangles, ...triangles]);
        geometry.addGroup(0, 6, 0);
        geometry.addGroup(6, 6, 1);
        const plain = { color: colour, transparent: true, side: DoubleSide, depthWrite: false } as const;
        const face = new Mesh(geometry, [new MeshBasicMaterial({ ...plain, opacity: opacities.behind, depthTest: false }), new MeshBasicMaterial({ ...plain, opacity: active ? opacities.active : opacities.front })]);
        face.renderOrder = 3;
        const around = new BufferGeometry();
        around.setAttribute('position', new BufferAttribute(Float32Array.from(corners.flat()), 3));
        const edge = new LineLoop(around, new LineBasicMaterial({ color: colour, transparent: true, opacity: opacities.edge, depthWrite: false }));
        edge.renderOrder = 4;
        object.add(face, edge);
      }
    },
    dispose: clear,
  };
};
