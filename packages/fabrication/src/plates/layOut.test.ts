import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { box, machine, partOf, tube } from '../testing/meshes.ts';
import { layOut, onePlate } from './layOut.ts';

describe('a layout', () => {
  it('puts every copy on the bed, apart from the others', () => {
    const size = fc.integer({ min: 4, max: 247 });
    // Few parts each time, many times: what goes wrong goes wrong between two or three.
    fc.assert(fc.property(fc.array(fc.record({ x: size, y: size, z: fc.integer({ min: 1, max: 250 }), quantity: fc.integer({ min: 1, max: 3 }) }), { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 2 }), (sizes, copies) => {
      const parts = sizes.map(({ x, y, z, quantity }, i) => partOf(box([x, y, z]), { id: `part-${i}`, quantity }));
      const { plates, findings } = layOut(parts, [machine], copies);
      expect(findings).toEqual([]);
      expect(plates.flatMap(({ placed }) => placed)).toHaveLength(sizes.reduce((sum, { quantity }) => sum + quantity * copies, 0));
      for (const { placed } of plates) {
        const rectangles = placed.map(({ x, y, size: [w, d] }) => ({ left: x - w / 2, right: x + w / 2, front: y - d / 2, back: y + d / 2 }));
        rectangles.forEach((a, i) => {
          expect(Math.min(a.left, a.front)).toBeGreaterThanOrEqual(machine.margin - 1e-9);
          expect(Math.max(a.right, a.back)).toBeLessThanOrEqual(machine.bed.x - machine.margin + 1e-9);
          for (const b of rectangles.slice(i + 1)) {
            const across = Math.max(0, b.left - a.right, a.left - b.right), along = Math.max(0, b.front - a.back, a.front - b.back);
            expect(Math.sqrt(across * across + along * along)).toBeGreaterThan(5.9);
          }
        });
      }
    }), { numRuns: 60 });
  });

  it('turns what fits only otherwise, and across the bed when need be', () => {
    const low = { ...machine, bed: { x: 250, y: 120, z: 200 } };
    expect(layOut([partOf(box([100, 200, 5]))], [low]).plates[0]!.placed[0]!.turn.plate).toBe(90);
    expect(layOut([partOf(box([300, 20, 5]))], [machine]).plates[0]!.placed[0]!.turn.plate).toBe(45);
    expect(layOut([partOf(box([100, 200, 5]))], [machine]).plates[0]!.placed[0]!.turn.plate).toBe(0);
  });

  it('lets round things stand in each other\'s corners', () => {
    const pot = partOf(tube(70, 66, 100), { id: 'pot' }), saucer = partOf(tube(61, 57, 20), { id: 'saucer' });
    const { plates } = layOut([pot, saucer], [machine]);
    expect(plates).toHaveLength(1);
    const [a, b] = plates[0]!.placed as [(typeof plates)[0]['placed'][0], (typeof plates)[0]['placed'][0]];
    expect(Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2)).toBeGreaterThanOrEqual((70 + 61) * Math.cos(Math.PI / 64) + 5.9);
  });

  it('finds what no turn makes fit, and still has it in the file', () => {
    const { plates, findings } = layOut([partOf(box([500, 20, 5]), { id: 'long' }), partOf(box([10, 10, 10]), { id: 'short' })], [machine]);
    expect(findings).toMatchObject([{ code: 'too-large', severity: 'conflict', part: 'long' }]);
    expect(plates.flatMap(({ placed }) => placed.map(({ part }) => part.id)).sort()).toEqual(['long', 'short']);
  });

  it('lays a part as it is printed', () => {
    const { plates } = layOut([partOf(box([40, 5, 80]), { printRotation: [90, 0, 0] })], [machine]);
    const { size } = plates[0]!.placed[0]!;
    expect(size.map((length) => Math.round(length * 1000) / 1000)).toEqual([40, 80, 5]);
  });

  it('lays a hundred copies out at once', () => {
    const { plates } = layOut([partOf(box([20, 20, 5]), { quantity: 100 })], [machine]);
    expect(plates.map(({ placed }) => placed.length).reduce((sum, count) => sum + count, 0)).toBe(100);
    expect(plates.length).toBeLessThanOrEqual(2);
  });

  it('can be had a plate at a time', () => {
    const layout = layOut([partOf(box([200, 200, 5]), { quantity: 3 })], [machine]);
    expect(layout.plates).toHaveLength(3);
    expect(onePlate(layout, 1).plates).toEqual([layout.plates[1]]);
  });
});
