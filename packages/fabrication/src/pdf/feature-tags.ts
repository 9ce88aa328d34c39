import type { DrawnView, PartDrawing } from '../drawings/part-drawing.ts';
import type { Seat, Stack } from './dimension-lines.ts';
import type { BendMark, FeatureTag } from './feature-rows.ts';
import { dimension, ink, inkSoft, thin } from './look.ts';
import type { Paper, TextStyle } from './paper.ts';

const style: TextStyle = { size: 7, colour: dimension };
/** Of a line of that text: mm. */
const textHeight = 1.9;
/** From what is tagged to its tag, the nearest first: mm. */
const distances = [0.9, 2.6, 5, 8, 12] as const;
const slant = Math.SQRT1_2;
const directions = [[slant, -slant], [-slant, -slant], [slant, slant], [-slant, slant], [1, 0], [-1, 0], [0, -1], [0, 1]] as const;
/** Beyond the view, where no measure stands yet: mm. */
const beyond = 4;
/** Behind the piece's edges, for a bend's line; then its text, however it is turned: mm. */
const bendEnd = 3;

interface Rect { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
type Segment = readonly [number, number, number, number];

/** Whether a segment touches a rectangle (clipping of Liang and Barsky). */
function touches([ax, ay, bx, by]: Segment, { left, top, right, bottom }: Rect): boolean {
  let from = 0, to = 1;
  for (const [start, way, low, high] of [[ax, bx - ax, left, right], [ay, by - ay, top, bottom]] as const) {
    if (way === 0) {
      if (start < low || start > high) return false;
      continue;
    }
    const [one, other] = [(low - start) / way, (high - start) / way];
    from = Math.max(from, Math.min(one, other));
    to = Math.min(to, Math.max(one, other));
  }
  return from <= to;
}

const overlap = (a: Rect, b: Rect): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** What bends need beyond their view: mm on paper. */
export function bendRoom(paper: Paper, marks: readonly BendMark[]): { readonly below: number; readonly right: number } {
  const longest = (upright: boolean): number => Math.max(0, ...marks.filter((mark) => mark.upright === upright).map(({ text }) => bendEnd + 2 + paper.widthOf(text, style)));
  return { below: longest(true), right: longest(false) };
}

/** Bend lines, thin with dash and dot, ending outside of the piece with what is bent there. */
export function paintBends(paper: Paper, marks: readonly BendMark[], seat: Seat): void {
  const pen = { width: thin, colour: ink, dash: [4, 0.8, 0.6, 0.8] };
  const written: number[] = [];
  marks.forEach(({ upright, at, text }) => {
    const place = upright ? seat.x(at) : seat.y(at);
    paper.line(upright ? [place, seat.top - bendEnd, place, seat.bottom + bendEnd] : [seat.left - bendEnd, place, seat.right + bendEnd, place], pen);
    // Nearer than a line of text, the table has it.
    if (written.some((other) => Math.abs(other - place) < 1.4 * textHeight)) return;
    written.push(place);
    if (upright) paper.text(text, place + textHeight / 2, seat.bottom + bendEnd + 1 + paper.widthOf(text, style), { ...style, turn: 90 });
    else paper.text(text, seat.right + bendEnd + 1, place + textHeight / 2, style);
  });
}

function segmentsOf({ lines }: DrawnView, { stacked }: Stack, seat: Seat): readonly Segment[] {
  const segments: Segment[] = [];
  for (const list of [lines.visible, lines.hidden]) for (let at = 0; at < list.length; at += 4) segments.push([seat.x(list[at]!), seat.y(list[at + 1]!), seat.x(list[at + 2]!), seat.y(list[at + 3]!)]);
  for (const { measure: { from, to, side } } of stacked) {
    const ends = [from, to].map(([u, v]) => [seat.x(u), seat.y(v)] as const);
    for (const [x, y] of ends) {
      if (side === 'above') segments.push([x, y, x, seat.top - 20]);
      else if (side === 'below') segments.push([x, y, x, seat.bottom + 20]);
      else if (side === 'left') segments.push([x, y, seat.left - 20, y]);
      else if (side === 'right') segments.push([x, y, seat.right + 20, y]);
    }
    // A measure within the view stands on one of its sides.
    const [[ax, ay], [bx, by]] = ends as [readonly [number, number], readonly [number, number]];
    if (!side) for (const [dx, dy] of [...directions, [0, 0]] as const) for (const far of [8, 10.5]) segments.push([ax + dx * far, ay + dy * far, bx + dx * far, by + dy * far]);
  }
  return segments;
}

/** Centre lines of holes, where coordinates are counted from, and the tags that find a place of their own; the table has the others. */
export function paintTags(paper: Paper, tags: readonly FeatureTag[], { view, stack, seat, drawing, marks, main }: { readonly view: DrawnView; readonly stack: Stack; readonly seat: Seat; readonly drawing: PartDrawing; readonly marks: readonly BendMark[]; readonly main: boolean }): void {
  const segments = [...segmentsOf(view, stack, seat)];
  for (const { upright, at } of marks) segments.push(upright ? [seat.x(at), seat.top - bendEnd, seat.x(at), seat.bottom + bendEnd] : [seat.left - bendEnd, seat.y(at), seat.right + bendEnd, seat.y(at)]);
  if (main && drawing.section) segments.push([seat.x(drawing.section.at), seat.top - 8, seat.x(drawing.section.at), seat.bottom + 8]);
  const holes = tags.filter(({ mark }) => mark === 'hole');
  for (const { at, clear } of holes) {
    const [x, y, reach] = [seat.x(at[0]), seat.y(at[1]), clear * seat.scale];
    if (reach < 0.7) continue;
    for (const line of [[x - reach - 1, y, x + reach + 1, y], [x, y - reach - 1, x, y + reach + 1]] as const) {
      paper.line(line, { width: thin, colour: inkSoft });
      segments.push(line);
    }
  }
  if (marks.length > 0 || tags.some(({ mark }) => mark !== 'corner')) paper.circle(seat.left, seat.bottom, 0.7, { stroke: { width: thin, colour: dimension } });
  const taken: Rect[] = holes.map(({ at, clear }) => around(seat.x(at[0]), seat.y(at[1]), clear * seat.scale, clear * seat.scale));
  for (const { text, at, clear, mark } of tags) {
    if (text === '') continue;
    const [x, y] = [seat.x(at[0]), seat.y(at[1])];
    const [halfWidth, halfHeight] = [paper.widthOf(text, style) / 2, textHeight / 2];
    // A window's own middle is the plainest place.
    const within = around(x, y, halfWidth + 0.4, halfHeight + 0.4);
    if (mark === 'window' && !taken.some((other) => overlap(other, within)) && !segments.some((segment) => touches(segment, within))) {
      paper.text(text, x - halfWidth, y + halfHeight, style);
      taken.push(within);
      continue;
    }
    search: for (const far of distances) {
      for (const [dx, dy] of directions) {
        const away = clear * seat.scale + far + Math.min(halfWidth / Math.max(Math.abs(dx), 1e-6), halfHeight / Math.max(Math.abs(dy), 1e-6));
        const [cx, cy] = [x + dx * away, y + dy * away];
        const rect = around(cx, cy, halfWidth + 0.4, halfHeight + 0.4);
        if (rect.left < seat.left - beyond || rect.right > seat.right + beyond || rect.top < seat.top - beyond || rect.bottom > seat.bottom + 1) continue;
        if (taken.some((other) => overlap(other, rect)) || segments.some((segment) => touches(segment, rect))) continue;
        const start = clear * seat.scale + 0.1, end = clear * seat.scale + far - 0.3;
        // Without a leader it must be plain whose tag it is.
        const from = (tag: FeatureTag): number => Math.sqrt((seat.x(tag.at[0]) - cx) * (seat.x(tag.at[0]) - cx) + (seat.y(tag.at[1]) - cy) * (seat.y(tag.at[1]) - cy)) - tag.clear * seat.scale;
        if (far === distances[0] && clear > 0 && holes.some((hole) => hole.at !== at && from(hole) < 1.5 * (away - clear * seat.scale))) continue;
        const leader: Segment = [x + dx * start, y + dy * start, x + dx * end, y + dy * end];
        if (taken.some((other) => other.right - other.left > 0 && touches(leader, { left: other.left + 0.3, right: other.right - 0.3, top: other.top + 0.3, bottom: other.bottom - 0.3 }) && !(other.left <= x && x <= other.right && other.top <= y && y <= other.bottom))) continue;
        if (far > distances[0] || clear === 0) {
          paper.line(leader, { width: thin, colour: dimension });
          segments.push(leader);
        }
        paper.text(text, cx - halfWidth, cy + halfHeight, style);
        taken.push(rect);
        break search;
      }
    }
  }
}

const around = (x: number, y: number, halfWidth: number, halfHeight: number): Rect => ({ left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight });
