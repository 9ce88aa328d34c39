import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bomFileSchema } from '../bom/bom-file.ts';
import { inOrder } from '../pdf/assembly-steps.ts';
import { readMark } from '../recipes/mark.ts';
import { readRecipe } from '../recipes/read-recipe.ts';
import { box, finish, machine, partOf, recipe, subjectOf, together, tube } from '../testing/meshes.ts';
import { heaped, measured, pageTools } from '../testing/paper.ts';
import { bomCsv } from './bom-csv.ts';
import { exporters } from './exporters.ts';
import { packetOf } from './packet.ts';
import { stl } from './stl.ts';
import type { ExportSubject } from './subject.ts';

const body = measured(partOf(tube(40, 37, 60), { id: 'pot', name: 'Pot', finish: finish('terracotta') }));
const lid = measured(partOf(together(box([80, 40, 4], [-40, -20, 60])), { id: 'lid', name: 'Lid', quantity: 2, explode: [0, 0, 40] }));
const hardware = [{ designation: 'ISO 4762 M3×10', quantity: 4, purpose: { en: 'Screws for the lid', de: 'Schrauben für den Deckel' } }] as const;
const subject = subjectOf(heaped([body, lid], machine), { hardware, link: 'https://example.org/v/ab12cd34' });

async function write(format: keyof typeof exporters, of: ExportSubject = subject): Promise<Uint8Array> {
  const written = await exporters[format].write(of, pageTools);
  if (!written.ok) throw new Error(written.fault.message);
  return written.value;
}

/** Drawing pictures takes a second or two each, so that what is only looked at is made once. */
const made = new Map<string, Promise<Uint8Array>>();
const once = (format: keyof typeof exporters): Promise<Uint8Array> => {
  const known = made.get(format) ?? write(format);
  made.set(format, known);
  return known;
};

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
const pagesIn = (pdf: Uint8Array): number => [...latin(pdf).matchAll(/\/Type \/Page\b(?!s)/g)].length;
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe.each(['drawing', 'assembly-guide', 'bom-csv', 'bom-json', 'design', 'packet'] as const)('%s', (format) => {
  it('opens in the studio again', async () => {
    const bytes = await once(format);
    for (const read of [readMark, readRecipe]) expect(read(bytes)).toMatchObject({ ok: true, value: { design: recipe.design, title: recipe.title, lineage: recipe.lineage } });
  });
});

describe.each(['drawing', 'assembly-guide', 'bom-csv', 'bom-json', 'design'] as const)('%s', (format) => {
  it('has the same bytes every time', async () => expect(hash(await write(format))).toBe(hash(await once(format))));
});

/** With little in it. */
const small = packetOf({ stl, 'bom-csv': bomCsv });
async function pack(title: string): Promise<Uint8Array> {
  const written = await small.write({ ...subject, recipe: { ...recipe, title } }, pageTools);
  if (!written.ok) throw new Error(written.fault.message);
  return written.value;
}

describe('pages', () => {
  it('are one to overview and one to each part', async () => {
    const pdf = await once('drawing');
    expect(latin(pdf).slice(0, 8)).toBe('%PDF-1.7');
    expect(pagesIn(pdf)).toBe(3);
    // A4, A3: points.
    expect(latin(pdf)).toContain('/MediaBox [0 0 841.889');
    expect(latin(await write('drawing', { ...subject, options: { paper: 'a3' } }))).toContain('/MediaBox [0 0 1190.55');
  });

  it('stand upright for what is tall, where that shows more of it', async () => {
    const tall = measured(partOf(tube(70, 66, 125), { id: 'vase', name: 'Vase' })), low = measured(partOf(box([200, 60, 30]), { id: 'tray', name: 'Tray' }));
    const boxes = latin(await write('drawing', { ...subject, layout: heaped([low, tall], machine) })).match(/\/MediaBox \[0 0 \d+/g);
    expect(boxes).toEqual(['/MediaBox [0 0 841', '/MediaBox [0 0 841', '/MediaBox [0 0 595']);
  });

  it('go on where the list is long', async () => {
    const many = Array.from({ length: 60 }, (_, at) => ({ ...hardware[0], designation: `ISO 4762 M3×${at + 5}` }));
    expect(pagesIn(await write('drawing', { ...subject, hardware: many }))).toBeGreaterThan(3);
  });

  it('hold no time, whoever made them', async () => {
    const pdf = latin(await once('drawing'));
    expect(pdf).toContain('(D:19800101000000Z)');
    expect(pdf).not.toMatch(/D:20\d\d/);
  });

  it('are set in any script', async () => {
    const titles = ['بيت الأمل رقم 12 山田家の表札 हिन्दी शीर्षक', '\u{1f600}\u0000\ud800 (a) \\ )(', ''];
    for (const title of titles) expect(pagesIn(await write('drawing', { ...subject, recipe: { ...recipe, title, designer: title, licence: title } }))).toBe(3);
  });

  it('are refused where there are no fonts', async () => {
    for (const format of ['drawing', 'assembly-guide', 'packet'] as const) {
      expect(await exporters[format].write(subject, { deflate: pageTools.deflate })).toMatchObject({ ok: false, fault: { code: 'tool-missing', format } });
    }
  });
});

describe('the list of parts as JSON', () => {
  it('is what its schema says', async () => {
    const text = new TextDecoder().decode(await write('bom-json', { ...subject, options: { language: 'de' } }));
    const file = bomFileSchema.parse(JSON.parse(text));
    expect(`${JSON.stringify(file, null, 2)}\n`).toBe(text);
    expect(file.parts.map(({ id, quantity, material }) => [id, quantity, material.name])).toEqual([['pot', 1, 'Mattes PLA'], ['lid', 2, 'Mattes PLA']]);
    expect(file.parts[1]!.size).toEqual([80, 40, 4]);
    expect(file.parts.reduce((sum, { grams }) => sum + grams!.total, 0)).toBeCloseTo(file.grams, 6);
    expect(file.hardware).toEqual([{ item: 3, designation: 'ISO 4762 M3×10', quantity: 4, purpose: 'Schrauben für den Deckel' }]);
  });
});

describe('the packet', () => {
  it('has a sheet on top, and a folder for each process', async () => {
    const names = Object.keys(unzipSync(await once('packet')));
    expect(names[0]).toBe('00 Read me first.pdf');
    expect(names).toContain('design.json');
    expect(names).toContain('bom.csv');
    expect(names.filter((name) => name.startsWith('print/stl/'))).toHaveLength(2);
    expect(names.some((name) => name.startsWith('print/') && name.endsWith('.3mf'))).toBe(true);
    expect(names.filter((name) => name.startsWith('drawings/'))).toHaveLength(2);
  });

  it('has no name that leads out of it, whatever its title is', async () => {
    for (const title of ['../../etc/passwd\u0000\u202e', 'C:\\con']) {
      const packed = await pack(title);
      expect(hash(await pack(title))).toBe(hash(packed));
      for (const name of Object.keys(unzipSync(packed))) {
        // oxlint-disable-next-line no-control-regex
        expect(name).not.toMatch(/\.\.|\\|^\/|:|[\u0000-\u001f\u202e]/);
      }
    }
  });
});

describe('files of others', () => {
  it('hold no design, and are no error', () => {
    const text = (words: string): Uint8Array => new TextEncoder().encode(words);
    for (const file of ['', 'solid', '%PDF-1.7', '[]', 'PK\u0003\u0004']) expect(readRecipe(text(file)).ok).toBe(false);
    expect(readRecipe(text('{"a": 1}'))).toEqual({ ok: true, value: { design: { a: 1 }, lineage: [] } });
  });
});

describe('the order of putting together', () => {
  const at = (id: string, [x, y, z]: readonly [number, number, number], explode: readonly [number, number, number]) => measured(partOf(box([10, 10, 10], [x, y, z]), { id, explode }));

  it('begins with what stays, goes on from side to side, and closes from above', () => {
    const parts = [at('lid', [0, 0, 20], [0, 0, 60]), at('plug', [0, 0, 12], [0, 0, 20]), at('left', [-10, 0, 5], [-50, 0, 0]), at('bottom', [0, 0, 0], [0, 0, -20]), at('far', [-30, 0, 5], [-40, 0, 0])];
    expect(inOrder(parts).map(({ id }) => id)).toEqual(['bottom', 'left', 'far', 'plug', 'lid']);
  });
});
