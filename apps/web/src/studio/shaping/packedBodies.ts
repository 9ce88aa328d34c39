/**
 * Bodies on their way to a worker and back into what it can measure. A mesh crosses once: after that only its number does, and
 * the worker finds the very object again, under which it has kept what it worked out. So cost follows what changed.
 */
import type { EvaluatedBody } from '@patternbook/fabrication';

type Mesh = EvaluatedBody['mesh'];
type Blank = NonNullable<EvaluatedBody['blank']>;

/** Its number, and the mesh itself where the worker does not have it yet. */
interface PackedMesh {
  readonly number: number;
  readonly mesh?: Mesh;
}

export interface PackedBody extends Omit<EvaluatedBody, 'mesh' | 'blank'> {
  readonly mesh: PackedMesh;
  readonly blank?: Omit<Blank, 'mesh'> & { readonly mesh: PackedMesh };
}

/** For one worker. What it forgets, this forgets with it: everything that was not in the last bodies. */
export const createPacker = (): ((bodies: readonly EvaluatedBody[]) => readonly PackedBody[]) => {
  let numbers = new Map<Mesh, number>();
  let next = 0;
  return (bodies) => {
    const now = new Map<Mesh, number>();
    const pack = (mesh: Mesh): PackedMesh => {
      const before = numbers.get(mesh) ?? now.get(mesh);
      const number = before ?? next++;
      now.set(mesh, number);
      return before === undefined ? { number, mesh } : { number };
    };
    const packed = bodies.map(({ id, quantity, node, mesh, measurements, printRotation, explode, blank }) => ({
      id, quantity, node, measurements, printRotation, explode, mesh: pack(mesh), ...(blank && { blank: { bends: blank.bends, measurements: blank.measurements, mesh: pack(blank.mesh) } }),
    }));
    numbers = now;
    return packed;
  };
};

/** In the worker. */
export const createUnpacker = (): ((bodies: readonly PackedBody[]) => readonly EvaluatedBody[]) => {
  let meshes = new Map<number, Mesh>();
  return (bodies) => {
    const now = new Map<number, Mesh>();
    const unpack = ({ number, mesh }: PackedMesh): Mesh => {
      const found = mesh ?? now.get(number) ?? meshes.get(number);
      if (!found) throw new Error('A mesh was not sent.');
      now.set(number, found);
      return found;
    };
    const unpacked = bodies.map(({ mesh, blank, ...body }) => ({ ...body, mesh: unpack(mesh), ...(blank && { blank: { ...blank, mesh: unpack(blank.mesh) } }) }));
    meshes = now;
    return unpacked;
  };
};
