import createLib3mf from '@3mfconsortium/lib3mf';

/** Lives in the reader's memory until it is given back. */
interface Handle { delete(): void }
/** The few calls that are made of the consortium's reader; its package has no types. */
interface Vertex extends Handle { get_Coordinates0(): number; get_Coordinates1(): number; get_Coordinates2(): number }
interface Triangle extends Handle { get_Indices0(): number; get_Indices1(): number; get_Indices2(): number }
interface Property { readonly Property: Handle & { get_ResourceID(): number; get_PropertyIDs0(): number } }
interface Colour extends Handle { get_Red(): number; get_Green(): number; get_Blue(): number }
interface ColourGroup extends Handle { GetUniqueResourceID(): number; GetColor(id: number): Colour }
interface MeshObject extends Handle { GetName(): string; GetVertexCount(): number; GetTriangleCount(): number; GetVertex(at: number): Vertex; GetTriangle(at: number): Triangle; IsManifoldAndOriented(): boolean; GetTriangleProperties(at: number): Property; GetObjectLevelProperty(): { readonly return: boolean; readonly UniqueResourceID: number; readonly PropertyID: number } }
interface MetaData extends Handle { GetNameSpace(): string; GetName(): string; GetValue(): string }
interface Transform { get_Fields_3_0(): number; get_Fields_3_1(): number; get_Fields_3_2(): number }
interface Model extends Handle {
  QueryReader(format: string): Handle & { SetStrictModeActive(strict: boolean): void; ReadFromFile(path: string): void; GetWarningCount(): number; GetWarning(at: number): string };
  GetMeshObjects(): Handle & { MoveNext(): boolean; GetCurrentMeshObject(): MeshObject };
  GetBuildItems(): Handle & { MoveNext(): boolean; GetCurrent(): Handle & { GetObjectResource(): Handle & { GetName(): string }; GetObjectTransform(): Transform } };
  GetColorGroups(): Handle & { MoveNext(): boolean; GetCurrentColorGroup(): ColourGroup };
  GetMetaDataGroup(): Handle & { GetMetaDataCount(): number; GetMetaData(at: number): MetaData };
  HasPackageThumbnailAttachment(): boolean;
}
interface Lib3mf { FS: { writeFile(path: string, bytes: Uint8Array): void; unlink(path: string): void }; CWrapper: new () => Handle & { CreateModel(): Model } }

export interface ReadObject {
  readonly name: string;
  readonly triangles: number;
  /** Closed, and every triangle turned the same way. */
  readonly sound: boolean;
  /** mm³. */
  readonly volume: number;
  /** mm along X, Y, Z. */
  readonly size: readonly [number, number, number];
  /** Centre of mass, from the lowest corner of the box around it: mm. Tells how it is turned, and whether it is mirrored. */
  readonly middle: readonly [number, number, number];
  /** mm² of surface by colour, #rrggbb; empty where the file names none. */
  readonly colours: ReadonlyMap<string, number>;
}

export interface ReadFile {
  readonly warnings: readonly string[];
  readonly objects: readonly ReadObject[];
  /** Names of the objects that are built, one entry a copy. */
  readonly items: readonly string[];
  readonly metadata: ReadonlyMap<string, string>;
  readonly thumbnail: boolean;
}

let library: Promise<Lib3mf> | undefined;

/** Remembers what the reader lends, so that all of it is given back. */
type Borrow = <Lent extends Handle>(handle: Lent) => Lent;

/** Reads a file with the strict reader of the 3MF Consortium. Throws where that reader refuses the file. */
export async function readStrictly(bytes: Uint8Array, format: '3mf' | 'stl'): Promise<ReadFile> {
  const lib = await (library ??= createLib3mf() as Promise<Lib3mf>);
  const lent: Handle[] = [];
  try {
    return read(lib, bytes, format, (handle) => {
      lent.push(handle);
      return handle;
    });
  } finally {
    for (const handle of lent.toReversed()) handle.delete();
  }
}

function read(lib: Lib3mf, bytes: Uint8Array, format: '3mf' | 'stl', borrow: Borrow): ReadFile {
  const path = `/in.${format}`;
  lib.FS.writeFile(path, bytes);
  const model = borrow(borrow(new lib.CWrapper()).CreateModel());
  const reader = borrow(model.QueryReader(format));
  reader.SetStrictModeActive(true);
  try {
    reader.ReadFromFile(path);
  } catch (error) {
    throw new Error(`lib3mf refuses the file: ${String(error)}`, { cause: error });
  } finally {
    lib.FS.unlink(path);
  }
  const groups: ColourGroup[] = [];
  const palettes = format === '3mf' ? borrow(model.GetColorGroups()) : undefined;
  while (palettes?.MoveNext()) groups.push(borrow(palettes.GetCurrentColorGroup()));
  const objects: ReadObject[] = [];
  const meshes = borrow(model.GetMeshObjects());
  while (meshes.MoveNext()) objects.push(measure(borrow(meshes.GetCurrentMeshObject()), groups, borrow));
  const items: string[] = [];
  const built = borrow(model.GetBuildItems());
  while (built.MoveNext()) items.push(borrow(borrow(built.GetCurrent()).GetObjectResource()).GetName());
  const group = borrow(model.GetMetaDataGroup());
  const metadata = new Map(Array.from({ length: group.GetMetaDataCount() }, (_, at) => borrow(group.GetMetaData(at))).map((entry) => [`${entry.GetNameSpace()} ${entry.GetName()}`.trim(), entry.GetValue()]));
  return {
    warnings: Array.from({ length: reader.GetWarningCount() }, (_, at) => reader.GetWarning(at)),
    objects, items, metadata,
    thumbnail: model.HasPackageThumbnailAttachment(),
  };
}

const hex = (share: number): string => share.toString(16).padStart(2, '0');

/** Colour of each triangle, where it or its object names one. */
function colourIn(mesh: MeshObject, groups: readonly ColourGroup[], borrow: Borrow): (triangle: number) => string | undefined {
  const known = new Map<string, string>();
  const colourOf = (resource: number, property: number): string | undefined => {
    const key = `${resource} ${property}`;
    const group = groups.find((each) => each.GetUniqueResourceID() === resource);
    if (!group) return undefined;
    if (!known.has(key)) {
      const colour = borrow(group.GetColor(property));
      known.set(key, `#${hex(colour.get_Red())}${hex(colour.get_Green())}${hex(colour.get_Blue())}`);
    }
    return known.get(key);
  };
  const whole = mesh.GetObjectLevelProperty();
  const usual = whole.return ? colourOf(whole.UniqueResourceID, whole.PropertyID) : undefined;
  return (triangle) => {
    const property = borrow(mesh.GetTriangleProperties(triangle).Property);
    return colourOf(property.get_ResourceID(), property.get_PropertyIDs0()) ?? usual;
  };
}

function measure(mesh: MeshObject, groups: readonly ColourGroup[], borrow: Borrow): ReadObject {
  const points = Array.from({ length: mesh.GetVertexCount() }, (_, at) => {
    const vertex = borrow(mesh.GetVertex(at));
    return [vertex.get_Coordinates0(), vertex.get_Coordinates1(), vertex.get_Coordinates2()] as const;
  });
  let volume = 0;
  const moments: [number, number, number] = [0, 0, 0];
  const colours = new Map<string, number>();
  const colourOf = groups.length > 0 ? colourIn(mesh, groups, borrow) : undefined;
  const triangles = mesh.GetTriangleCount();
  for (let at = 0; at < triangles; at++) {
    const triangle = borrow(mesh.GetTriangle(at));
    const [a, b, c] = [points[triangle.get_Indices0()]!, points[triangle.get_Indices1()]!, points[triangle.get_Indices2()]!];
    const tetrahedron = (a[0] * (b[1] * c[2] - b[2] * c[1]) + a[1] * (b[2] * c[0] - b[0] * c[2]) + a[2] * (b[0] * c[1] - b[1] * c[0])) / 6;
    volume += tetrahedron;
    for (const axis of [0, 1, 2] as const) moments[axis] += (tetrahedron * (a[axis] + b[axis] + c[axis])) / 4;
    const colour = colourOf?.(at);
    if (colour === undefined) continue;
    const [u, v] = [[b[0] - a[0], b[1] - a[1], b[2] - a[2]], [c[0] - a[0], c[1] - a[1], c[2] - a[2]]] as [number[], number[]];
    const area = Math.hypot(u[1]! * v[2]! - u[2]! * v[1]!, u[2]! * v[0]! - u[0]! * v[2]!, u[0]! * v[1]! - u[1]! * v[0]!) / 2;
    colours.set(colour, (colours.get(colour) ?? 0) + area);
  }
  const lowest = (axis: 0 | 1 | 2): number => points.reduce((low, point) => Math.min(low, point[axis]), Infinity);
  const middle = ([0, 1, 2] as const).map((axis) => moments[axis] / volume - lowest(axis)) as [number, number, number];
  const extent = (axis: 0 | 1 | 2): number => {
    let low = Infinity, high = -Infinity;
    for (const point of points) {
      low = Math.min(low, point[axis]);
      high = Math.max(high, point[axis]);
    }
    return high - low;
  };
  return { name: mesh.GetName(), triangles, sound: mesh.IsManifoldAndOriented(), volume, size: [extent(0), extent(1), extent(2)], middle, colours };
}
