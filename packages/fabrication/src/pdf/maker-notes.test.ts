import type { ProductDefinition } from '@patternbook/product';
import { describe, expect, it } from 'vitest';
import { layOut } from '../plates/layOut.ts';
import { box, laser, machine, partOf, plywood, product, recipe, subjectOf } from '../testing/meshes.ts';
import { reasonOf } from '../words/maker.ts';
import { changesOf, cutNotes, makingNotes } from './maker-notes.ts';

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

  it('is how it lies, how exact it is, what comes afterwards, and whom to ask', () => {
    for (const language of ['en', 'de'] as const) {
      const told = makingNotes(subject, { processes: ['fdm', 'sla', 'laser', 'cnc'], hardware: false, language });
      expect(told).toHaveLength(14);
      for (const [term, meaning] of told) expect(term.length > 2 && meaning.length > 10).toBe(true);
    }
  });

  it('is in German why a file is missing', () => {
    const fault = { code: 'too-large', part: 'lid', message: 'Lid does not fit.' } as const;
    expect(reasonOf(fault, 'en')).toBe('Lid does not fit.');
    expect(reasonOf(fault, 'de')).toMatch(/größer als das Bett/);
  });
});
