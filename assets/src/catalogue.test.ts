import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { delivers, findFinish } from '@patternbook/fabrication';
import * as harfbuzz from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { fallbackFonts, productIds, readCatalogue, scriptOf } from './index.ts';

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

describe('fonts', () => {
  const samples: Readonly<Record<string, string>> = {
    Latn: 'AZazÄßéñŒ019&', Cyrl: 'АЯаяЖ', Grek: 'ΑΩαωά', Arab: 'ابتجم', Hebr: 'אבגדת', Deva: 'अकषि', Hira: 'あん', Kana: 'アン', Hani: '日本山',
  };

  it.each(catalogue.fonts.map((font) => [font.id, font] as const))('%s is the file it says and writes the scripts it says', (_, font) => {
    expect(sha256(font.file)).toBe(font.sha256);
    expect(bytes(font.licenceFile).toString()).toContain('SIL OPEN FONT LICENSE');
    const unicodes = new Set(new harfbuzz.Face(new harfbuzz.Blob(bytes(font.file))).collectUnicodes());
    for (const script of font.scripts) {
      for (const letter of samples[script]!) expect(unicodes.has(letter.codePointAt(0)!), `${letter} of ${script}`).toBe(true);
    }
  });

  it('have fallbacks for every script', () => {
    const covered = new Set(fallbackFonts(catalogue.fonts).flatMap(({ scripts }) => scripts));
    expect(Object.keys(samples).filter((script) => !covered.has(script))).toEqual([]);
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

  it('let every finish be printed somewhere', () => {
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
