import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recipe } from '../testing/meshes.ts';
import { anyText } from '../testing/texts.ts';
import { markOf, readMark } from './mark.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const told = { design: recipe.design, variant: recipe.variant, title: recipe.title, designer: recipe.designer, licence: recipe.licence, lineage: recipe.lineage };

describe('the mark of a recipe', () => {
  it('is found in the middle of anything, folded lines or not', () => {
    const mark = markOf(recipe);
    expect(mark).toMatch(/^[\w.-]+$/);
    expect(readMark(bytes(`# before ${mark} after`))).toEqual({ ok: true, value: told });
    expect(readMark(bytes(`x\n${mark.replaceAll(/.{70}/g, '$&\r\n')}\ny`))).toEqual({ ok: true, value: told });
  });

  it('gives back every text', () => {
    fc.assert(fc.property(anyText, (text) => {
      const design = { ...recipe.design, values: { label: text } };
      const read = readMark(bytes(markOf({ ...recipe, design })));
      expect(read.ok && read.value.design).toEqual(design);
    }), { numRuns: 100 });
  });

  it('is refused where it is missing, cut off or spoilt, and never read beyond its limit', () => {
    const mark = markOf(recipe);
    for (const file of ['', 'solid', mark.slice(0, -4), `patternbook-recipe.${'A'.repeat(4_000_100)}.end`]) expect(readMark(bytes(file))).toMatchObject({ fault: { code: 'recipe-missing' } });
    for (const file of [mark.replace('recipe.', 'recipe.%'), mark.replace('recipe.', 'recipe.A'), 'patternbook-recipe.bnVsbA.end']) expect(readMark(bytes(file))).toMatchObject({ fault: { code: 'file-refused' } });
  });

  it('survives whatever comes, with nothing but a value or a fault', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
      const read = readMark(Uint8Array.of(...bytes('patternbook-recipe.'), ...noise, ...bytes('.end')));
      expect(typeof read.ok).toBe('boolean');
    }), { numRuns: 200 });
  });
});
