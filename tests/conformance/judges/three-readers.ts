/** What three.js finds in a file: its loaders were written by nobody here. */
import { type BufferAttribute, type BufferGeometry, Color, type InterleavedBufferAttribute, type Material, Mesh, type Object3D, Vector3 } from 'three';
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';
import { OBJLoader } from 'three/examples/jsm/loaders/OBJLoader.js';
import { STLLoader } from 'three/examples/jsm/loaders/STLLoader.js';
import { USDLoader } from 'three/examples/jsm/loaders/USDLoader.js';
import { measure, type Measured } from './measured.ts';

export interface SceneRead {
  /** By the name that the file gives them. */
  readonly parts: ReadonlyMap<string, Measured>;
  readonly whole: Measured;
  /** Names of materials. */
  readonly materials: ReadonlySet<string>;
}

const bufferOf = (bytes: Uint8Array): ArrayBuffer => bytes.slice().buffer;
const hexOf = (material: Material): string => ('color' in material && material.color instanceof Color ? `#${material.color.getHexString()}` : material.name);

/** A part is a node of the first node, whatever it is taken apart into; colours are those that are drawn. */
export const readGlb = async (bytes: Uint8Array): Promise<SceneRead> => {
  const { scene } = await new GLTFLoader().parseAsync(bufferOf(bytes), '');
  return read(scene, { colourOf: hexOf, partOf: (object) => { let at = object; while (at.parent?.parent?.parent) at = at.parent; return (at.userData as { name?: string }).name ?? at.name; } });
};

/** A part is what stands before the first `_` of its groups' names; its colours are the names of materials. */
export const readObj = (bytes: Uint8Array): SceneRead => read(new OBJLoader().parse(new TextDecoder().decode(bytes)), { colourOf: ({ name }) => name, partOf: ({ name }) => name.split('_')[0]! });

export const readUsdz = (bytes: Uint8Array): SceneRead => read(new USDLoader().parse(bufferOf(bytes)), { colourOf: hexOf, partOf: ({ name, parent }) => name || parent!.name });

/** Everything, which has no name and no colour in this format. */
export const readStl = (bytes: Uint8Array): Measured => {
  const { whole } = read(new Mesh(new STLLoader().parse(bufferOf(bytes))), { colourOf: () => undefined, partOf: () => '' });
  return whole;
};

/** Colours of vertices in an OBJ, as programs show it that read no materials. */
export function vertexColours(bytes: Uint8Array): ReadonlySet<string> {
  const found = new Set<string>();
  new OBJLoader().parse(new TextDecoder().decode(bytes)).traverse((object) => {
    const colours = object instanceof Mesh ? ((object as Mesh).geometry.getAttribute('color') as BufferAttribute | undefined) : undefined;
    let last = '';
    for (let at = 0; at < (colours?.count ?? 0); at++) {
      const key = `${colours!.getX(at)} ${colours!.getY(at)} ${colours!.getZ(at)}`;
      if (key !== last) found.add(`#${new Color(colours!.getX(at), colours!.getY(at), colours!.getZ(at)).getHexString()}`);
      last = key;
    }
  });
  return found;
}

interface Reading {
  readonly colourOf: (material: Material) => string | undefined;
  readonly partOf: (mesh: Object3D) => string;
}

function read(scene: Object3D, { colourOf, partOf }: Reading): SceneRead {
  scene.updateMatrixWorld(true);
  const parts = new Map<string, { readonly corners: number[]; readonly colours: (string | undefined)[] }>();
  const materials = new Set<string>();
  const point = new Vector3();
  scene.traverse((object) => {
    if (!(object instanceof Mesh)) return;
    const { geometry, material } = object as Mesh<BufferGeometry, Material | Material[]>;
    const own = Array.isArray(material) ? material : [material];
    for (const one of own) materials.add(one.name);
    const points = geometry.getAttribute('position') as BufferAttribute | InterleavedBufferAttribute;
    const name = partOf(object);
    const part = parts.get(name) ?? { corners: [], colours: [] };
    parts.set(name, part);
    const count = geometry.index?.count ?? points.count;
    for (const group of geometry.groups.length > 0 && Array.isArray(material) ? geometry.groups : [{ start: 0, count, materialIndex: 0 }]) {
      const colour = colourOf(own[group.materialIndex ?? 0]!);
      for (let at = group.start; at < Math.min(count, group.start + group.count); at++) {
        point.fromBufferAttribute(points, geometry.index?.getX(at) ?? at).applyMatrix4(object.matrixWorld);
        part.corners.push(point.x, point.y, point.z);
        if (at % 3 === 0) part.colours.push(colour);
      }
    }
  });
  const all = [...parts.values()];
  const colours = all.flatMap((part) => part.colours);
  return {
    parts: new Map([...parts].map(([name, part]) => [name, measure(part.corners, (triangle) => part.colours[triangle])])),
    whole: measure(all.flatMap(({ corners }) => corners), (triangle) => colours[triangle]),
    materials,
  };
}
