/** What is made for people, read by poppler and by ZIP tools: the drawing of every product, and packets of each process. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { bomOf, exporters, type ExportSubject, type Format, readRecipe } from '@patternbook/fabrication';
import { parseDesign } from '@patternbook/product';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archive, poppler } from './judges/poppler.ts';
import { present } from './judges/program.ts';
import { makeCatalogue, type Variant } from './variants.ts';

const { catalogue, variants } = await makeCatalogue(undefined, 'defaults');
const folder = await mkdtemp(join(tmpdir(), 'patternbook-paper-'));
afterAll(() => rm(folder, { recursive: true }));

const named = variants.map((variant) => [variant.product.id, variant] as const);
const variantOf = (id: string): Variant => variants.find(({ product }) => product.id === id)!;
const assets = new URL('../../assets/', import.meta.url);

async function write(format: Format, subject: ExportSubject): Promise<Uint8Array> {
  const written = await exporters[format].write(subject, {
    deflate: (bytes) => deflateRawSync(bytes),
    crc32: (bytes, before) => crc32(bytes, before),
    font: async (id) => new Uint8Array(await readFile(new URL(catalogue.fonts.find((font) => font.id === id)!.file, assets))),
  });
  if (!written.ok) throw new Error(`${format}: ${written.fault.message}`);
  return written.value;
}

async function kept(name: string, bytes: Uint8Array): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, bytes);
  return file;
}

/** As it is printed: with at most two decimals, a point, and no zeros that say nothing. */
const figure = (value: number): string => String(Math.round(value * 10) / 10);

describe.skipIf(!present('pdfinfo'))('poppler reads', () => {
  it.each(named)('the drawing of %s', async (id, { subject }) => {
    const bytes = await write('drawing', { ...subject, link: `https://patternbook.example/v/${subject.recipe.variant}` });
    const read = await poppler(await kept(`${id}.pdf`, bytes));
    const bom = bomOf({ ...subject, language: 'en' });
    expect(read.title).toBe(subject.recipe.title);
    expect(read.pages).toBe(1 + subject.layout.parts.length + subject.layout.parts.filter(({ blank }) => blank).length);
    expect(read.size[0]).toBeCloseTo(297, 0);
    expect(read.size[1]).toBeCloseTo(210, 0);
    expect(read.fonts.length).toBeGreaterThan(0);
    for (const font of read.fonts) expect(font).toMatchObject({ embedded: true, subset: true, unicode: true });
    const words = read.text.replaceAll(/\s+/g, ' ');
    for (const part of bom.parts) {
      expect(words).toContain(part.name);
      expect(words).toContain(part.size.map(figure).join(' × '));
      expect(words).toContain(part.material.name);
    }
    for (const { designation } of bom.hardware) expect(words).toContain(designation.slice(0, 24));
    expect(words).toContain(subject.recipe.variant.slice(0, 8));
    const found = readRecipe(bytes);
    expect(found.ok && parseDesign(found.value.design)).toEqual({ ok: true, value: subject.recipe.design });
  });

  it('titles in other scripts, as they were written', async () => {
    const { subject } = variantOf('house-sign');
    for (const title of ['山田家の表札', 'हिन्दी शीर्षक', 'بيت']) {
      const read = await poppler(await kept('script.pdf', await write('drawing', { ...subject, recipe: { ...subject.recipe, title } })));
      expect(read.title).toBe(title);
      for (const font of read.fonts) expect(font.embedded).toBe(true);
      // Letters that a script draws in another order than they are written come back in that order; none is missing.
      if (title !== 'بيت') for (const letter of title.replaceAll(' ', '')) expect(read.text.normalize('NFC')).toContain(letter);
    }
  });

  it.each(['enclosure', 'finger-joint-box', 'lampshade'])('the guide of %s', async (id) => {
    const { subject } = variantOf(id);
    const read = await poppler(await kept(`${id}-guide.pdf`, await write('assembly-guide', { ...subject, options: { language: 'de', paper: 'letter' } })));
    expect(read.size[0]).toBeCloseTo(279.4, 0);
    for (const { name } of bomOf({ ...subject, language: 'de' }).parts) expect(read.text).toContain(name);
    expect(read.text).toContain(subject.layout.parts.length > 1 ? 'Montageanleitung' : 'Fertigstellung');
  });
});

describe.skipIf(!present('unzip') || !present('pdfinfo'))('ZIP tools read', () => {
  it.each(['planter', 'finger-joint-box', 'sheet-bracket'])('the packet of %s', async (id) => {
    const { subject } = variantOf(id);
    const bytes = await write('packet', subject);
    const names = await archive(await kept(`${id}.zip`, bytes));
    expect(names.slice(0, 2)).toEqual(['00 Read me first.pdf', 'design.json']);
    for (const needed of ['bom.csv', 'bom.json']) expect(names).toContain(needed);
    expect(names.some((name) => name.startsWith(id === 'planter' ? 'print/' : 'sheet/'))).toBe(true);
    const files = unzipSync(bytes);
    const top = await poppler(await kept(`${id}-top.pdf`, files[names[0]!]!));
    for (const part of bomOf({ ...subject, language: 'en' }).parts) expect(top.text).toContain(part.name);
    for (const name of names.slice(1)) expect(top.text.replaceAll(/\s/g, '')).toContain(name.replaceAll(/\s/g, ''));
    for (const file of [bytes, files['design.json']!, files['bom.csv']!, files['bom.json']!]) {
      const found = readRecipe(file);
      expect(found.ok && parseDesign(found.value.design)).toEqual({ ok: true, value: subject.recipe.design });
    }
  });
});

describe.skipIf(!present('unzip') || !present('pdfinfo'))('the judges', () => {
  let pdf: Uint8Array, zip: Uint8Array;
  beforeAll(async () => {
    pdf = await write('drawing', variantOf('ring').subject);
    zip = await write('packet', variantOf('ring').subject);
  });

  it('see a PDF that was cut off, one with a page less, and one whose font is missing', async () => {
    await expect(kept('cut.pdf', pdf.subarray(0, pdf.length * 0.6)).then(poppler)).rejects.toThrow('refuses');
    const latin = Buffer.from(pdf).toString('latin1');
    const unembedded = Buffer.from(latin.replaceAll('/FontFile2', '/FontFileX'), 'latin1');
    expect((await poppler(await kept('bare.pdf', unembedded))).fonts.every(({ embedded }) => embedded)).toBe(false);
    await expect(kept('noise.pdf', Buffer.from(latin.replaceAll(/stream\r?\n[^]{40}/g, (start) => `${start.slice(0, -30)}${'x'.repeat(30)}`), 'latin1')).then(poppler)).rejects.toThrow('refuses');
  });

  it('see an archive with one byte changed, and one that was cut off', async () => {
    const spoilt = zip.slice();
    spoilt[Math.floor(spoilt.length / 2)]! ^= 0x55;
    await expect(kept('spoilt.zip', spoilt).then(archive)).rejects.toThrow('refuses');
    await expect(kept('cut.zip', zip.subarray(0, zip.length - 400)).then(archive)).rejects.toThrow('refuses');
  });
});
