/**
 * Drawings and pictures as text, so that a design carries what it shows and needs no file beside it. The text is canonical: equal
 * drawings have equal texts, and a text's hash names the drawing in a graph.
 */
import type { Outcome } from './outcome.ts';
import { signedDoubleArea } from './parameter-schema.ts';

type Point = readonly number[];

/** What artwork becomes. Y is up, the lower left of its box is the origin, millimetres as its maker drew it. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Outer contours counter-clockwise, holes clockwise, none crossing another. */
  readonly contours: readonly (readonly Point[])[];
}

/** A drawing is part of its design, and each save of a design is kept: it has to stay small. */
export const drawingLimits = {
  /** A logo flattened to a four-thousandth of its size has some hundreds of points, an ornate one some thousands. */
  points: 6_000,
  contours: 800,
  /** Units that the longer side is measured in: on 200 mm, a fiftieth of a millimetre. */
  resolution: 10_000,
  /** Letters of the text: a point takes eight on average, eleven at most where the points are as many as allowed. */
  letters: 80_000,
  /** Millimetres of the longer side; the product makes of it what size it needs. */
  smallest: 0.1,
  largest: 10_000,
} as const;

export interface DrawingRefused {
  readonly code: 'drawing-refused';
  readonly message: string;
}

const refuse = (message: string): { readonly ok: false; readonly fault: DrawingRefused } => ({ ok: false, fault: { code: 'drawing-refused', message } });

/** Three decimals: a thousandth of a millimetre, without a tail of noise. */
const plain = (amount: number): string => String(Math.round(amount * 1000) / 1000);

const isExtent = (amount: number): boolean => amount >= drawingLimits.smallest / drawingLimits.resolution && amount <= drawingLimits.largest;

/**
 * `80x60 M0 0l10000 0 0 7500z`: width and height in millimetres, then a contour each from M to z, its first point and the steps from
 * point to point, in ten-thousandths of the longer side. Points that fall together on that grid are one; contours that lose
 * their area on it are left out.
 */
export const encodeDrawing = ({ width, height, contours }: Drawing): Outcome<string, DrawingRefused> => {
  const side = Math.max(width, height);
  if (!(side >= drawingLimits.smallest && isExtent(width) && isExtent(height))) return refuse(`Make the drawing between ${drawingLimits.smallest} and ${drawingLimits.largest} mm wide and high.`);
  const scale = drawingLimits.resolution / side;
  let points = 0;
  const paths: string[] = [];
  for (const contour of contours) {
    const grid = onGrid(contour, scale);
    if (grid.length < 3 || signedDoubleArea(grid) === 0) continue;
    points += grid.length;
    paths.push(`M${grid[0]!.join(' ')}l${grid.slice(1).map(([x, y], index) => `${x! - grid[index]![0]!} ${y! - grid[index]![1]!}`).join(' ')}z`.replaceAll(' -', '-'));
  }
  if (paths.length === 0) return refuse('The drawing is empty: use one with closed shapes or strokes.');
  if (points > drawingLimits.points) return refuse(`The drawing has ${points} points; simplify it to ${drawingLimits.points} or fewer.`);
  if (paths.length > drawingLimits.contours) return refuse(`The drawing has ${paths.length} outlines; simplify it to ${drawingLimits.contours} or fewer.`);
  const text = `${plain(width)}x${plain(height)} ${paths.join('')}`;
  return text.length > drawingLimits.letters ? refuse('The drawing is too detailed; simplify it.') : { ok: true, value: text };
};

function onGrid(contour: readonly Point[], scale: number): readonly Point[] {
  const grid: Point[] = [];
  for (const [x = 0, y = 0] of contour) {
    const point = [Math.round(x * scale) + 0, Math.round(y * scale) + 0];
    const last = grid.at(-1);
    if (last === undefined || last[0] !== point[0] || last[1] !== point[1]) grid.push(point);
  }
  const [first] = grid;
  const last = grid.at(-1);
  if (grid.length > 1 && first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1]) grid.pop();
  return grid;
}

const shape = /^(\d{1,5}(?:\.\d{1,3})?)x(\d{1,5}(?:\.\d{1,3})?) ((?:M\d{1,5} \d{1,5}l[-\d ]+z)+)$/;

/** A drawing from its text, which may come from anywhere: every point lies in the box, every contour has an area. Whether contours cross is not asked. */
export const decodeDrawing = (text: string): Outcome<Drawing, DrawingRefused> => {
  if (text.length > drawingLimits.letters) return refuse('The drawing is too detailed; simplify it.');
  const found = shape.exec(text);
  if (found === null) return refuse('This is no drawing; choose a file.');
  const [width, height] = [Number(found[1]), Number(found[2])];
  const side = Math.max(width, height);
  if (!(side >= drawingLimits.smallest && isExtent(width) && isExtent(height))) return refuse(`Make the drawing between ${drawingLimits.smallest} and ${drawingLimits.largest} mm wide and high.`);
  const scale = side / drawingLimits.resolution;
  // The sides are rounded to thousandths in the text, the points to their grid, and whoever writes a drawing by hand rounds the sides of its box.
  const rounding = 6 + 0.001 / scale;
  const [right, top] = [width / scale + rounding, height / scale + rounding];
  const contours: (readonly Point[])[] = [];
  let points = 0;
  for (const path of found[3]!.split('z').slice(0, -1)) {
    const [start = '', steps = ''] = path.slice(1).split('l');
    const numbers = [...start.split(' '), ...(steps.match(/-?\d{1,5}/g) ?? [])].map(Number);
    points += numbers.length / 2;
    if (numbers.length < 6 || numbers.length % 2 === 1) return refuse('This drawing is damaged; choose its file again.');
    if (points > drawingLimits.points || contours.length >= drawingLimits.contours) return refuse(`Simplify the drawing to ${drawingLimits.points} points and ${drawingLimits.contours} outlines or fewer.`);
    const contour: Point[] = [];
    let [x, y] = [0, 0];
    for (let place = 0; place < numbers.length; place += 2) {
      x += numbers[place]!;
      y += numbers[place + 1]!;
      if (x < 0 || y < 0 || x > right || y > top) return refuse('This drawing is damaged; choose its file again.');
      contour.push([x * scale, y * scale]);
    }
    if (signedDoubleArea(contour) === 0) return refuse('This drawing is damaged; choose its file again.');
    contours.push(contour);
  }
  return { ok: true, value: { width, height, contours } };
};
