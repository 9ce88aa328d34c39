import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { delivers, findFinish } from '@patternbook/fabrication';
import * as harfbuzz from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { writeCoverage } from './coverage.ts';
import { fallbackFonts, fontCategories, fontListOf, productIds, readCatalogue, scriptOf } from './index.ts';
import { lettersOfScript, scriptsOf } from './scripts.ts';

const folder = new URL('../', import.meta.url);
const bytes = (path: string): Buffer => readFileSync(new URL(path, folder));
const sha256 = (path: string): string => createHash('sha256').update(bytes(path)).digest('hex');
const catalogue = await readCatalogue((path) => readFile(new URL(path, folder), 'utf8'));

describe('the manifest', () => {
  const manifest: { path: string; source: string; licence: string; sha256: string }[] = JSON.parse(bytes('MANIFEST.json').toString());

  it.each(manifest.map((entry) => [entry.path, entry] as const))('tells the truth about %s', (path, entry) => {
    expect(sha256(path)).toBe(entry.sha256);
    expect(entry.source).toMatch(/^[@\w][\w@/.-]+@\d+\.\d+\.\d+/);
    expect(entry.licence).not.toBe('');
  });

  it('names every file that came from elsewhere', () => {
    const below = (path: string): string[] => readdirSync(new URL(path, folder)).flatMap((name) => {
      const inner = `${path}${name}`;
      return statSync(new URL(inner, folder)).isDirectory() ? below(`${inner}/`) : [inner];
    });
    const foreign = below('fonts/').filter((path) => !path.endsWith('.json'));
    expect(manifest.map(({ path }) => path).sort()).toEqual(foreign.sort());
  });
});

const codePointsOf = (file: string): ReadonlySet<number> => new Set(new harfbuzz.Face(new harfbuzz.Blob(bytes(file))).collectUnicodes());

describe('fonts', () => {
  const coverage: Readonly<Record<string, string>> = JSON.parse(bytes('fonts/coverage.json').toString());

  it('are many, of every category, in the writings of many people', () => {
    expect(catalogue.fonts.length).toBeGreaterThanOrEqual(30);
    for (const category of fontCategories) expect(catalogue.fonts.some((font) => font.category === category), category).toBe(true);
    for (const script of Object.keys(lettersOfScript())) expect(catalogue.fonts.some(({ scripts }) => scripts.includes(script)), script).toBe(true);
  });

  it.each(catalogue.fonts.map((font) => [font.id, font] as const))('%s is the file it says and writes what it says (mend: node assets/measure-fonts.ts)', (id, font) => {
    expect(sha256(font.file)).toBe(font.sha256);
    expect(bytes(font.licenceFile).toString()).toContain('SIL OPEN FONT LICENSE');
    const codePoints = codePointsOf(font.file);
    expect(font.scripts).toEqual(scriptsOf(codePoints));
    expect(coverage[id]).toBe(writeCoverage(codePoints));
  });

  it.each(catalogue.fonts.map((font) => [font.id, font] as const))('%s has one weight, and outlines that TrueType draws', (_, font) => {
    const face = new harfbuzz.Face(new harfbuzz.Blob(bytes(font.file)));
    expect(face.referenceTable('fvar')?.byteLength ?? 0).toBe(0);
    expect(face.referenceTable('glyf')?.byteLength ?? 0).toBeGreaterThan(0);
  });

  it('have their coverage listed, and nothing that is gone', () => {
    expect(Object.keys(coverage)).toEqual(catalogue.fonts.map(({ id }) => id));
  });

  it('have fallbacks for every script, few enough that a text names them all with its own', () => {
    const fallbacks = fallbackFonts(catalogue.fonts);
    const covered = new Set(fallbacks.flatMap(({ scripts }) => scripts));
    expect(Object.keys(lettersOfScript()).filter((script) => !covered.has(script))).toEqual([]);
    // A text node of a graph names sixteen fonts at most, the chosen one among them.
    expect(fallbacks.length).toBeLessThan(16);
    // New texts name these in this order; whoever changes it changes their graphs.
    expect(fontListOf(catalogue.fonts).fallbacks).toEqual(fallbacks.map(({ sha256 }) => sha256));
    expect(fallbacks.map(({ id }) => id)).toEqual(['source-sans', 'noto-arabic', 'noto-hebrew', 'noto-devanagari', 'noto-japanese', 'fira-condensed', 'zcool-xiaowei']);
  });
});

describe('materials, machines and stores', () => {
  it('have ids of their own', () => {
    for (const list of [catalogue.fonts, catalogue.materials, catalogue.machines, catalogue.stores]) {
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
    }
  });

  it('are named in English and German', () => {
    for (const { name, help, colours } of catalogue.materials) for (const words of [name, help, ...colours.map((colour) => colour.name)]) expect(words['de']).toBeTruthy();
  });

  it('agree with one another: stores name what exists', () => {
    for (const store of catalogue.stores) {
      for (const { material, colours } of store.materials) for (const colour of colours) expect(findFinish(catalogue.materials, { material, colour }), `${store.id}: ${material} ${colour}`).toBeDefined();
      for (const { machine } of store.machines) expect(catalogue.machines.some(({ id }) => id === machine)).toBe(true);
    }
  });

  it('agree on sheet: machines cut what is sold, and each store cuts what it has on the shelf', () => {
    const sold = (id: string, thickness: number): boolean => catalogue.materials.some((material) => material.id === id && 'sheets' in material && material.sheets.some((sheet) => sheet.thickness === thickness));
    const cuts = catalogue.machines.flatMap((machine) => ('cuts' in machine.profile ? machine.profile.cuts.map((cut) => ({ machine: machine.id, ...cut })) : []));
    expect(cuts.filter(({ material, thickness }) => !sold(material, thickness))).toEqual([]);
    for (const store of catalogue.stores) for (const stocked of store.materials) {
      for (const { thickness } of 'sheets' in stocked ? stocked.sheets : []) {
        expect(cuts.some((cut) => cut.material === stocked.material && cut.thickness === thickness && store.machines.some(({ machine }) => machine === cut.machine)), `${store.id}: ${stocked.material} ${thickness} mm`).toBe(true);
      }
    }
  });

  it('let every finish be made somewhere', () => {
    for (const material of catalogue.materials) for (const colour of material.colours) {
      expect(catalogue.stores.some((store) => delivers(store, { material: material.id, colour: colour.id })), `${material.id} ${colour.id}`).toBe(true);
    }
  });
});

describe('products', () => {
  it.each(productIds)('%s has its script', (id) => {
    expect(bytes(scriptOf(id)).toString()).toContain('defineProduct');
  });
});
