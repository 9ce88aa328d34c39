/**
 * Manifold's classes as they are bound, below its JavaScript wrappers.
 *
 * The wrappers are not used because they leak: `extrude`, `revolve` and every constructor from points forget vectors on the WASM
 * heap, which nothing collects (1.1 kB for an extruded circle of 64 sides). Names that begin with an underscore
 * are private to the package, so its version is pinned and a test calls each of them.
 */
import loadModule from 'manifold-3d/manifold.js';

export interface Deletable {
  delete(): void;
}

export interface Point2 {
  readonly x: number;
  readonly y: number;
}

export interface Point3 extends Point2 {
  readonly z: number;
}

export interface Vector<Item> extends Deletable {
  push_back(item: Item): void;
  resize(count: number, fill: Item): void;
  size(): number;
  /** A copy, which is the caller's to delete where items are objects of the heap. */
  get(place: number): Item;
}

export type Contour = Vector<Point2>;
export type Contours = Vector<Contour>;

/** A profile: Manifold's CrossSection. */
export interface Section extends Deletable {
  isEmpty(): boolean;
  area(): number;
  transform(columns: readonly number[]): Section;
  _Translate(by: Point2): Section;
  _Mirror(normal: Point2): Section;
  _Offset(distance: number, join: number, mitreLimit: number, segments: number): Section;
  _Simplify(epsilon: number): Section;
  _ToPolygons(): Contours;
  _Bounds(): { readonly min: Point2; readonly max: Point2 };
}

export interface MeshData {
  readonly numProp: number;
  readonly vertProperties: Float32Array;
  readonly triVerts: Uint32Array;
  readonly mergeFromVert: Uint32Array;
  readonly mergeToVert: Uint32Array;
  readonly runIndex: Uint32Array;
  readonly runOriginalID: Uint32Array;
}

/** A solid: Manifold's Manifold. */
export interface Solid extends Deletable {
  status(): string;
  isEmpty(): boolean;
  originalID(): number;
  asOriginal(): Solid;
  volume(): number;
  surfaceArea(): number;
  subtract(other: Solid): Solid;
  transform(columns: readonly number[]): Solid;
  _Translate(by: Point3): Solid;
  _Mirror(normal: Point3): Solid;
  _boundingBox(): { readonly min: Point3; readonly max: Point3 };
  _GetMeshJS(normalsAt: number): MeshData;
  /** Calls a function of the WASM table with where all vertices are, as doubles, and how many, to be moved in place. */
  _WarpBatch(move: number): Solid;
}

export interface Binding {
  readonly CrossSection: new (contours: Contours, fillRule: number) => Section;
  readonly Manifold: new (mesh: Partial<MeshData>) => Solid;
  readonly Vector_vec2: new () => Contour;
  readonly Vector2_vec2: new () => Contours;
  readonly Vector_vec3: new () => Vector<Point3>;
  readonly Vector_crossSection: new () => Vector<Section>;
  readonly Vector_manifold: new () => Vector<Solid>;
  initTBB(): void;
  /** Into the WASM table, with a signature such as "vii". */
  addFunction(called: (first: number, second: number) => void, signature: string): number;
  removeFunction(place: number): void;
  _Circle(radius: number, segments: number): Section;
  _crossSectionUnionN(sections: Vector<Section>): Section;
  _crossSectionDifferenceN(sections: Vector<Section>): Section;
  _crossSectionIntersectionN(sections: Vector<Section>): Section;
  _crossSectionCollectVertices(into: Contour, section: Section): void;
  _crossSectionHullPoints(points: Contour): Section;
  _Cube(size: Point3, centred: boolean): Solid;
  _Cylinder(height: number, bottomRadius: number, topRadius: number, segments: number, centred: boolean): Solid;
  _Sphere(radius: number, segments: number): Solid;
  /** Places of corners among all points of the contours. */
  _Triangulate(contours: Contours, epsilon: number, allowConvex: boolean): Vector<readonly [number, number, number]>;
  _Extrude(contours: Contours, height: number, insertedLayers: number, twist: number, taper: Point2): Solid;
  _Revolve(contours: Contours, segments: number, degrees: number): Solid;
  _manifoldUnionN(solids: Vector<Solid>): Solid;
  _manifoldDifferenceN(solids: Vector<Solid>): Solid;
  _manifoldIntersectionN(solids: Vector<Solid>): Solid;
  _manifoldCollectVertices(into: Vector<Point3>, solid: Solid): void;
  _manifoldHullPoints(points: Vector<Point3>): Solid;
}

/** What the binding's integers mean. */
export const fillRule = { nonZero: 1 } as const;
export const joinOf = { round: 1, mitre: 2, bevel: 3 } as const;

export interface LoadedBinding {
  readonly binding: Binding;
  readonly memory: WebAssembly.Memory;
}

type Load = (options: { readonly instantiateWasm: (imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void) => object }) => Promise<unknown>;

/** A new instance with a heap of its own. */
export async function loadBinding(wasm: WebAssembly.Module): Promise<LoadedBinding> {
  let memory: WebAssembly.Memory | undefined;
  const failed = Promise.withResolvers<never>();
  const loading = (loadModule as unknown as Load)({
    // Instantiated here because Manifold keeps its memory to itself, and points are written into it directly.
    instantiateWasm: (imports, receive) => {
      WebAssembly.instantiate(wasm, imports)
        .then((instance) => {
          memory = Object.values(instance.exports).find((each) => each instanceof WebAssembly.Memory);
          receive(instance);
        })
        .catch(failed.reject);
      return {};
    },
  });
  const binding = (await Promise.race([loading, failed.promise])) as Binding;
  if (!memory) throw new Error('manifold-3d exports no memory; this is not the version that the kernel was written for.');
  binding.initTBB();
  return { binding, memory };
}
