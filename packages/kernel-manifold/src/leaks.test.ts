/** Thousands of evaluations leave nothing behind. */
import { createEvaluator } from '@patternbook/geometry';
import type { GeometryBuilder, SolidRef } from '@patternbook/geometry';
import { beforeEach, expect, test } from 'vitest';
import { loadBinding } from './binding.ts';
import { createManifoldKernel, kernelOn } from './create-manifold-kernel.ts';
import type { ManifoldKernel } from './create-manifold-kernel.ts';
import { outcomeOf } from './evaluated-build.ts';
import { compilePackaged } from './wasm.ts';

let kernel: ManifoldKernel;
beforeEach(async () => {
  kernel = await createManifoldKernel();
});

/** Every kind of node that the kernel makes, with one number that changes from edit to edit. */
function everything(g: GeometryBuilder, edit: number): SolidRef {
  const k = 1 + (edit % 97) / 97;
  const wave = g.polygon(Array.from({ length: 60 }, (_, p) => [(9 + (p % 2)) * Math.cos(p / 9.55) * k, (9 + (p % 2)) * Math.sin(p / 9.55)]));
  const profile = g.union([g.rectangle({ width: 4 * k, depth: 2, radius: 0.5 }), g.circle({ radius: k }).translate([3, 0]), g.hull([g.ngon({ sides: 5, radius: k })]).mirror([0, 1])]);
  const cut = profile.subtract(g.circle({ radius: 0.2 })).intersect(g.rectangle({ width: 90, depth: 90 })).offset(0.1 * k).repeat({ count: 2, step: [8, 0] }).repeatGrid({ columns: 1, rows: 2, columnStep: [1, 0], rowStep: [0, 9] }).repeatAround({ count: 2 });
  const solids = [
    cut.extrude({ height: 2 * k }),
    wave.extrude({ height: 9, twist: 30 * k, taper: 0.9 }).translate([40, 0, 0]),
    cut.extrude({ height: 2, bottom: { kind: 'chamfer', size: 0.02 * k }, top: { kind: 'fillet', size: 0.05 } }).translate([0, 0, 20]),
    g.circle({ radius: k }).translate([4, 0]).revolve({ degrees: 200 }),
    g.shell(g.circle({ radius: 5 * k }), { height: 6, wall: 1, floor: 1 }).translate([0, 40, 0]),
    g.box({ size: [k, 2, 3] }).twist({ degrees: 20, height: 3 }),
    g.box({ size: [9, k, 1] }).bend({ radius: 9 }).translate([0, -20, 0]).region('bent'),
    g.roundedBox({ size: [3, 3, 3 * k], radius: 0.4 }).mirror([1, 1, 0]),
    g.hull([g.sphere({ radius: k, segments: 12 }), g.cone({ bottomRadius: 1, topRadius: 0, height: 3 * k }).translate([5, 0, 0])]),
    g.cylinder({ radius: 0.3, height: 4 * k }).repeat({ count: 3, step: [2, 0, 0] }).repeatGrid({ columns: 2, rows: 1, columnStep: [0, 3, 0], rowStep: [1, 0, 0] }).repeatAround({ count: 2 }),
  ];
  return g.union(solids).subtract(g.box({ size: [1, 1, k] })).intersect(g.box({ size: [200, 200, 200], on: 'centre' }));
}

/** The binding with every object of the heap counted, however it came to be. */
function counted<T extends object>(bound: T): { readonly bound: T; readonly alive: Set<object> } {
  const alive = new Set<object>();
  const count = (result: unknown): unknown => {
    if (typeof result !== 'object' || result === null || !('delete' in result)) return result;
    const object: object = new Proxy(result, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        return (...args: readonly unknown[]): unknown => {
          if (name === 'delete') alive.delete(object);
          return count(Reflect.apply(value, target, args));
        };
      },
    });
    alive.add(object);
    return object;
  };
  const watch = <F extends object>(callable: F): F =>
    new Proxy(callable, {
      apply: (target, self, args) => count(Reflect.apply(target as unknown as () => unknown, self, args)),
      construct: (target, args) => count(Reflect.construct(target as unknown as new () => unknown, args)) as object,
    });
  return { alive, bound: new Proxy(bound, { get: (target, name) => { const value: unknown = Reflect.get(target, name); return typeof value === 'function' ? watch(value) : value; } }) };
}

test('every object of the heap that is made is deleted', async () => {
  const loaded = await loadBinding(await compilePackaged());
  const { bound, alive } = counted(loaded.binding);
  const watched = kernelOn({ ...loaded, binding: bound });
  const evaluator = createEvaluator(watched, { budget: 8_000_000 });
  for (let edit = 0; edit < 6; edit += 1) {
    expect(outcomeOf(evaluator, (g) => everything(g, edit), 'draft')).toMatchObject({ ok: true });
    expect(watched.live()).toBe(evaluator.kept().handles);
    expect(alive.size).toBeGreaterThanOrEqual(watched.live());
  }
  outcomeOf(evaluator, (g) => g.box({ size: [9, 1, 5] }).bend({ radius: 2 }), 'draft');
  outcomeOf(evaluator, (g) => g.rectangle({ width: 1, depth: 1 }).offset(-3).extrude({ height: 1 }).union(g.circle({ radius: 1 }).translate([-5, 0]).revolve()).hull(), 'draft');
  expect(alive.size).toBeGreaterThan(0);
  evaluator.clear();
  expect([watched.live(), alive.size]).toEqual([0, 0]);
});

test('the heap is the same after evaluating everything over and over', { timeout: 120_000 }, () => {
  const evaluator = createEvaluator(kernel, { budget: 1_000_000 });
  const edit = (count: number, from: number): void => {
    for (let k = from; k < from + count; k += 1) outcomeOf(evaluator, (g) => everything(g, k), 'draft');
  };
  edit(15, 0);
  const before = kernel.heapBytes();
  edit(45, 15);
  expect(kernel.heapBytes()).toBe(before);
});

test('the heap is the same after thousands of refusals, empty results and broken parts', () => {
  const evaluator = createEvaluator(kernel, { budget: 100_000 });
  const fail = (k: number): void => {
    const x = 1 + (k % 50) / 50;
    expect(outcomeOf(evaluator, (g) => g.box({ size: [9, x, 5] }).bend({ radius: x }), 'draft')).toMatchObject({ ok: false, fault: { code: 'graph-refused', kind: 'bend', parameter: 'radius' } });
    expect(outcomeOf(evaluator, (g) => g.box({ size: [1, 1, 1] }).subtract(g.box({ size: [x + 1, 9, 9] })), 'draft')).toMatchObject({ ok: false, fault: { code: 'geometry-unsound' } });
    expect(outcomeOf(evaluator, (g) => g.rectangle({ width: x, depth: 1 }).offset(-3).extrude({ height: 1 }).union(g.circle({ radius: x }).translate([-5, 0]).revolve()), 'draft')).toMatchObject({ ok: false, fault: { code: 'geometry-unsound' } });
  };
  for (let k = 0; k < 100; k += 1) fail(k);
  const before = kernel.heapBytes();
  for (let k = 0; k < 1000; k += 1) fail(k);
  expect(kernel.heapBytes()).toBe(before);
});

test('disposing releases what is left, and a handle is released once', () => {
  const evaluator = createEvaluator(kernel);
  outcomeOf(evaluator, (g) => everything(g, 1), 'draft');
  expect(kernel.live()).toBeGreaterThan(20);
  kernel.dispose();
  expect(kernel.live()).toBe(0);
  expect(() => evaluator.clear()).toThrow('released before');
});
