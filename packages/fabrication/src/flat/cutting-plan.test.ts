import { describe, expect, it } from 'vitest';
import type { ExportSubject } from '../exporters/subject.ts';
import { areaOf } from '../testing/areas.ts';
import { cutSubject, knob, panel, rail, seat } from '../testing/cut-design.ts';
import { box, partOf, plywood, product, recipe } from '../testing/meshes.ts';
import { plate, rectangle } from '../testing/plates.ts';
import { type CuttingPlan, cuttingPlan } from './cutting-plan.ts';

const planned = (subject: ExportSubject): CuttingPlan => {
  const plan = cuttingPlan(subject, 'dxf');
  if (!plan.ok) throw new Error(plan.fault.message);
  return plan.value;
};
const outerArea = (plan: CuttingPlan, id: string): number =>
  Math.max(...plan.sheets.flatMap(({ pieces }) => pieces.filter(({ part }) => part.id === id).flatMap(({ strokes }) => strokes.filter(({ layer }) => layer.work === 'cut').flatMap(({ contours }) => contours.map(areaOf)))));

describe('a plan for cutting', () => {
  it('has a sheet of its own for each machine, material and thickness, and leaves out what is made otherwise', () => {
    const { sheets, leftOut } = planned(cutSubject());
    expect(sheets.map(({ machine, thickness, pieces }) => [machine.id, thickness, pieces.map(({ part }) => part.id)])).toEqual([
      ['laser', 3, ['panel', 'panel']], ['laser', 6, ['rail']], ['router', 18, ['seat']],
    ]);
    expect(leftOut.map(({ id }) => id)).toEqual(['knob']);
  });

  it('engraves first, then cuts holes, then the outline; on a router it clears pockets by depth', () => {
    const { sheets } = planned(cutSubject());
    const strokes = sheets[0]!.pieces[0]!.strokes.map(({ layer, contours }) => [layer.work, contours.map((contour) => Math.sign(areaOf(contour)))]);
    expect(strokes).toEqual([['engrave', [1]], ['cut', [-1]], ['cut', [-1]], ['cut', [1]]]);
    expect(sheets[2]!.pieces[0]!.strokes.map(({ layer }) => layer)).toEqual([{ work: 'pocket', depth: 5 }, { work: 'cut' }]);
  });

  it('scores what lies in a region of that name', () => {
    const scored = partOf(plate({ outlines: [rectangle(60, 60)], thickness: 3, pocket: { outline: rectangle(40, 1, [10, 30]), depth: 0.2, region: 'score' } }), { finish: plywood });
    expect(planned(cutSubject({}, [scored])).sheets[0]!.pieces[0]!.strokes.map(({ layer }) => layer.work)).toEqual(['score', 'cut']);
  });

  it('takes the kerf from the file’s options, else from the design, else from the laser; a router has none', () => {
    const grown = (kerf: number): number => (120 + kerf) * (60 + kerf);
    expect(outerArea(planned(cutSubject()), 'panel')).toBeCloseTo(grown(0.2), 3);
    expect(outerArea(planned(cutSubject()), 'seat') / (150 * 150 * Math.PI)).toBeCloseTo(1, 5);
    expect(outerArea(planned(cutSubject({ options: { kerf: 0 } })), 'panel')).toBeCloseTo(7200, 3);
    expect(outerArea(planned(cutSubject({ options: { kerf: 6 } }, [seat])), 'seat') / (153 * 153 * Math.PI)).toBeCloseTo(1, 5);
    const own = { product: { ...product, parameters: { kerf: { kind: 'length', default: 0.12 } } } as unknown as ExportSubject['product'], recipe: { ...recipe, design: { ...recipe.design, values: { kerf: 0.34 } } } };
    expect(outerArea(planned(cutSubject(own)), 'panel')).toBeCloseTo(grown(0.34), 3);
    expect(outerArea(planned(cutSubject({ ...own, options: { kerf: 0.1 } })), 'panel')).toBeCloseTo(grown(0.1), 3);
    // A default is nobody's word, and a kerf that the product does not let people set is none.
    expect(outerArea(planned(cutSubject({ ...own, recipe: { ...recipe, design: { ...recipe.design, values: { kerf: 0.12 } } } })), 'panel')).toBeCloseTo(grown(0.2), 3);
    expect(outerArea(planned(cutSubject({ recipe: own.recipe })), 'panel')).toBeCloseTo(grown(0.2), 3);
  });

  it('leaves tabs in outlines only', () => {
    const cuts = planned(cutSubject({ options: { tabs: 2 } })).sheets[0]!.pieces[0]!.strokes.filter(({ layer }) => layer.work === 'cut');
    expect(cuts.map(({ contours }) => contours.map(({ closed }) => closed))).toEqual([[true], [true], [false, false]]);
  });

  it.each([
    ['a slot narrower than the cut', { kerf: 3.2 }, [panel], { code: 'format-unsuited', part: 'panel', message: 'Panel has a hole, slot or gap that is narrower than the cut of 3.2 mm: make it wider, or set a smaller kerf.' }],
    ['no room for tabs', { tabs: 20 }, [partOf(plate({ outlines: [rectangle(40, 40)], thickness: 3 }), { finish: plywood })], { code: 'format-unsuited', part: 'body', message: expect.stringContaining('Body has no room for two tabs of 20 mm') }],
    ['a sheet that is too small', { sheet: { width: 150, depth: 100 } }, [rail], { code: 'too-large', part: 'rail', message: 'Rail does not fit on a sheet of 150 × 100 mm: it needs one of at least 211 × 31 mm.' }],
    ['nothing of sheet', {}, [knob], { code: 'format-unsuited', message: 'No part of this design is cut from sheet; it is made on Printer: take the 3MF file for that.' }],
    ['a part that is not flat', {}, [partOf({ ...box([40, 40, 3]), positions: Float32Array.from(box([40, 40, 3]).positions, (value, at) => (at === 12 ? 5 : value)) }, { finish: plywood })], { code: 'format-unsuited', part: 'body', message: expect.stringContaining('Body cannot be drawn flat') }],
  ] as const)('is refused for %s', (_, options, parts, fault) => {
    const refused = cuttingPlan(cutSubject({ options }, parts), 'dxf');
    expect(refused).toMatchObject({ ok: false, fault });
  });

  it('takes a sheet that is larger than the bed, when one is given', () => {
    expect(planned(cutSubject({ options: { sheet: { width: 250, depth: 40 } } }, [rail])).sheets[0]).toMatchObject({ width: 250, depth: 40 });
  });
});
