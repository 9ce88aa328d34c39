import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../plates/layOut.ts';
import { readMark } from '../recipes/mark.ts';
import { finish, machine, partOf, recipe, subjectOf, tube } from '../testing/meshes.ts';
import { signAndPot, volumeOfEach } from '../testing/sign-and-pot.ts';
import { anyText } from '../testing/texts.ts';
import { volumeOf } from '../testing/volume.ts';
import { writeGlb } from './glb.ts';

interface Gltf {
  asset: { version: string; generator: string };
  extensionsUsed?: string[];
  nodes: { name: string; children?: number[]; mesh?: number }[];
  meshes: { name: string; primitives: { attributes: { POSITION: number; NORMAL: number }; indices: number; material: number }[] }[];
  materials: { name: string; pbrMetallicRoughness: { baseColorFactor: number[]; metallicFactor: number; roughnessFactor: number }; extensions?: object }[];
  accessors: { bufferView: number; componentType: number; count: number; min?: number[]; max?: number[] }[];
  bufferViews: { byteOffset: number; byteLength: number }[];
}

/** As glTF 2.0 says that it is read. */
function read(bytes: Uint8Array): { gltf: Gltf; array: (accessor: number) => Float32Array | Uint16Array | Uint32Array } {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  expect([view.getUint32(0, true), view.getUint32(4, true), view.getUint32(8, true)]).toEqual([0x46546c67, 2, bytes.length]);
  const length = view.getUint32(12, true);
  const gltf = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(20, 20 + length))) as Gltf;
  const binary = bytes.slice(28 + length);
  expect(view.getUint32(20 + length, true)).toBe(binary.length);
  return {
    gltf,
    array: (accessor) => {
      const { bufferView, componentType } = gltf.accessors[accessor]!;
      const { byteOffset, byteLength } = gltf.bufferViews[bufferView]!;
      const buffer = binary.buffer.slice(byteOffset, byteOffset + byteLength);
      return componentType === 5126 ? new Float32Array(buffer) : componentType === 5125 ? new Uint32Array(buffer) : new Uint16Array(buffer);
    },
  };
}

function volumeIn(bytes: Uint8Array): number {
  const { gltf, array } = read(bytes);
  return gltf.meshes.flatMap(({ primitives }) => primitives).reduce((sum, { attributes, indices }) => sum + volumeOf(array(attributes.POSITION), array(indices)), 0);
}

describe('GLB', () => {
  it('draws each part once, in metres, Y up, on the ground', () => {
    const { gltf } = read(writeGlb(signAndPot()));
    expect(gltf.nodes.map(({ name }) => name)).toEqual(['Doric pot', 'Sign', 'Pot']);
    expect(gltf.asset).toMatchObject({ version: '2.0', generator: 'Patternbook 0.1.0' });
    const boxes = gltf.meshes.map(({ primitives }) => gltf.accessors[primitives[0]!.attributes.POSITION]!);
    expect(Math.min(...boxes.map(({ min }) => min![1]!))).toBe(0);
    expect(Math.max(...boxes.map(({ max }) => max![1]!))).toBeCloseTo(0.06, 6);
    expect(volumeIn(writeGlb(signAndPot())) / volumeOfEach).toBeCloseTo(1e-9, 12);
  });

  it('gives each finish a material, and each region of another finish a surface', () => {
    const { gltf } = read(writeGlb(signAndPot()));
    expect(gltf.materials.map(({ name }) => name)).toEqual(['Matte PLA, White', 'Matte PLA, Blue', 'Matte PLA, Terracotta']);
    expect(gltf.meshes.map(({ primitives }) => primitives.map(({ material }) => material))).toEqual([[0, 1], [2]]);
    expect(gltf.materials[0]!.pbrMetallicRoughness).toMatchObject({ metallicFactor: 0, roughnessFactor: 0.9 });
    // White is #efeae0, which is lighter in bytes than in light.
    expect(gltf.materials[0]!.pbrMetallicRoughness.baseColorFactor[0]).toBeCloseTo(0.863, 2);
  });

  it('lets light through what is translucent', () => {
    const white = finish('white');
    const clear = partOf(tube(20, 18, 10), { finish: { ...white, material: { ...white.material, look: { ...white.material.look, translucency: 0.5 } } } });
    const { gltf } = read(writeGlb(subjectOf(layOut([clear], [machine]))));
    expect(gltf.extensionsUsed).toEqual(['KHR_materials_transmission']);
    expect(gltf.materials[0]!.extensions).toEqual({ KHR_materials_transmission: { transmissionFactor: 0.5 } });
  });

  it('has normals of length 1, smooth around a pot and sharp at its rim', () => {
    const { gltf, array } = read(writeGlb(signAndPot()));
    const { attributes } = gltf.meshes[1]!.primitives[0]!;
    const normals = array(attributes.NORMAL);
    for (let at = 0; at < normals.length; at += 3) expect(Math.hypot(normals[at]!, normals[at + 1]!, normals[at + 2]!)).toBeCloseTo(1, 5);
    // 64 sides, inside and outside, above and below, each point once for its side and once for its rim.
    expect(normals.length / 3).toBe(64 * 4 * 2);
  });

  it('counts in two bytes as long as they last, and then in four', () => {
    const { gltf } = read(writeGlb(signAndPot()));
    expect(gltf.accessors[gltf.meshes[1]!.primitives[0]!.indices]!.componentType).toBe(5123);
    const fine = partOf(tube(40, 30, 10, 8300));
    const many = read(writeGlb(subjectOf(layOut([fine], [machine])))).gltf;
    expect(many.accessors[many.meshes[0]!.primitives[0]!.indices]!.componentType).toBe(5125);
  });

  it('carries its recipe and every name as it was written', () => {
    fc.assert(fc.property(anyText, anyText, (name, title) => {
      const bytes = writeGlb(signAndPot({ title, designer: name }, [name, title]));
      const { gltf } = read(bytes);
      expect(gltf.nodes.map((node) => node.name)).toEqual([title, name, title].map((text) => text.toWellFormed()));
      const mark = readMark(bytes);
      expect(mark.ok && mark.value.design).toEqual(recipe.design);
    }), { numRuns: 25 });
  });
});
