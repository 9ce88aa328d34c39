/** Paper in other languages and scripts, and poppler is judged by what it must not open. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bomOf } from '@patternbook/fabrication';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { poppler } from './judges/poppler.ts';
import { present } from './judges/program.ts';
import { write } from './files.ts';
import { makeCatalogue, type Variant } from './variants.ts';

const { variants } = await makeCatalogue(['enclosure', 'finger-joint-box', 'lampshade', 'house-sign', 'ring'], 'defaults');
const folder = await mkdtemp(join(tmpdir(), 'patternbook-paper-'));
afterAll(() => rm(folder, { recursive: true }));

const variantOf = (id: string): Variant => variants.find(({ product }) => product.id === id)!;

async function kept(name: string, bytes: Uint8Array): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, bytes);
  return file;
}

describe.skipIf(!present('pdfinfo'))('poppler reads', () => {
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

  it.each(['enclosure', 'finger-joint-box', 'lampshade'])('the German guide of %s', async (id) => {
    const { subject } = variantOf(id);
    const read = await poppler(await kept(`${id}-guide.pdf`, await write('assembly-guide', { ...subject, options: { language: 'de', paper: 'letter' } })));
    expect(read.size[0]).toBeCloseTo(279.4, 0);
    for (const { name } of bomOf({ ...subject, language: 'de' }).parts) expect(read.text).toContain(name);
    expect(read.text).toContain(subject.layout.parts.length > 1 ? 'Montageanleitung' : 'Fertigstellung');
  });
});

describe.skipIf(!present('pdfinfo'))('poppler', () => {
  let pdf: Uint8Array;
  beforeAll(async () => {
    pdf = await write('drawing', variantOf('ring').subject);
  });

  it('sees a PDF that was cut off, one whose font is missing, and one whose pages are noise', async () => {
    await expect(kept('cut.pdf', pdf.subarray(0, pdf.length * 0.6)).then(poppler)).rejects.toThrow('refuses');
    const latin = Buffer.from(pdf).toString('latin1');
    const unembedded = Buffer.from(latin.replaceAll('/FontFile2', '/FontFileX'), 'latin1');
    expect((await poppler(await kept('bare.pdf', unembedded))).fonts.every(({ embedded }) => embedded)).toBe(false);
    await expect(kept('noise.pdf', Buffer.from(latin.replaceAll(/stream\r?\n[^]{40}/g, (start) => `${start.slice(0, -30)}${'x'.repeat(30)}`), 'latin1')).then(poppler)).rejects.toThrow('refuses');
  });
});
