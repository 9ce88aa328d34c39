import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMark } from '../recipes/mark.ts';
import { recipe } from '../testing/meshes.ts';
import { signAndPot, volumeOfEach } from '../testing/sign-and-pot.ts';
import { anyText } from '../testing/texts.ts';
import { volumeOf } from '../testing/volume.ts';
import { writeUsdz } from './usdz.ts';

const layerOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(unzipSync(bytes)['model.usda']);
const numbersAfter = (text: string, attribute: string): number[][] =>
  text.split('\n').filter((line) => line.trimStart().startsWith(`${attribute} = [`)).map((line) => line.slice(line.indexOf('[')).match(/-?\d+(?:\.\d+)?/g)!.map(Number));

describe('USDZ', () => {
  it('is one archive that is not packed, with its layer at a multiple of 64 bytes', () => {
    const bytes = writeUsdz(signAndPot());
    const view = new DataView(bytes.buffer);
    expect(view.getUint16(8, true)).toBe(0);
    const begin = 30 + view.getUint16(26, true) + view.getUint16(28, true);
    expect(begin % 64).toBe(0);
    expect(new TextDecoder().decode(bytes.subarray(begin, begin + 9))).toBe('#usda 1.0');
  });

  it('draws each part once, in metres, Y up, on the ground', () => {
    const layer = layerOf(writeUsdz(signAndPot()));
    expect(layer).toContain('metersPerUnit = 1\n');
    expect(layer).toContain('upAxis = "Y"');
    expect(layer.match(/def Mesh /g)).toHaveLength(2);
    const points = numbersAfter(layer, 'point3f[] points'), faces = numbersAfter(layer, 'int[] faceVertexIndices');
    // Millimetres, under a scale of a thousandth.
    expect(points.reduce((sum, each, at) => sum + volumeOf(each, faces[at]!), 0) / volumeOfEach).toBeCloseTo(1, 4);
    expect(Math.min(...points.flatMap((each) => each.filter((_, at) => at % 3 === 1)))).toBe(0);
    for (const [at, counts] of numbersAfter(layer, 'int[] faceVertexCounts').entries()) expect(counts.length * 3).toBe(faces[at]!.length);
  });

  it('gives each finish a material, and each region of another finish its faces', () => {
    const layer = layerOf(writeUsdz(signAndPot()));
    expect([...layer.matchAll(/def Material "(\w+)"/g)].map(([, name]) => name)).toEqual(['Finish_0', 'Finish_1', 'Finish_2']);
    expect([...layer.matchAll(/string name = "(Matte[^"]*)"/g)].map(([, name]) => name)).toEqual(['Matte PLA, White', 'Matte PLA, Blue', 'Matte PLA, Terracotta']);
    expect(numbersAfter(layer, 'int[] indices').map(({ length }) => length)).toEqual([12, 12]);
  });

  it('carries its recipe, and no text ends its own quotation', () => {
    fc.assert(fc.property(anyText, anyText, (name, title) => {
      const bytes = writeUsdz(signAndPot({ title, program: name }, [`${name}"\\`, title]));
      const layer = layerOf(bytes);
      // What is left without strings is our own grammar.
      const bare = layer.replaceAll(/"(?:[^"\\\n]|\\["\\])*"/g, '""');
      expect(bare).toMatch(/^[\w\s#.,:;=()[\]{}</>"-]+$/);
      expect(bare.match(/def /g)).toHaveLength(layerOf(writeUsdz(signAndPot())).match(/def /g)!.length);
      const mark = readMark(bytes);
      expect(mark.ok && mark.value.design).toEqual(recipe.design);
    }), { numRuns: 25 });
  });
});
