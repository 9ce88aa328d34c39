import { BufferAttribute, BufferGeometry, DoubleSide, Mesh, MeshBasicMaterial } from 'three';

/** A patch of surface that is pointed out. */
export interface Spot {
  /** The part that it lies on, with which it moves. */
  readonly part: string;
  /** Triangle soup in the assembly's millimetres: nine numbers a triangle. */
  readonly positions: Float32Array;
  /** As CSS writes it. */
  readonly colour: string;
}

export interface Spotlight {
  readonly object: Mesh;
  show(spot: Spot | undefined): void;
  dispose(): void;
}

/** Draws a patch in a plain colour over the model: faintly where the model hides it, so that what lies inside or behind is found too. */
export const createSpotlight = (): Spotlight => {
  const front = new MeshBasicMaterial({ transparent: true, opacity: 0.85, side: DoubleSide, depthWrite: false, polygonOffset: true, polygonOffsetFactor: -2, polygonOffsetUnits: -2 });
  const behind = new MeshBasicMaterial({ transparent: true, opacity: 0.28, side: DoubleSide, depthWrite: false, depthTest: false });
  const object = new Mesh(new BufferGeometry(), [behind, front]);
  object.name = 'spotlight';
  object.visible = false;
  object.renderOrder = 2;
  let shown: Spot | undefined;
  return {
    object,
    show(spot) {
      if (spot === shown) return;
      shown = spot;
      object.visible = spot !== undefined;
      if (!spot) return;
      front.color.set(spot.colour);
      behind.color.set(spot.colour);
      const before = object.geometry;
      const geometry = new BufferGeometry();
      geometry.setAttribute('position', new BufferAttribute(spot.positions, 3));
      const corners = spot.positions.length / 3;
      geometry.addGroup(0, corners, 0);
      geometry.addGroup(0, corners, 1);
      geometry.computeBoundingSphere();
      object.geometry = geometry;
      before.dispose();
    },
    dispose() {
      object.geometry.dispose();
      front.dispose();
      behind.dispose();
    },
  };
};
