import type { gp_Ax1, gp_Dir, gp_Pnt, gp_Vec, NCollection_List_TopoDS_Shape, TopAbs_ShapeEnum, TopoDS_Shape } from 'replicad-opencascadejs';
import type { Occt } from './binding.ts';

export type Point2 = readonly [number, number];
export type Point3 = readonly [number, number, number];

export interface Box {
  readonly min: Point3;
  readonly max: Point3;
}

interface Deletable {
  delete(): void;
}

/**
 * Where one assembly is made. OpenCascade's objects are on a heap that nothing collects: what is made here is put here, and
 * `clear` deletes all of it, however the making ends.
 */
export class Bench {
  readonly oc: Occt;
  readonly #owned: Deletable[] = [];

  constructor(oc: Occt) {
    this.oc = oc;
  }

  /** Keeps an object until the bench is cleared. */
  put<T extends Deletable>(object: T): T {
    this.#owned.push(object);
    return object;
  }

  clear(): void {
    // Latest first: what was made of something goes before it.
    for (const object of this.#owned.reverse()) object.delete();
    this.#owned.length = 0;
  }

  point([x, y, z = 0]: readonly [number, number, number?]): gp_Pnt {
    return this.put(new this.oc.gp_Pnt(x, y, z));
  }

  vector([x, y, z]: Point3): gp_Vec {
    return this.put(new this.oc.gp_Vec(x, y, z));
  }

  direction([x, y, z]: Point3): gp_Dir {
    return this.put(new this.oc.gp_Dir(x, y, z));
  }

  axis(through: Point3, along: Point3): gp_Ax1 {
    return this.put(new this.oc.gp_Ax1(this.point(through), this.direction(along)));
  }

  list(shapes: readonly TopoDS_Shape[]): NCollection_List_TopoDS_Shape {
    const list = this.put(new this.oc.NCollection_List_TopoDS_Shape());
    for (const shape of shapes) this.put(list.Append(shape));
    return list;
  }

  /** Shapes of a kind inside of another, each once for each time that it is met. */
  within(shape: TopoDS_Shape, kind: 'SOLID' | 'SHELL' | 'FACE' | 'WIRE' | 'EDGE'): readonly TopoDS_Shape[] {
    const found: TopoDS_Shape[] = [];
    const explorer = this.put(new this.oc.TopExp_Explorer(shape, `TopAbs_${kind}` as TopAbs_ShapeEnum));
    for (; explorer.More(); explorer.Next()) found.push(this.put(explorer.Current()));
    return found;
  }

  compound(shapes: readonly TopoDS_Shape[]): TopoDS_Shape {
    const compound = this.put(new this.oc.TopoDS_Compound());
    const builder = this.put(new this.oc.TopoDS_Builder());
    builder.MakeCompound(compound);
    for (const shape of shapes) builder.Add(compound, shape);
    return compound;
  }

  /** A box around the shape, a trace larger than it. */
  boxOf(shape: TopoDS_Shape): Box {
    const box = this.put(new this.oc.Bnd_Box());
    this.oc.BRepBndLib.Add(shape, box, false);
    return { min: [box.GetXMin(), box.GetYMin(), box.GetZMin()], max: [box.GetXMax(), box.GetYMax(), box.GetZMax()] };
  }

  /** mm³. */
  volumeOf(shape: TopoDS_Shape): number {
    const properties = this.put(new this.oc.GProp_GProps());
    this.oc.BRepGProp.VolumeProperties(shape, properties, false, false, false);
    return properties.Mass();
  }

  /** mm². */
  areaOf(shape: TopoDS_Shape): number {
    const properties = this.put(new this.oc.GProp_GProps());
    this.oc.BRepGProp.SurfaceProperties(shape, properties, false, false);
    return properties.Mass();
  }

  isValid(shape: TopoDS_Shape): boolean {
    return this.put(new this.oc.BRepCheck_Analyzer(shape, true, false, false)).IsValid();
  }
}

/** Whether two boxes have a point in common. */
export const meet = (a: Box, b: Box): boolean => a.min.every((least, axis) => least <= b.max[axis]! && b.min[axis]! <= a.max[axis]!);
