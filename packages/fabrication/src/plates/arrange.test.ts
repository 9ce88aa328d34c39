import { describe, expect, it } from 'vitest';
import { box, machine, partOf, together, tube } from '../testing/meshes.ts';
import { type Layout, layOut } from './layOut.ts';

const turnsOf = ({ plates }: Layout): readonly number[] => [...new Set(plates.flatMap(({ placed }) => placed.map(({ turn }) => turn.plate)))].sort((a, b) => a - b);
const angle = together(box([60, 15, 5]), box([15, 45, 5], [0, 15, 0]));

describe('an arrangement', () => {
  it('lays angles into each other', () => {
    const layout = layOut([partOf(angle, { quantity: 16 })], [machine]);
    expect(layout.plates).toHaveLength(1);
    // Boxes of 60 mm with their gaps leave room for nine.
    const boxes = layOut([partOf(box([60, 60, 5]), { quantity: 16 })], [machine]);
    expect(boxes.plates[0]!.placed.length).toBeLessThan(16);
    const spots = layout.plates[0]!.placed.map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`);
    expect(new Set(spots).size).toBe(16);
  });

  it('stands what is small inside of what is open', () => {
    const room = { ...machine, bed: { x: 168, y: 168, z: 200 } };
    const { plates } = layOut([partOf(tube(78, 70, 20), { id: 'ring' }), partOf(box([60, 60, 20]), { id: 'inside' })], [room]);
    expect(plates).toHaveLength(1);
  });

  it('leaves parts as people saw them where turning saves nothing', () => {
    expect(turnsOf(layOut([partOf(box([40, 30, 5]), { quantity: 4 })], [machine]))).toEqual([0]);
    expect(turnsOf(layOut([partOf(tube(20, 0, 5), { quantity: 7 })], [machine]))).toEqual([0]);
  });

  it('turns copies where that saves a plate', () => {
    const low = { ...machine, bed: { x: 200, y: 90, z: 200 } };
    const parts = [partOf(box([110, 30, 5]), { id: 'a' }), partOf(box([40, 74, 5]), { id: 'b' }), partOf(box([80, 30, 5]), { id: 'c', quantity: 2 })];
    const layout = layOut(parts, [low]);
    expect(layout.plates.length).toBeLessThanOrEqual(2);
  });

  it('is the same for the same parts', () => {
    const parts = [partOf(angle, { id: 'angle', quantity: 5 }), partOf(tube(20, 0, 5), { id: 'disc', quantity: 6 })];
    const spots = (): unknown => layOut(parts, [machine]).plates.map(({ placed }) => placed.map(({ part, copy, turn, x, y }) => [part.id, copy, turn.plate, x, y]));
    expect(spots()).toEqual(spots());
  });

  it('keeps room for wider brims, between parts and along the edge', () => {
    const small = { ...machine, bed: { x: 100, y: 60, z: 200 } };
    const pair = [partOf(box([40, 40, 5]), { quantity: 2 })];
    expect(layOut(pair, [small]).plates).toHaveLength(1);
    expect(layOut(pair, [small], 1, { brim: 5 }).plates).toHaveLength(2);
    const [plate] = layOut(pair, [machine], 1, { brim: 10 }).plates;
    const [a, b] = plate!.placed;
    expect(Math.max(Math.abs(a!.x - b!.x), Math.abs(a!.y - b!.y))).toBeGreaterThanOrEqual(60 - 1e-6);
  });

  it('keeps the head clear of parts that are made before, and makes what is high last, one a plate', () => {
    const careful = { ...machine, sequential: { radius: 40, height: 25, source: 'test' } };
    const parts = [partOf(box([30, 30, 60]), { id: 'high', quantity: 2 }), partOf(box([30, 30, 10]), { id: 'low', quantity: 4 })];
    const { plates } = layOut(parts, [careful], 1, { oneAfterTheOther: true });
    expect(plates).toHaveLength(2);
    for (const { placed } of plates) {
      expect(placed.filter(({ size }) => size[2] > 25)).toHaveLength(1);
      expect(placed.at(-1)!.part.id).toBe('high');
      for (const [at, a] of placed.entries()) for (const b of placed.slice(at + 1)) expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeGreaterThan(60);
    }
    expect(layOut(parts, [careful]).plates).toHaveLength(1);
  });
});
