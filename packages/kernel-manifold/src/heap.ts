/**
 * Points to and from vectors on Manifold's heap, as whole blocks. Through the binding's `push_back` and `get` each point takes some
 * four microseconds (20 ms for the outlines of a line of text), as a block some nanoseconds.
 */
import type { Binding, Contour, Contours, Deletable, LoadedBinding, Point3, Solid, Vector } from './binding.ts';

/** Coordinates of closed contours: x and y of each point. */
export type FlatContour = Float64Array;

export class Heap {
  readonly #binding: Binding;
  readonly #memory: WebAssembly.Memory;

  constructor({ binding, memory }: LoadedBinding) {
    this.#binding = binding;
    this.#memory = memory;
    this.#prove();
  }

  /** Bytes that the WASM memory takes; it never shrinks. */
  get bytes(): number {
    return this.#memory.buffer.byteLength;
  }

  /** The caller deletes the result. */
  contours(flat: readonly FlatContour[]): Contours {
    const contours = new this.#binding.Vector2_vec2();
    for (const points of flat) {
      const contour = new this.#binding.Vector_vec2();
      contour.resize(points.length / 2, { x: 0, y: 0 });
      this.#itemsOf(contour, 16).set(points);
      contours.push_back(contour);
      contour.delete();
    }
    return contours;
  }

  /** x, y and z of each point. The caller deletes the result. */
  points3(flat: Float64Array): Vector<Point3> {
    const points = new this.#binding.Vector_vec3();
    points.resize(flat.length / 3, { x: 0, y: 0, z: 0 });
    this.#itemsOf(points, 24).set(flat);
    return points;
  }

  /** A solid whose vertices, x, y and z of each, were moved in place. The caller deletes the result. */
  moved(solid: Solid, move: (vertices: Float64Array) => void): Solid {
    const called = this.#binding.addFunction((pointer, count) => move(new Float64Array(this.#memory.buffer, pointer, 3 * count)), 'vii');
    try {
      return solid._WarpBatch(called);
    } finally {
      this.#binding.removeFunction(called);
    }
  }

  read(contours: Contours): readonly FlatContour[] {
    return Array.from({ length: contours.size() }, (_, place) => {
      const contour = contours.get(place);
      const points = this.#itemsOf(contour, 16).slice();
      contour.delete();
      return points;
    });
  }

  /** A view of a vector's items, valid until the heap grows. A vector is three pointers: begin, end, end of what is reserved. */
  #itemsOf(vector: Deletable, itemBytes: number): Float64Array {
    const { ptr } = (vector as unknown as { readonly $$: { readonly ptr: number } }).$$;
    const [begin, end] = new Uint32Array(this.#memory.buffer, ptr, 2) as unknown as [number, number];
    if ((end - begin) % itemBytes !== 0) throw new Error('A vector on the heap of manifold-3d is not laid out as expected; pin the version that the kernel was written for.');
    return begin === end ? new Float64Array(0) : new Float64Array(this.#memory.buffer, begin, (end - begin) / 8);
  }

  /** The layout is the compiler's, not the package's promise: one look at the start says whether it holds. */
  #prove(): void {
    const contour: Contour = new this.#binding.Vector_vec2();
    for (const point of [{ x: 1.5, y: -2 }, { x: 3, y: 4 }]) contour.push_back(point);
    const items = this.#itemsOf(contour, 16);
    contour.delete();
    if (String([...items]) !== '1.5,-2,3,4') throw new Error('Vectors on the heap of manifold-3d are not laid out as expected; pin the version that the kernel was written for.');
  }
}
