import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMark } from '../recipes/mark.ts';
import { cutSubject, panel, rail } from '../testing/cut-design.ts';
import { recipe } from '../testing/meshes.ts';
import { anyText } from '../testing/texts.ts';
import { dxf } from './dxf.ts';
import type { ExportSubject } from './subject.ts';

type Tag = readonly [code: number, value: string];

async function write(subject: ExportSubject): Promise<Uint8Array> {
  const written = await dxf.write(subject, { deflate: (bytes) => bytes });
  if (!written.ok) throw new Error(written.fault.message);
  return written.value;
}

/** Reads group codes as a strict reader does: a number on one line, its value on the next. */
function tagsOf(bytes: Uint8Array): readonly Tag[] {
  const lines = new TextDecoder('utf-8', { fatal: true }).decode(bytes).split('\r\n');
  expect(lines.pop()).toBe('');
  expect(lines.length % 2).toBe(0);
  return Array.from({ length: lines.length / 2 }, (_, at): Tag => {
    expect(lines[at * 2]).toMatch(/^\d{1,3}$/);
    return [Number(lines[at * 2]), lines[at * 2 + 1]!];
  });
}

interface Entity { readonly kind: string; readonly tags: readonly Tag[]; readonly get: (code: number) => readonly string[] }

function entitiesOf(tags: readonly Tag[]): readonly Entity[] {
  const from = tags.findIndex(([code, value], at) => code === 2 && value === 'ENTITIES' && tags[at - 1]![1] === 'SECTION');
  const to = tags.findIndex(([code, value], at) => at > from && code === 0 && value === 'ENDSEC');
  const found: { kind: string; tags: Tag[] }[] = [];
  for (const tag of tags.slice(from + 1, to)) {
    if (tag[0] === 0) found.push({ kind: tag[1], tags: [] });
    else found.at(-1)!.tags.push(tag);
  }
  return found.map((entity) => ({ ...entity, get: (code) => entity.tags.filter(([own]) => own === code).map(([, value]) => value) }));
}

const layersIn = (tags: readonly Tag[]): Readonly<Record<string, string>> => {
  const rows = tags.flatMap(([code, value], at) => (code === 100 && value === 'AcDbLayerTableRecord' ? [at] : []));
  return Object.fromEntries(rows.map((at) => [tags[at + 1]![1], tags.slice(at).find(([code]) => code === 62)![1]]));
};

describe('a DXF', () => {
  it('says its version, its unit and its layers, each in its colour, notes off', async () => {
    const tags = tagsOf(await write(cutSubject()));
    const header = (name: string): string => tags[tags.findIndex(([code, value]) => code === 9 && value === name) + 1]![1];
    expect([header('$ACADVER'), header('$INSUNITS'), header('$MEASUREMENT')]).toEqual(['AC1015', '4', '1']);
    expect(layersIn(tags)).toEqual({ 0: '7', ENGRAVE: '7', 'POCKET-5': '3', CUT: '1', SHEET: '8', NOTES: '-2' });
    expect(tags.at(-1)).toEqual([0, 'EOF']);
  });

  it('draws circles as circles and everything else as closed polylines, sheets side by side', async () => {
    const entities = entitiesOf(tagsOf(await write(cutSubject())));
    const on = (layer: string): readonly Entity[] => entities.filter(({ get }) => get(8)[0] === layer);
    expect(on('CUT').map(({ kind }) => kind).toSorted()).toEqual(['CIRCLE', 'CIRCLE', 'CIRCLE', 'LWPOLYLINE', 'LWPOLYLINE', 'LWPOLYLINE', 'LWPOLYLINE', 'LWPOLYLINE']);
    expect(entities.filter(({ kind }) => kind === 'LWPOLYLINE').every(({ get }) => get(70)[0] === '1')).toBe(true);
    expect(on('CUT').filter(({ kind }) => kind === 'CIRCLE').map(({ get }) => Number(get(40)[0]))).toEqual([expect.closeTo(7.9, 4), expect.closeTo(7.9, 4), expect.closeTo(150, 3)]);
    expect(on('SHEET').map(({ get }) => get(10).map(Number))).toEqual([[0, 600, 600, 0], [650, 1250, 1250, 650], [1300, 2550, 2550, 1300]]);
    expect(entities.map(({ get }) => get(5)[0]).length).toBe(new Set(entities.map(({ get }) => get(5)[0])).size);
    expect(on('NOTES').flatMap(({ get }) => get(1))).toEqual(expect.arrayContaining(['Panel', 'Seat', 'Sheet 1/3: plywood, Natural, 3 mm; 600 \\U+00D7 400 mm; the cut takes 0.2 mm', 'Not cut from sheet, so not drawn: Knob']));
  });

  it('engraves a whole sheet before it cuts any of it', async () => {
    const layers = entitiesOf(tagsOf(await write(cutSubject({}, [panel])))).map(({ get }) => get(8)[0]!).filter((layer) => layer === 'CUT' || layer === 'ENGRAVE');
    expect(layers).toEqual(['ENGRAVE', 'ENGRAVE', 'CUT', 'CUT', 'CUT', 'CUT', 'CUT', 'CUT']);
  });

  it('leaves polylines open at tabs', async () => {
    const cuts = entitiesOf(tagsOf(await write(cutSubject({ options: { tabs: 2 } }, [rail])))).filter(({ get }) => get(8)[0] === 'CUT');
    expect(cuts.map(({ get }) => get(70)[0])).toEqual(['0', '0']);
  });

  it('speaks the reader’s language', async () => {
    const text = new TextDecoder().decode(await write(cutSubject({ options: { language: 'de' } })));
    expect(text).toContain('Platte 1/3');
    expect(text).toContain('Nicht aus Platten geschnitten');
  });

  it('gives its recipe back, in comments that are no longer than the format allows', async () => {
    const bytes = await write(cutSubject());
    expect(readMark(bytes)).toMatchObject({ ok: true, value: { design: recipe.design, variant: recipe.variant } });
    for (const [code, value] of tagsOf(bytes)) if (code === 999) expect(value.length).toBeLessThanOrEqual(255);
    const long = { ...recipe, design: { ...recipe.design, values: { text: 'x'.repeat(5000) } } };
    expect(readMark(await write(cutSubject({ recipe: long })))).toMatchObject({ ok: true, value: { design: long.design } });
  });

  it('is the same every time, and no text of anybody breaks its group codes', async () => {
    const plain = tagsOf(await write(cutSubject({}, [rail]))).length;
    await fc.assert(fc.asyncProperty(anyText, async (text) => {
      const hostile = { ...rail, name: `${text}\r\n0\r\nEOF\r\n` };
      const subject = cutSubject({ recipe: { ...recipe, title: text } }, [hostile]);
      const bytes = await write(subject);
      expect(bytes).toEqual(await write(subject));
      const tags = tagsOf(bytes).filter(([code]) => code !== 999);
      expect(tags).toHaveLength(plain - tagsOf(await write(cutSubject({}, [rail]))).filter(([code]) => code === 999).length);
      expect(tags.filter(([code, value]) => code === 0 && value === 'EOF')).toHaveLength(1);
      // oxlint-disable-next-line no-control-regex
      for (const [, value] of tags) expect(value).toMatch(/^[\u0020-\u007e]*$/);
    }), { numRuns: 60 });
  });
});
