import { describe, expect, it } from 'vitest';
import { onPaper, projections } from '../drawings/projection.ts';
import { box, partOf, together } from '../testing/meshes.ts';
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

  it('puts a number where its piece is seen, not into what stands before it', () => {
    // A small block stands towards the viewer, right before the middle of the wall.
    const wall = partOf(box([40, 4, 40], [0, 40, 0]), { id: 'pot.1', measurements: { ...at(0), bounds: { min: [0, 40, 0], max: [40, 44, 40] } } });
    const block = partOf(box([24, 4, 24], [38, 10, 38]), { id: 'pot.2', measurements: { ...at(0), bounds: { min: [38, 10, 38], max: [62, 14, 62] } } });
    const pieces = [{ number: 1, part: wall, labels: [] }, { number: 2, part: block, labels: [] }];
    const [alone] = drawMap({ pieces: pieces.slice(0, 1) }).numbers, [behind] = drawMap({ pieces }).numbers;
    const moved = Math.abs(behind!.at[0] - alone!.at[0]) + Math.abs(behind!.at[1] - alone!.at[1]);
    expect(moved).toBeGreaterThan(5);
    const shell = partOf(together(box([40, 4, 40]), box([40, 4, 40], [0, 80, 0])), { id: 'pot.1', measurements: { ...at(0), bounds: { min: [0, 0, 0], max: [40, 84, 40] } } });
    const [mark] = drawMap({ pieces: [{ number: 1, part: shell, labels: [] }] }).numbers;
    const middle = onPaper(projections.isometric, [20, 42, 20]);
    expect(Math.abs(mark!.at[0] - middle[0]) + Math.abs(mark!.at[1] - middle[1])).toBeGreaterThan(5);
  });

  it('says in words what meets where, in the language that is asked for, as XML', () => {
    const [map] = assemblyMaps(parts, { plans: [plan] }, [whole]);
    expect(mapSvg(map!, 'en')).toContain('>A: A1 meets A2, 3 × dowel 6 × 20 mm and glue (not labelled: mark it by hand)<');
    expect(mapSvg(map!, 'de')).toContain('>A: A1 an A2, 3 × Dübel 6 × 20 mm und Kleber (ohne Kennung: von Hand markieren)<');
    expect(mapSvg(map!, 'en')).toBe(mapSvg(map!, 'en'));
  });
});
