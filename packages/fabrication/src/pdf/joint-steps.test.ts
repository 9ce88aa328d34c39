import { describe, expect, it } from 'vitest';
import type { AssemblyMap, MappedPiece } from '../splitting/assembly-map.ts';
import type { PlannedJoint } from '../splitting/plan.ts';
import { box, partOf, product } from '../testing/meshes.ts';
import { joinedParts, jointPanels, jointSteps, wayOf } from './joint-steps.ts';

const joint = (letter: string, pieces: PlannedJoint['pieces'], more: Partial<PlannedJoint> = {}): PlannedJoint => ({ letter, plane: 0, pieces, keys: 'none', count: 0, size: '', labelled: true, way: [0, 0, 1], hardware: [], ...more });
const piece = (number: number, of: number): MappedPiece => ({ number, labels: [], part: partOf(box([10, 10, 10]), { id: `body.${number}`, cutFrom: { part: 'body', number, of } }) });
const mapOf = (count: number, joints: readonly PlannedJoint[]): AssemblyMap => ({ part: 'body', whole: partOf(box([20, 20, 10]), { id: 'body', name: 'Body' }), pieces: Array.from({ length: count }, (_, place) => piece(place + 1, count)), joints, dowels: [], hardware: [] });

describe('steps for joints', () => {
  it('follow the letters, each with what stands and what is moved', () => {
    const steps = jointSteps(mapOf(3, [joint('A', [1, 2]), joint('B', [2, 3])]));
    expect(steps.map(({ standing, moved, joints }) => [standing, moved, joints.map(({ letter }) => letter)])).toEqual([[[1], [2], ['A']], [[1, 2], [3], ['B']]]);
  });

  it('close joints together that cannot be closed one after the other', () => {
    // Two cuts that cross: four pieces, four joints.
    const steps = jointSteps(mapOf(4, [joint('A', [1, 3]), joint('B', [2, 4]), joint('C', [1, 2]), joint('D', [3, 4])]));
    expect(steps.map(({ standing, moved, joints }) => [standing, moved, joints.map(({ letter }) => letter)])).toEqual([[[1], [3], ['A']], [[2], [4], ['B']], [[1, 3], [2, 4], ['C', 'D']]]);
  });

  it('leave no joint out that is closed by others', () => {
    const steps = jointSteps(mapOf(3, [joint('A', [1, 2]), joint('B', [2, 3]), joint('C', [1, 3])]));
    expect(steps.flatMap(({ joints }) => joints.map(({ letter }) => letter)).toSorted()).toEqual(['A', 'B', 'C']);
  });

  it('show pieces apart along the way that they go together', () => {
    const [step] = jointSteps(mapOf(2, [joint('A', [1, 2], { way: [0, 1, 0] })]));
    expect(wayOf(step!, [1, 2].map((number) => piece(number, 2)))).toEqual([0, 20, 0]);
  });

  it('name hardware by its designation, and the faces by their labels', () => {
    const screws = joint('A', [1, 2], { keys: 'screws', count: 2, size: 'M3×12', headed: 2, hardware: [{ designation: 'ISO 4762 M3×12', quantity: 2, purpose: { en: 'x' } }, { designation: 'Heat-set insert M3×5.7', quantity: 2, purpose: { en: 'x' } }] });
    const [panel] = jointPanels(mapOf(2, [screws]), product, 'en');
    expect(panel!.sentence).toContain('put piece 2 onto piece 1 (joint A)');
    expect(panel!.notes).toEqual(['Melt 2 × Heat-set insert M3×5.7 into A1; put the faces together, and screw through A2 with 2 × ISO 4762 M3×12.']);
    const [german] = jointPanels(mapOf(2, [joint('A', [1, 2], { labelled: false })]), product, 'de');
    expect(german!.notes[0]).toContain('von Hand mit A1 und A2 markieren');
  });
});

it('puts the part in place of its pieces and their dowels', () => {
  const map = mapOf(2, [joint('A', [1, 2])]);
  const dowel = partOf(box([2, 2, 9]), { id: 'body.dowel-2x9', cutFrom: { part: 'body', size: '2 × 9 mm' } }), lid = partOf(box([1, 1, 1]), { id: 'lid' });
  expect(joinedParts([lid, ...map.pieces.map(({ part }) => part), dowel], [map]).map(({ id }) => id)).toEqual(['lid', 'body']);
});
