import { describe, expect, it } from 'vitest';
import { box, finish, machine, materials, partOf } from '../testing/meshes.ts';
import { layOut } from './layOut.ts';

const petg = { ...materials[0]!, id: 'petg' };
const small = (id: string, of: ReturnType<typeof finish>) => partOf(box([20, 20, 5]), { id, finish: of });
const idsOf = (layout: ReturnType<typeof layOut>): readonly (readonly string[])[] => layout.plates.map(({ placed }) => placed.map(({ part }) => part.id).sort());

describe('plates that are not mixed', () => {
  const parts = [small('a', finish('white')), small('b', { ...finish('white'), material: petg }), small('c', finish('blue')), small('d', { ...finish('blue'), material: petg })];

  it('have one material each', () => {
    expect(idsOf(layOut(parts, [machine]))).toEqual([['a', 'b', 'c', 'd']]);
    expect(idsOf(layOut(parts, [machine], 1, { unmixed: true }))).toEqual([['a', 'c'], ['b', 'd']]);
  });

  it('have no more colours than the machine loads', () => {
    const plain = { ...machine, materials: 1 };
    expect(idsOf(layOut([...parts, small('e', finish('white'))], [plain], 1, { unmixed: true }))).toEqual([['a', 'e'], ['b'], ['c'], ['d']]);
    expect(idsOf(layOut([parts[0]!, parts[2]!, small('f', finish('terracotta'))], [{ ...machine, materials: 2 }], 1, { unmixed: true }))).toEqual([['a', 'c'], ['f']]);
  });
});
