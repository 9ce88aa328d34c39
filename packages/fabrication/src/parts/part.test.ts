import { describe, expect, it } from 'vitest';
import { box, materials, partOf, plywood, together } from '../testing/meshes.ts';
import { fabricationParts, finishesOf } from './part.ts';

const bodies = [partOf(together(box([10, 10, 4]), box([4, 4, 1], [3, 3, 6], 'letters')), { id: 'sign' })];
const declarations = { sign: { name: { en: 'Sign', de: 'Schild' }, finish: { material: 'pla', colour: 'white' }, regions: { letters: { name: { en: 'Letters' }, finish: { material: 'pla', colour: 'blue' } }, unused: { name: { en: 'Unused' }, finish: { material: 'pla', colour: 'terracotta' } } } } };
const make = (finishes: Record<string, { material: string; colour: string }>, language = 'en') => fabricationParts({ declarations, bodies, finishes, materials, language });

describe('parts for making', () => {
  it('have the product\'s finishes, and the design\'s where it chose', () => {
    const usual = make({}, 'de');
    expect(usual.ok && usual.value[0]).toMatchObject({ name: 'Schild', finish: { colour: { id: 'white' } }, regions: { letters: { colour: { id: 'blue' } } } });
    const chosen = make({ sign: { material: 'pla', colour: 'terracotta' }, 'sign/letters': { material: 'pla', colour: 'white' } });
    expect(chosen.ok && chosen.value[0]).toMatchObject({ finish: { colour: { id: 'terracotta' } }, regions: { letters: { colour: { id: 'white' } } } });
  });

  it('are refused with a sentence when the catalogue lacks a finish', () => {
    expect(make({ sign: { material: 'gold', colour: 'white' } })).toMatchObject({ ok: false, fault: { code: 'finish-unknown', place: 'sign' } });
  });

  it('are refused when the part cannot be made of the material', () => {
    const cut = { sign: { ...declarations.sign, processes: ['laser'] as const } };
    expect(fabricationParts({ declarations: cut, bodies, finishes: {}, materials, language: 'en' })).toMatchObject({ ok: false, fault: { code: 'finish-unsuited', place: 'sign' } });
  });

  it('lie as the design turned them, but for what is cut from sheet', () => {
    const turned = (bodiesOf: typeof bodies, finishes: Record<string, { material: string; colour: string }>, stock = materials) => {
      const made = fabricationParts({ declarations: { sign: { ...declarations.sign, processes: ['fdm', 'laser'] as const } }, bodies: bodiesOf, finishes, turns: { sign: [90, 0, 0], gone: [0, 90, 0] }, materials: stock, language: 'en' });
      return made.ok ? made.value.map(({ printRotation }) => printRotation) : made.fault.message;
    };
    expect(turned(bodies, {})).toEqual([[90, 0, 0]]);
    expect(turned(bodies, { sign: { material: 'plywood', colour: 'natural' } }, [...materials, plywood.material])).toEqual([[0, 0, 0]]);
  });

  it('count as finishes only those that the mesh shows', () => {
    const parts = make({});
    expect(parts.ok && finishesOf(parts.value).map(({ colour }) => colour.id)).toEqual(['white', 'blue']);
  });
});
