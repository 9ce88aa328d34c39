/** Khronos' validator is judged itself. */
import { describe, expect, it } from 'vitest';
import { validateGltf } from './judges/gltf-validator.ts';
import { write } from './files.ts';
import { makeCatalogue } from './variants.ts';

const { variants } = await makeCatalogue(['wall-hook'], 'defaults');

describe('the judge', () => {
  const [{ subject }] = variants as [(typeof variants)[number]];

  it('sees bounds that lie, an index out of range and a normal of no length', async () => {
    const good = await write('glb', subject);
    const length = new DataView(good.buffer, good.byteOffset).getUint32(12, true);
    const json = JSON.parse(new TextDecoder().decode(good.subarray(20, 20 + length))) as { accessors: { type: string; max?: number[]; bufferView: number }[]; bufferViews: { byteOffset: number }[]; meshes: { primitives: { attributes: { NORMAL: number }; indices: number }[] }[] };
    const [{ attributes, indices }] = json.meshes[0]!.primitives as [(typeof json.meshes)[number]['primitives'][number]];
    const binary = 28 + length;
    const spoilt = (accessor: number, byte: number): Uint8Array => {
      const bytes = good.slice();
      bytes.fill(byte, binary + json.bufferViews[json.accessors[accessor]!.bufferView]!.byteOffset, binary + json.bufferViews[json.accessors[accessor]!.bufferView]!.byteOffset + 4);
      return bytes;
    };
    expect((await validateGltf(spoilt(indices, 0xf7))).errors).toBeGreaterThan(0);
    expect((await validateGltf(spoilt(attributes.NORMAL, 0))).errors + (await validateGltf(spoilt(attributes.NORMAL, 0x44))).errors).toBeGreaterThan(0);
    const lying = good.slice();
    const text = new TextDecoder('latin1').decode(lying.subarray(20, 20 + length));
    const at = text.indexOf('"max":[') + 7;
    lying[20 + at] = lying[20 + at] === 0x2d ? 0x31 : 0x39;
    expect((await validateGltf(lying)).errors).toBeGreaterThan(0);
  });
});
