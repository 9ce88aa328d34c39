/** The private names of manifold-3d and the layout of its heap: what the pinned version must keep. */
import { beforeAll, expect, test } from 'vitest';
import { fillRule, joinOf, loadBinding } from './binding.ts';
import type { LoadedBinding } from './binding.ts';
import { Heap } from './heap.ts';
import { compilePackaged } from './wasm.ts';

let loaded: LoadedBinding;
let heap: Heap;
const square = Float64Array.from([-1, -1, 1, -1, 1, 1, -1, 1]);

beforeAll(async () => {
  loaded = await loadBinding(await compilePackaged());
  heap = new Heap(loaded);
});

test('points go to the heap and come back', () => {
  const contours = heap.contours([square, new Float64Array(0), Float64Array.from([0.1, 0.2, 0.3, 0.4, 0.5, 0.6])]);
  expect(heap.read(contours)).toEqual([square, new Float64Array(0), Float64Array.from([0.1, 0.2, 0.3, 0.4, 0.5, 0.6])]);
  contours.delete();
  const points = heap.points3(Float64Array.from([1, 2, 3, 4, 5, 6]));
  expect([points.get(0), points.get(1)]).toEqual([{ x: 1, y: 2, z: 3 }, { x: 4, y: 5, z: 6 }]);
  points.delete();
});

test('points go to the heap after it has grown', () => {
  const before = heap.bytes;
  const many = heap.contours([new Float64Array(8_000_000)]);
  expect(heap.bytes).toBeGreaterThan(before);
  many.delete();
  const contours = heap.contours([square]);
  expect(heap.read(contours)).toEqual([square]);
  contours.delete();
});

test('the joins of offsets mean what they are called', () => {
  const contours = heap.contours([square]);
  const section = new loaded.binding.CrossSection(contours, fillRule.nonZero);
  const areaOf = (join: number): number => {
    const moved = section._Offset(1, join, 2, 256);
    const area = moved.area();
    moved.delete();
    return area;
  };
  expect(areaOf(joinOf.mitre)).toBeCloseTo(16, 6);
  expect(areaOf(joinOf.round)).toBeCloseTo(12 + Math.PI, 2);
  expect(areaOf(joinOf.bevel)).toBeCloseTo(14, 6);
  section.delete();
  contours.delete();
});

test('a WASM file that is something else is refused', async () => {
  const empty = await WebAssembly.compile(Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
  await expect(loadBinding(empty)).rejects.toThrow();
});
