import { describe, expect, it } from 'vitest';
import type { Filament } from '../catalogue/materials/filament.ts';
import { layOut, type Plate } from '../plates/layOut.ts';
import { box, finish, machine, materials, partOf } from '../testing/meshes.ts';
import { placeTower, type Room, towerBrim } from './tower.ts';

const pla = materials[0] as Filament;
const two = [pla, pla];
const overlap = (one: Room, other: Room): boolean => one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.depth && other.y < one.y + one.depth;
const moved = (rooms: readonly Room[], [x, y]: readonly [number, number]): Room[] => rooms.map((room) => ({ ...room, x: room.x + x, y: room.y + y }));
const inside = ({ x, y, width, depth }: Room, rim: number): boolean => x >= rim && y >= rim && x + width <= machine.bed.x - rim && y + depth <= machine.bed.y - rim;

describe('the tower that filaments are wiped on', () => {
  it('stands on the bed beside what is there, close to it', () => {
    const parts: Room[] = [{ x: 100, y: 100, width: 60, depth: 60 }];
    const { tower, shift } = placeTower(machine, two, parts)!;
    expect(shift).toEqual([0, 0]);
    expect(inside(tower, machine.margin + towerBrim)).toBe(true);
    expect(parts.some((part) => overlap(part, tower))).toBe(false);
    expect(Math.abs(tower.x + tower.width / 2 - 130) + Math.abs(tower.y + tower.depth / 2 - 130)).toBeLessThan(100);
    expect(tower.purged).toBeCloseTo((machine.changeGrams * 1000) / pla.density, 6);
  });

  it('moves what is there to a side where it stands in the way', () => {
    const { x, y } = machine.bed;
    const parts: Room[] = [{ x: machine.margin + 1, y: 20, width: x - 2 * machine.margin - 2, depth: y - 40 }];
    const { tower, shift } = placeTower(machine, two, parts)!;
    expect(shift).not.toEqual([0, 0]);
    const [part] = moved(parts, shift);
    expect(inside(part!, machine.margin)).toBe(true);
    expect(overlap(part!, tower)).toBe(false);
    expect(inside(tower, machine.margin + towerBrim)).toBe(true);
  });

  it('grows with the filaments, and is not there where there is no room for it', () => {
    const area = (count: number): number => { const { tower } = placeTower(machine, Array.from({ length: count }, () => pla), [{ x: 4, y: 4, width: 10, depth: 10 }])!; return tower.width * tower.depth; };
    expect(area(3)).toBeGreaterThan(1.8 * area(2));
    const { x, y } = machine.bed;
    expect(placeTower(machine, two, [{ x: machine.margin, y: machine.margin, width: x - 2 * machine.margin, depth: y - 2 * machine.margin }])).toBeUndefined();
  });
});

describe('a layout of several filaments', () => {
  it('leaves room for the tower on every plate, and fills the bed where there is one', () => {
    const tags = (colours: readonly string[]) => colours.map((colour, at) => partOf(box([57, 57, 3]), { id: `tag-${at}`, finish: finish(colour), quantity: 32 / colours.length }));
    const boxes = ({ placed }: Plate): Room[] => placed.map(({ x, y, size: [width, depth] }) => ({ x: x - width / 2, y: y - depth / 2, width, depth }));
    for (const plate of layOut(tags(['white', 'blue']), [machine]).plates) expect(placeTower(machine, two, boxes(plate))).toBeDefined();
    expect(placeTower(machine, two, boxes(layOut(tags(['white']), [machine]).plates[0]!))).toBeUndefined();
  });
});
