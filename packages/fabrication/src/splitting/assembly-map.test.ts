import { describe, expect, it } from 'vitest';
import { box, partOf } from '../testing/meshes.ts';
import { assemblyMaps, drawMap, mapSvg } from './assembly-map.ts';
import type { SplitPlan } from './plan.ts';

const plan: SplitPlan = {
  part: 'pot', frames: [], hardware: [], findings: [],
  pieces: [{ number: 1, id: 'pot.1', node: 1, sides: [-1] }, { number: 2, id: 'pot.2', node: 2, sides: [1] }],
  joints: [{ letter: 'A', plane: 0, pieces: [1, 2], keys: 'dowels', count: 3, size: '6 × 20 mm', labelled: false, way: [0, 0, 1], hardware: [] }],
  dowels: [{ id: 'pot.dowel-6x20', node: 3, quantity: 3, size: '6 × 20 mm', flat: [1, 0, 0] }],
};
const at = (z: number) => ({ volume: 1, area: 1, bounds: { min: [0, 0, z], max: [10, 10, z + 10] }, genus: 0, triangles: 12, pieces: 1 }) as const;
const parts = [
  partOf(box([10, 10, 10]), { id: 'pot.1', explode: [0, 0, -5], measurements: at(0) }),
  partOf(box([10, 10, 10], [0, 0, 10]), { id: 'pot.2', explode: [0, 0, 5], measurements: at(10) }),
  partOf(box([2, 2, 6]), { id: 'pot.dowel-6x20', quantity: 3 }),
];
const whole = partOf(box([10, 10, 20]), { id: 'pot', name: 'Pot' });

describe('an assembly map', () => {
  it('joins pieces with the labels that they carry, and with what holds them', () => {
    const [map] = assemblyMaps(parts, { plans: [plan] }, [whole]);
    expect(map!.pieces.map(({ number, labels }) => [number, labels])).toEqual([[1, ['A1']], [2, ['A2']]]);
    expect(map!.dowels.map(({ id, quantity }) => [id, quantity])).toEqual([['pot.dowel-6x20', 3]]);
    expect(assemblyMaps(parts.slice(0, 1), { plans: [plan] }, [whole])).toEqual([]);
  });

  it('draws the pieces apart, a number on each', () => {
    const [map] = assemblyMaps(parts, { plans: [plan] }, [whole]);
    const { lines, numbers } = drawMap(map!);
    // Nine edges of each box are seen from one corner.
    expect(lines.length / 4).toBe(18);
    expect(numbers.map(({ number }) => number)).toEqual([1, 2]);
    expect(numbers[1]!.at[1] - numbers[0]!.at[1]).toBeCloseTo(20 * 2 / Math.sqrt(6), 6);
  });

  it('says in words what meets where, in the language that is asked for, as XML', () => {
    const [map] = assemblyMaps(parts, { plans: [plan] }, [whole]);
    expect(mapSvg(map!, 'en')).toContain('>A: A1 meets A2, 3 × dowel 6 × 20 mm and glue (not labelled: mark it by hand)<');
    expect(mapSvg(map!, 'de')).toContain('>A: A1 an A2, 3 × Dübel 6 × 20 mm und Kleber (ohne Kennung: von Hand markieren)<');
    expect(mapSvg(map!, 'en')).toBe(mapSvg(map!, 'en'));
  });
});
