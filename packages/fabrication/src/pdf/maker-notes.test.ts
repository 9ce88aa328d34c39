import type { ProductDefinition } from '@patternbook/product';
import { describe, expect, it } from 'vitest';
import { layOut } from '../plates/layOut.ts';
import { box, laser, machine, partOf, plywood, product, recipe, subjectOf } from '../testing/meshes.ts';
import { plate, rectangle } from '../testing/plates.ts';
import { makerWords, reasonOf } from '../words/maker.ts';
import { bendNotes, changesOf, cutNotes, makingNotes, nestNote } from './maker-notes.ts';

const length = (label: string, usual: number) => ({ kind: 'length', label: { en: label, de: `${label} (de)` }, group: 'size', default: usual, min: 0, max: 500, step: 1 });
const subject = subjectOf(layOut([partOf(box([40, 30, 3]), { finish: plywood })], [laser]), {
  product: { ...product, parameters: { width: length('Width', 40), depth: length('Depth', 30) } } as unknown as ProductDefinition,
  recipe: { ...recipe, design: { ...recipe.design, values: { width: 55, depth: 30 } } },
});

describe('what a maker is told', () => {
  it('is every value that is not the usual one, in the language of the sheet', () => {
    expect(changesOf(subject, 'en')).toEqual([['Width', expect.stringMatching(/^55.mm \(usually: 40.mm\)$/)]]);
    expect(changesOf(subject, 'de')).toEqual([['Width (de)', expect.stringMatching(/^55.mm \(üblich: 40.mm\)$/)]]);
  });

  it('is how the machine cuts the sheet that is on it', () => {
    expect(cutNotes(laser, subject, 'en')).toEqual([expect.stringMatching(/^plywood 3.mm: 20.mm\/s, 1 pass$/)]);
    expect(cutNotes(machine, subject, 'en')).toEqual([]);
  });

  it('is where bends are told, if they are', () => {
    const arc = (r: number, degrees: readonly number[]) => degrees.map((each): [number, number] => [5 + r * Math.cos((each * Math.PI) / 180), 5 + r * Math.sin((each * Math.PI) / 180)]);
    const turns = Array.from({ length: 11 }, (_, at) => 180 + 9 * at);
    const angle = plate({ outlines: [[[0, 50], ...arc(5, turns), [30, 0], [30, 2], ...arc(3, turns.toReversed()), [2, 50]]], thickness: 30 });
    const bent = (length: number) => {
      const { mesh, measurements } = partOf(plate({ outlines: [rectangle(length, 30)], thickness: 2 }));
      return subjectOf(layOut([partOf(angle, { finish: plywood, blank: { mesh, measurements, bends: 1 } })], [laser]));
    };
    // 6.5 = π/2 (3 + 2 K): K = 0.569.
    expect(bendNotes(laser, bent(76.5), 'en')).toEqual([
      ['Bend 1', expect.stringMatching(/^Body: 90° up, towards you, inner radius 3.mm, line (48\.3 mm from one end of the blank, 28\.3|28\.3 mm from one end of the blank, 48\.3) mm/)],
      ['Blank', expect.stringMatching(/flat lengths (45 \+ 25|25 \+ 45) mm, and 6\.5 mm in each bend; reckoned with K factor 0\.569 \(k = 1\.138 .*inner radius 3 mm\. If your tools give another K factor or radius, recut/)],
      ['Bending', expect.stringMatching(/layer BEND.*as the blank is drawn/)],
    ]);
    expect(bendNotes(laser, bent(76.5), 'de').map(([, told]) => told).join(' ')).toMatch(/90° nach oben, auf Sie zu.*K-Faktor 0,569.*neu rechnen/);
    expect(bendNotes(laser, bent(60), 'en')).toEqual([['Bending', expect.stringMatching(/as the drawing shows/)]]);
    expect(bendNotes(laser, subject, 'en')).toEqual([]);
  });

  it('is how it lies, how exact it is, what comes afterwards, and whom to ask', () => {
    for (const language of ['en', 'de'] as const) {
      const told = makingNotes(subject, { processes: ['fdm', 'sla', 'laser', 'cnc'], hardware: false, language });
      const terms = Map.groupBy(told, ([term]) => term);
      expect([makerWords.lying, makerWords.tolerance, makerWords.finishing, makerWords.putTogether, makerWords.questions].map((term) => terms.get(term[language])?.length)).toEqual([4, 4, 1, 1, 1]);
      for (const [term, meaning] of told) expect(term.length > 2 && meaning.length > 10).toBe(true);
    }
  });

  it('is who settles what the design leaves open: colours, surface, hardware, rolling', () => {
    const note = { en: 'Ask which way it is brushed.', de: 'Nach der Bürstung fragen.' };
    const brushed = { material: plywood.material, colour: { ...plywood.colour, note } };
    const { mesh, measurements } = partOf(box([40, 30, 3]));
    const metal = subjectOf(layOut([partOf(box([40, 30, 3]), { finish: brushed, blank: { mesh, measurements, bends: 1 } })], [laser]));
    const told = (of: typeof metal, language: 'en' | 'de') => Object.fromEntries(makingNotes(of, { processes: ['laser'], hardware: of === metal, language }));
    expect(told(metal, 'en')).toMatchObject({ 'Surface': note.en, 'Hardware': expect.stringMatching(/the customer buys them.*ask whoever/), 'How it lies': expect.stringMatching(/rolled is your choice.*does not settle/) });
    expect(told(metal, 'de')).toMatchObject({ 'Oberfläche': note.de, 'Kaufteile': expect.stringMatching(/kauft sie die Kundschaft.*nachfragen/) });
    expect(told(metal, 'en')).not.toHaveProperty('Colours');
    const printed = subjectOf(layOut([partOf(box([40, 30, 3]))], [machine]));
    expect(told(printed, 'en')).toMatchObject({ Colours: expect.stringMatching(/sRGB.*No RAL/) });
    expect(told(printed, 'de')).toMatchObject({ Farben: expect.stringMatching(/sRGB.*RAL/) });
    expect(told(printed, 'en')).not.toHaveProperty('Hardware');
  });

  it('is what sheets the files are laid out on, and for which machine', () => {
    expect(nestNote(laser, subject, 'en')).toMatch(/sheets of 600.×.400.mm, the bed of the machine named here, with 5 mm free along the edge and 3 mm between pieces/);
    expect(nestNote(laser, { options: { sheet: { width: 500, depth: 300 } } }, 'de')).toMatch(/Platten von 500.×.300.mm ausgelegt, wie verlangt/);
  });

  it('is in German why a file is missing', () => {
    const fault = { code: 'too-large', part: 'lid', message: 'Lid does not fit.' } as const;
    expect(reasonOf(fault, 'en')).toBe('Lid does not fit.');
    expect(reasonOf(fault, 'de')).toMatch(/größer als das Bett/);
  });
});
