import { describe, expect, it } from 'vitest';
import { paintPart } from '../pdf/part-sheet.ts';
import { box, partOf, plywood, product, together, tube } from '../testing/meshes.ts';
import { measured, recordingPaper } from '../testing/paper.ts';
import { drawPart } from './part-drawing.ts';
import { chooseScale } from './scale.ts';
import { hatch } from './section.ts';

const options = { dimensions: [], product, values: {}, language: 'en' } as const;
const labelled = { ...product, parameters: { width: { label: { en: 'Width', de: 'Breite' } } } } as unknown as typeof product;

describe('the drawing of a part', () => {
  it('tells the overall sizes once each, as they were measured', () => {
    const drawing = drawPart(measured(partOf(box([84.25, 30, 12]))), options);
    const values = Object.values(drawing.views).flatMap(({ measures }) => measures.map(({ value }) => Math.round(value * 100) / 100));
    expect(values.toSorted((a, b) => a - b)).toEqual([12, 30, 84.25]);
    const paper = recordingPaper();
    paintPart(paper, drawing, 'en');
    for (const text of ['84.25', '30', '12']) expect(paper.texts.filter((one) => one.text === text)).toHaveLength(1);
    const german = recordingPaper();
    paintPart(german, drawing, 'de');
    expect(german.texts.map(({ text }) => text)).toContain('84,25');
  });

  it('names a measure after its parameter only where it is that parameter’s value', () => {
    const dimension = { id: 'w', part: 'body', from: [0, 0, 12], to: [84, 0, 12], offset: [0, 0, 10], parameter: 'width' } as const;
    const told = (width: number): readonly (string | undefined)[] => drawPart(measured(partOf(box([84, 30, 12]))), { ...options, product: labelled, values: { width }, dimensions: [dimension] }).views.front!.measures.filter(({ value }) => value === 84).map(({ label }) => label);
    expect(told(84)).toEqual(['Width']);
    expect(told(80)).toEqual([undefined]);
  });

  it('stays within the sheet, and above the title block, at a standard scale', () => {
    for (const size of [[5, 5, 5], [400, 10, 10], [10, 400, 300], [1200, 800, 600]] as const) {
      const paper = recordingPaper();
      const scale = paintPart(paper, drawPart(measured(partOf(box(size))), options), 'en');
      expect(scale.name).toMatch(/^(50|20|10|5|2|1):(1|2|5|10|20|50|100)$/);
      for (const line of paper.lines) line.forEach((value, at) => {
        expect(value).toBeGreaterThanOrEqual(at % 2 === 0 ? 20 : 10);
        expect(value).toBeLessThanOrEqual(at % 2 === 0 ? 287 : 171);
      });
    }
  });

  it('cuts what is hollow, and nothing else', () => {
    expect(drawPart(measured(partOf(tube(30, 26, 40))), options).section).toBeDefined();
    expect(drawPart(measured(partOf(box([30, 30, 30]))), options).section).toBeUndefined();
  });

  it('cuts beside a wall that runs along the middle', () => {
    const walls = [box([100, 3, 40]), box([100, 3, 40], [0, 57, 0]), box([3, 54, 40], [48.5, 3, 0])];
    const { section } = drawPart(measured(partOf(together(...walls))), options);
    expect(section!.at).toBeCloseTo(36, 0);
  });

  it('lays flat pieces down, and shows their face and their edge', () => {
    const part = measured(partOf(box([100, 3, 60]), { finish: plywood, printRotation: [-90, 0, 0] }));
    const { views, section } = drawPart(part, options);
    expect(Object.keys(views)).toEqual(['front', 'top']);
    expect(section).toBeUndefined();
    expect(views.front!.box.top - views.front!.box.bottom).toBeCloseTo(3, 5);
    expect(views.top!.box.top - views.top!.box.bottom).toBeCloseTo(60, 5);
  });

  it('draws two bodies in one mesh, one hiding the other', () => {
    const { views } = drawPart(measured(partOf(together(box([20, 5, 20]), box([6, 5, 6], [7, 10, 7])))), options);
    expect(views.front!.lines.visible.length / 4).toBe(4);
    expect(views.front!.lines.hidden.length / 4).toBe(4);
  });
});

describe('hatching', () => {
  it('lies at 45° inside of the outlines only', () => {
    const square = (low: number, high: number): number[] => [low, low, high, low, high, low, high, high, high, high, low, high, low, high, low, low];
    const lines = hatch([...square(0, 30), ...square(10, 20)], 1);
    let length = 0;
    for (let at = 0; at < lines.length; at += 4) {
      const [x0, y0, x1, y1] = lines.slice(at, at + 4) as [number, number, number, number];
      expect(y1 - y0).toBeCloseTo(x1 - x0, 9);
      length += Math.sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0));
      const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
      expect(x > 10.01 && x < 19.99 && y > 10.01 && y < 19.99).toBe(false);
    }
    // One millimetre apart, lines are as long as what they cover is large.
    expect(length).toBeGreaterThan(0.97 * 800);
    expect(length).toBeLessThan(1.03 * 800);
  });
});

it('scales are those of ISO 5455, the largest that fits', () => {
  expect(chooseScale((factor) => factor <= 0.3)).toEqual({ factor: 0.2, name: '1:5' });
  expect(chooseScale(() => true, 1)).toEqual({ factor: 1, name: '1:1' });
  expect(chooseScale(() => false).name).toBe('1:100');
});
