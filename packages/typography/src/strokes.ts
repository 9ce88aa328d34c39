import { EndType, inflatePaths, JoinType, type Path64, type Paths64 } from 'clipper2-ts';
import { clean } from './clean.ts';
import { flatten } from './flatten.ts';
import type { OpenFont } from './font.ts';

/**
 * Millimetres. A nozzle of 0.4 mm, which most printers have, lays lines of 0.4 mm and a little more; slicers leave out what
 * is finer, or draw it too wide.
 */
export const nozzleLine = 0.4;

/** A letter that loses more of its area than this has lost a stroke, not only its corners. */
const mostLoss = 0.05;

/** Letters are measured with capitals of this height, in steps of clipper's integers. */
const capital = 1 << 16;
/** Chords a 200th of the capital from their curve shift no stroke by as much as its width is told to. */
const chordTolerance = capital / 200;

/** What is known of a letter's finest stroke, as a multiple of the capital's height: it is at least `holds`, and less than `falls`. */
export interface Stroke {
  readonly outline: Paths64;
  readonly area: number;
  holds: number;
  falls: number;
}

const areaOf = (paths: Paths64): number => {
  let twice = 0;
  for (const path of paths) {
    let previous = path[path.length - 1]!;
    for (const point of path) {
      twice += (previous.x + point.x) * (point.y - previous.y);
      previous = point;
    }
  }
  return twice / 2;
};

function measured(font: OpenFont, glyph: number): Stroke {
  const flat = flatten(font.outline(glyph), { scale: capital / font.capHeight, x: 0, y: 0 }, chordTolerance);
  // Cleaned in units of its own, in which the numbers are as large as those of a text.
  const outline = clean(flat.map((contour) => contour.map(([x, y]): [number, number] => [x / 256, y / 256])), { smallestArea: 0.5, shortestEdge: 0.25 })
    .map((contour): Path64 => contour.map(([x, y]) => ({ x: Math.round(x * 256), y: Math.round(y * 256) })));
  return { outline, area: areaOf(outline), holds: 0, falls: Infinity };
}

/** Whether strokes as wide as this fit everywhere into the letter: drawn in and out again by half of it, it keeps its area. */
function holds(stroke: Stroke, width: number): boolean {
  if (width <= stroke.holds) return true;
  if (width >= stroke.falls) return false;
  const half = (width * capital) / 2;
  const within = inflatePaths(stroke.outline, -half, JoinType.Miter, EndType.Polygon, 2);
  const opened = inflatePaths(within, half, JoinType.Miter, EndType.Polygon, 2);
  const keeps = areaOf(opened) >= (1 - mostLoss) * stroke.area;
  if (keeps) stroke.holds = width;
  else stroke.falls = width;
  return keeps;
}

/** A letter as it stands in a text. */
export interface SetGlyph {
  readonly font: OpenFont;
  readonly glyph: number;
  /** Height of a capital of its font, mm. */
  readonly size: number;
}

function strokeOf({ font, glyph }: SetGlyph): Stroke {
  let stroke = font.strokes.get(glyph);
  if (!stroke) font.strokes.set(glyph, (stroke = measured(font, glyph)));
  return stroke;
}

/**
 * A width that the finest stroke does not reach, to a twentieth of the line, if that stroke is finer than the line: mm.
 *
 * What was measured of a letter stays with its font, whatever the size: while a size is dragged, a letter is measured again only
 * when the line passes from where its strokes were seen to hold to where they were seen to fall.
 */
export function finestStrokeBelow(line: number, glyphs: Iterable<SetGlyph>): number | undefined {
  const parts = 20;
  let finest = parts;
  for (const set of glyphs) {
    const stroke = strokeOf(set);
    const width = (part: number): number => (line * part) / parts / set.size;
    if (stroke.area <= 0 || holds(stroke, width(finest))) continue;
    let least = 0;
    while (finest - least > 1) {
      const middle = (least + finest) >> 1;
      if (holds(stroke, width(middle))) least = middle;
      else finest = middle;
    }
    finest = least;
  }
  return finest === parts ? undefined : (line * (finest + 1)) / parts;
}
