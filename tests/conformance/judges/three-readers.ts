/** What three.js finds in a file: its loaders were written by nobody here. */
import { BufferAttribute, type BufferGeometry, type Material, Mesh, type Object3D, Vector3 } from 'three';
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';
import { OBJLoader } from 'three/examples/jsm/loaders/OBJLoader.js';
import { USDLoader } from 'three/examples/jsm/loaders/USDLoader.js';

export interface SceneRead {
  readonly meshes: number;
  /** Of everything, in the cube of the file's unit. */
  readonly volume: number;
  readonly min: readonly number[];
  readonly max: readonly number[];
  /** Names of materials. */
  readonly materials: ReadonlySet<string>;
}

const bufferOf = (bytes: Uint8Array): ArrayBuffer => bytes.slice().buffer;

export const readGlb = async (bytes: Uint8Array): Promise<SceneRead> => measure((await new GLTFLoader().parseAsync(bufferOf(bytes), '')).scene);
export const readObj = (bytes: Uint8Array): SceneRead => measure(new OBJLoader().parse(new TextDecoder().decode(bytes)));
export const readUsdz = (bytes: Uint8Array): SceneRead => measure(new USDLoader().parse(bufferOf(bytes)));

function measure(scene: Object3D): SceneRead {
  scene.updateMatrixWorld(true);
  const min = [Infinity, Infinity, Infinity], max = [-Infinity, -Infinity, -Infinity];
  const materials = new Set<string>();
  let meshes = 0, volume = 0;
  scene.traverse((object) => {
    if (!(object instanceof Mesh)) return;
    meshes++;
    const { geometry, material } = object as Mesh<BufferGeometry, Material | Material[]>;
    for (const one of Array.isArray(material) ? material : [material]) materials.add(one.name);
    const points = geometry.getAttribute('position') as BufferAttribute;
    const corner = (at: number): Vector3 => new Vector3().fromBufferAttribute(points, geometry.index?.getX(at) ?? at).applyMatrix4(object.matrixWorld);
    for (let at = 0; at < (geometry.index?.count ?? points.count); at += 3) {
      const [a, b, c] = [corner(at), corner(at + 1), corner(at + 2)];
      volume += a.dot(b.clone().cross(c)) / 6;
      for (const point of [a, b, c]) point.toArray().forEach((value, axis) => {
        min[axis] = Math.min(min[axis]!, value);
        max[axis] = Math.max(max[axis]!, value);
      });
    }
  });
  return { meshes, volume, min, max, materials };
}
