/** Lists of parts and the design itself, read by Python's own library. */
import { bomFileSchema, bomOf } from '@patternbook/fabrication';
import { python } from '../judges/python.ts';
import { broken, type FormatJudge, type Judged, judgeEach, type Verdict } from './format-judge.ts';
import { cutOff, design, part, scale } from './spoilt.ts';

const noMesh = 'It holds words and figures and no bodies.';

interface ReadRow { readonly name: string; readonly quantity: number; readonly size?: readonly number[] }

/** Every part with its copies and its size as it was measured, and everything to buy. */
function judgeRows(verdict: Verdict, { subject }: Judged, rows: readonly ReadRow[]): void {
  const { layout, hardware } = subject;
  const copies = (id: string): number => layout.plates.flatMap(({ placed }) => placed).filter((each) => each.part.id === id).length;
  for (const { id, name, measurements: { bounds } } of layout.parts) {
    const row = rows.find((each) => each.name === name);
    verdict.must(`${name} is listed`, row !== undefined);
    if (!row) continue;
    verdict.same(`copies of ${name}`, row.quantity, copies(id));
    for (const axis of [0, 1, 2] as const) verdict.near(`size ${'xyz'[axis]} of ${name}`, row.size?.[axis] ?? NaN, { wanted: bounds.max[axis] - bounds.min[axis], share: 0, slack: 0.0051 });
  }
  for (const { designation, quantity } of hardware) verdict.same(`how many ${designation}`, rows.find((each) => each.name === designation)?.quantity, quantity);
}

export const bomCsv: FormatJudge = {
  programs: ['python3'],
  async judge(files) {
    const tables = await python<{ readonly rows: readonly (readonly string[])[] }>(`
import csv
def read(name):
    with open(name, encoding='utf-8-sig', newline='') as f:
        rows = list(csv.reader(f, strict=True))
    assert len({len(row) for row in rows}) == 1, 'rows of different lengths'
    return dict(rows=rows)`, files.map(({ file }) => file));
    return judgeEach(files, (file, place, verdict) => {
      const table = tables[place]!;
      if ('refused' in table) throw new Error(table.refused);
      const [head = [], ...rows] = table.rows;
      const column = (name: string): number => head.indexOf(name);
      const [name, quantity, ...axes] = ['Name', 'Quantity', 'X (mm)', 'Y (mm)', 'Z (mm)'].map(column) as [number, number, number, number, number];
      judgeRows(verdict, file, rows.map((row) => ({ name: row[name]!, quantity: Number(row[quantity]), size: axes.map((axis) => Number(row[axis])) })));
      verdict.holdsDesign(file);
    });
  },
  sample: 'enclosure',
  broken: { hole: noMesh, scale: broken(scale, 'size x'), contour: noMesh, part: broken(part, 'is listed'), damage: broken(cutOff), design: broken(design, 'the design') },
};

const readJson = `
def read(name):
    with open(name, encoding='utf-8') as f:
        return json.load(f)`;

export const bomJson: FormatJudge = {
  programs: ['python3'],
  async judge(files) {
    const answers = await python<unknown>(readJson, files.map(({ file }) => file));
    return judgeEach(files, (file, place, verdict) => {
      const list = bomFileSchema.parse(answers[place]);
      judgeRows(verdict, file, [...list.parts, ...list.hardware.map(({ designation, quantity }) => ({ name: designation, quantity }))]);
      verdict.same('grams', list.grams, bomOf({ ...file.subject, language: 'en' }).grams);
      verdict.holdsDesign(file);
    });
  },
  sample: 'enclosure',
  broken: { hole: noMesh, scale: broken(scale, 'size x'), contour: noMesh, part: broken(part, 'is listed'), damage: broken(cutOff), design: broken(design, 'the design') },
};

export const designFile: FormatJudge = {
  programs: ['python3'],
  async judge(files) {
    const answers = await python<{ readonly design?: unknown; readonly variant?: unknown; readonly title?: unknown }>(readJson, files.map(({ file }) => file));
    return judgeEach(files, (file, place, verdict) => {
      const answer = answers[place]!;
      if ('refused' in answer) throw new Error(answer.refused);
      const { recipe } = file.subject;
      verdict.same('title', answer.title, recipe.title);
      verdict.same('variant', answer.variant, recipe.variant);
      verdict.holdsDesign(file);
    });
  },
  sample: 'enclosure',
  broken: { hole: noMesh, scale: 'It holds no sizes but the values that they come from.', contour: noMesh, part: 'It names no parts.', damage: broken(cutOff), design: broken(design, 'the design') },
};
