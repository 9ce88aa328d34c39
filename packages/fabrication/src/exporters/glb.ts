import { markOf } from '../recipes/mark.ts';
import { type DrawnPart, drawnParts } from './drawn-parts.ts';
import type { Exporter } from './exporter.ts';
import { type DrawnLook, lookOf } from './look.ts';
import type { ExportSubject, Recipe } from './subject.ts';

// glTF 2.0, 5.1.3 and 5.11.5.
const byType = { u16: 5123, u32: 5125, f32: 5126 } as const;
const targets = { vertices: 34962, indices: 34963 } as const;
/** The largest index of two bytes marks the end of a strip. */
const mostOfTwoBytes = 0xffff - 1;

/** The binary chunk with what the JSON says about it. */
class BinaryChunk {
  readonly views: object[] = [];
  readonly accessors: object[] = [];
  readonly #pieces: Uint8Array[] = [];
  #length = 0;

  /** Keeps an array with a view and an accessor of its own; gives the accessor's place. */
  keep(array: Float32Array | Uint16Array | Uint32Array, target: number, accessor: object): number {
    this.views.push({ buffer: 0, byteOffset: this.#length, byteLength: array.byteLength, target });
    this.#pieces.push(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
    // Every view begins at four bytes (3.6.2.4).
    const padding = (4 - (array.byteLength % 4)) % 4;
    if (padding > 0) this.#pieces.push(new Uint8Array(padding));
    this.#length += array.byteLength + padding;
    return this.accessors.push({ bufferView: this.views.length - 1, ...accessor }) - 1;
  }

  get length(): number {
    return this.#length;
  }

  writeTo(bytes: Uint8Array, at: number): void {
    for (const piece of this.#pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
  }
}

function meshOf({ name, positions, normals, surfaces }: DrawnPart, binary: BinaryChunk): object {
  const bound = (end: 'min' | 'max'): number[] => [0, 1, 2].map((axis) => {
    let found = positions[axis]!;
    for (let at = axis; at < positions.length; at += 3) found = Math[end](found, positions[at]!);
    return found;
  });
  const count = positions.length / 3;
  const attributes = {
    POSITION: binary.keep(positions, targets.vertices, { componentType: byType.f32, count, type: 'VEC3', min: bound('min'), max: bound('max') }),
    NORMAL: binary.keep(normals, targets.vertices, { componentType: byType.f32, count, type: 'VEC3' }),
  };
  const short = count - 1 <= mostOfTwoBytes;
  return {
    name,
    primitives: surfaces.map(({ finish, indices }) => ({
      attributes,
      indices: binary.keep(short ? Uint16Array.from(indices) : indices, targets.indices, { componentType: short ? byType.u16 : byType.u32, count: indices.length, type: 'SCALAR' }),
      material: finish,
    })),
  };
}

const transmission = 'KHR_materials_transmission';

const materialOf = ({ name, light, roughness, metal, translucency }: DrawnLook): object => ({
  name,
  pbrMetallicRoughness: { baseColorFactor: [...light.map((value) => Number(value.toFixed(6))), 1], metallicFactor: metal ? 1 : 0, roughnessFactor: roughness },
  ...(translucency > 0 && { extensions: { [transmission]: { transmissionFactor: translucency } } }),
});

const copyrightOf = ({ designer, licence }: Recipe): string => [designer, licence].filter((word) => word !== undefined && word !== '').join(', ');

/** glTF 2.0, binary (Khronos; ISO/IEC 12113): metres, Y up, every part a node in its place in the assembly. For viewers, not for making. */
export function writeGlb({ recipe, layout }: Pick<ExportSubject, 'recipe' | 'layout'>): Uint8Array<ArrayBuffer> {
  const { parts, finishes } = drawnParts(layout.parts);
  const binary = new BinaryChunk();
  const meshes = parts.map((part) => meshOf(part, binary));
  const looks = finishes.map(lookOf);
  const copyright = copyrightOf(recipe);
  const json = new TextEncoder().encode(wellFormed({
    asset: { version: '2.0', generator: recipe.program, ...(copyright !== '' && { copyright }), extras: { title: recipe.title, variant: recipe.variant, recipe: markOf(recipe) } },
    ...(looks.some(({ translucency }) => translucency > 0) && { extensionsUsed: [transmission] }),
    scene: 0,
    scenes: [{ name: recipe.title, nodes: [0] }],
    nodes: [{ name: recipe.title, children: parts.map((_, place) => place + 1) }, ...parts.map(({ name }, mesh) => ({ name, mesh }))],
    meshes,
    materials: looks.map(materialOf),
    accessors: binary.accessors,
    bufferViews: binary.views,
    buffers: [{ byteLength: binary.length }],
  }));
  const jsonLength = Math.ceil(json.length / 4) * 4;
  const length = 12 + 8 + jsonLength + 8 + binary.length;
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  // Header and chunks, 4.4: lengths in bytes, then "JSON" and "BIN".
  [0x46546c67, 2, length, jsonLength, 0x4e4f534a].forEach((word, place) => view.setUint32(place * 4, word, true));
  bytes.fill(0x20, 20 + json.length, 20 + jsonLength);
  bytes.set(json, 20);
  view.setUint32(20 + jsonLength, binary.length, true);
  view.setUint32(24 + jsonLength, 0x004e4942, true);
  binary.writeTo(bytes, 28 + jsonLength);
  return bytes;
}

/** JSON whose texts every parser of UTF-8 takes. */
const wellFormed = (value: object): string => JSON.stringify(value, (_, inside: unknown) => (typeof inside === 'string' ? inside.toWellFormed() : inside));

export const glb: Exporter = { format: 'glb', version: 1, mediaType: 'model/gltf-binary', extension: 'glb', pictured: false, options: [], write: (subject) => ({ ok: true, value: writeGlb(subject) }) };
