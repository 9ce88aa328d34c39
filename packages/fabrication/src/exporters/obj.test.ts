import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMark } from '../recipes/mark.ts';
import { recipe } from '../testing/meshes.ts';
import { signAndPot, volumeOfEach } from '../testing/sign-and-pot.ts';
import { anyText } from '../testing/texts.ts';
import { volumeOf } from '../testing/volume.ts';
import { writeObj } from './obj.ts';

/** As a program reads it that knows nothing of us. */
function read(bytes: Uint8Array): { objects: string[]; materials: string[]; colours: Set<string>; positions: number[]; indices: number[] } {
  const found = { objects: [] as string[], materials: [] as string[], colours: new Set<string>(), positions: [] as number[], indices: [] as number[] };
  for (const line of new TextDecoder('utf-8', { fatal: true }).decode(bytes).split('\n')) {
    const [key, ...values] = line.split(' ');
    if (key === 'o') found.objects.push(values.join(' '));
    else if (key === 'usemtl') found.materials.push(values.join(' '));
    else if (key === 'v') {
      found.positions.push(...values.slice(0, 3).map(Number));
      found.colours.add(values.slice(3).join(' '));
    } else if (key === 'f') found.indices.push(...values.map((value) => Number(value) - 1));
    else if (key !== '#' && key !== 'g' && key !== '') throw new Error(`A line begins with ${key}.`);
  }
  return found;
}

describe('OBJ', () => {
  it('holds each part once, in its place, with the colours of its regions', () => {
    const { objects, materials, colours, positions, indices } = read(writeObj(signAndPot()));
    expect(objects).toEqual(['Sign', 'Pot']);
    expect(materials).toEqual(['Matte-PLA-White', 'Matte-PLA-Blue', 'Matte-PLA-Terracotta']);
    expect(colours.size).toBe(3);
    expect([...colours][0]).toBe('0.9373 0.9176 0.8784');
    expect(Math.max(...indices)).toBe(positions.length / 3 - 1);
    expect(volumeOf(positions, indices) / volumeOfEach).toBeCloseTo(1, 4);
  });

  it('carries its recipe, whatever people wrote, and keeps names to one word', () => {
    fc.assert(fc.property(anyText, anyText, (name, title) => {
      const bytes = writeObj(signAndPot({ title, designer: name }, [`${name}\nv 9 9 9`, title]));
      const { objects, positions } = read(bytes);
      expect(objects).toHaveLength(2);
      for (const object of objects) expect(object).toMatch(/^[\p{L}\p{M}\p{N}-]+$/u);
      expect(positions.length / 3).toBe(8 + 8 + 256);
      const mark = readMark(bytes);
      expect(mark.ok && mark.value.design).toEqual(recipe.design);
    }), { numRuns: 25 });
  });
});
