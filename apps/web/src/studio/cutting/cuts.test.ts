import type { Machine } from '@patternbook/fabrication';
import type { Bounds } from '@patternbook/geometry';
import { describe, expect, it } from 'vitest';
import { begin, machineAmong, rangeOf, stepped, stretchesOf, turned, withBed, withOneMore } from './cuts.ts';
import type { AxisCut, Cuts } from './cuts.ts';

const bounds: Bounds = { min: [-50, -40, 0], max: [50, 40, 400] };

describe('cuts', () => {
  it('are added in the middle of what is longest, until there are enough', () => {
    let planes: readonly AxisCut[] = [];
    for (let count = 1; count <= 8; count++) planes = withOneMore(bounds, planes)!;
    expect(planes.slice(0, 3)).toEqual([{ axis: 'z', at: 200 }, { axis: 'z', at: 100 }, { axis: 'z', at: 300 }]);
    expect(withOneMore(bounds, planes)).toBeUndefined();
    expect(withOneMore({ min: [0, 0, 0], max: [5, 5, 5] }, [])).toBeUndefined();
  });

  it('are for the printer that another part was cut for, where that is one of those', () => {
    const machines = [{ id: 'first' }, { id: 'second' }];
    const bed = { x: 180, y: 180, z: 170 };
    expect(machineAmong(machines, { machine: 'second', bed })).toEqual({ machine: 'second', bed });
    expect(machineAmong(machines, { machine: 'laser', bed })).toEqual({ machine: 'first', bed: undefined });
    expect(machineAmong([], undefined)).toEqual({ machine: '', bed: undefined });
  });

  it('keep three millimetres from the ends', () => {
    expect(rangeOf(bounds, 'z')).toEqual({ min: 3, max: 397 });
    expect(rangeOf({ min: [0, 0, 0.2], max: [4, 4, 4.2] }, 'z')).toEqual({ min: 2.2, max: 2.2 });
  });

  it('turn about where they are', () => {
    expect(turned(bounds, { axis: 'z', at: 100 }, 'x')).toEqual({ axis: 'x', at: -25 });
  });

  it('are for the bed that was typed, on printers alone', () => {
    const printer = { id: 'a', process: 'fdm', bed: { x: 256, y: 256, z: 256 }, margin: 4 } as Machine;
    const laser = { ...printer, process: 'laser' } as Machine;
    const small = { x: 180, y: 180, z: 180 };
    expect(withBed(printer, small)).toEqual({ ...printer, bed: small });
    expect(withBed(printer, undefined)).toBe(printer);
    expect(withBed(laser, small)).toBe(laser);
  });

  it('leave stretches between them, whatever their order', () => {
    expect(stretchesOf(bounds, [{ axis: 'z', at: 300 }, { axis: 'x', at: 0 }, { axis: 'z', at: 100 }], 'z')).toEqual([[0, 100], [100, 300], [300, 400]]);
  });
});

describe('steps', () => {
  const first: Cuts = { planes: [{ axis: 'z', at: 200 }], keys: 'dowels', machine: 'a' };
  const at = (height: number) => ({ kind: 'move', cuts: { planes: [{ axis: 'z', at: height }] } }) as const;

  it('take a whole gesture back at once', () => {
    const dragged = [{ kind: 'hold' }, at(190), at(180), { kind: 'release' }].reduce((steps, action) => stepped(steps, action as Parameters<typeof stepped>[1]), begin(first));
    expect(dragged.now.planes[0]!.at).toBe(180);
    const back = stepped(dragged, { kind: 'undo' });
    expect(back.now).toBe(first);
    expect(stepped(back, { kind: 'redo' }).now.planes[0]!.at).toBe(180);
    expect(stepped(back, { kind: 'undo' })).toBe(back);
  });

  it('count nothing that was let go where it was, or given up', () => {
    const idle = stepped(stepped(begin(first), { kind: 'hold' }), { kind: 'release' });
    expect(idle.past).toEqual([]);
    const given = stepped(stepped(stepped(begin(first), { kind: 'hold' }), at(10)), { kind: 'cancel' });
    expect([given.now, given.past]).toEqual([first, []]);
  });

  it('forget what was undone once something else is set', () => {
    const set = stepped(begin(first), { kind: 'set', cuts: { keys: 'screws' } });
    const other = stepped(stepped(set, { kind: 'undo' }), { kind: 'set', cuts: { keys: 'none' } });
    expect([other.now.keys, other.next, other.past.length]).toEqual(['none', [], 1]);
  });
});
