/** A sign with letters in a second colour, and a pot that is made twice: what formats have to tell apart. */
import type { ExportSubject, Recipe } from '../exporters/subject.ts';
import { layOut } from '../plates/layOut.ts';
import { box, finish, machine, partOf, recipe, subjectOf, together, tube } from './meshes.ts';
import { volumeOf } from './volume.ts';

export const sign = partOf(together(box([80, 40, 4]), box([50, 10, 1], [15, 15, 4.5], 'letters')), { id: 'sign', name: 'Sign', regions: { letters: finish('blue') } });
export const pot = partOf(tube(40, 37, 60), { id: 'pot', name: 'Pot', quantity: 2, finish: finish('terracotta') });

/** Of one of each: mm³. */
export const volumeOfEach = [sign, pot].reduce((sum, { mesh }) => sum + volumeOf(mesh.positions, mesh.indices), 0);

export const signAndPot = (override: Partial<Recipe> = {}, names: readonly [string, string] = ['Sign', 'Pot']): ExportSubject =>
  subjectOf(layOut([{ ...sign, name: names[0] }, { ...pot, name: names[1] }], [machine]), { recipe: { ...recipe, ...override } });
