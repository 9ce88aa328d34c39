import type { Bom } from '../bom/bom.ts';
import type { AssemblyDrawing } from '../drawings/assembly-drawing.ts';
import { drawingWords } from '../words/drawing.ts';
import { speaking } from '../words/language.ts';
import { ink, inkFaint, inkSoft, sheet, thick, thin } from './look.ts';
import type { Paper } from './paper.ts';
import { paintTable, tableRows, type TableRow } from './parts-table.ts';
import { strokeLines } from './part-sheet.ts';
import { roomOf } from './title-block.ts';

export interface Overview {
  readonly bom: Bom;
  readonly assembly: AssemblyDrawing;
  /** Whether its parts are drawn apart. */
  readonly apart: boolean;
  /** PNG, three by two. */
  readonly picture: Uint8Array;
}

const air = 7;

/** Everything with its numbers, how it looks, and what it is made of. Returns the rows for which there was no room. */
export function paintOverview(paper: Paper, { bom, assembly, apart, picture }: Overview): readonly TableRow[] {
  const words = speaking(drawingWords, bom.language);
  const room = roomOf(paper);
  const column = Math.min(132, (room.right - room.left) * 0.47);
  const left = room.right - air - column;
  const rows = tableRows(bom);
  // The picture gives way to the list, down to half its height.
  const whole = (column * 2) / 3;
  const list = 7 + 6 + rows.length * 8.4;
  const height = Math.max(whole * 0.45, Math.min(whole, room.bottom - room.top - 2 * air - 8 - list));
  const width = height * 1.5;
  paper.picture(picture, left, room.top + air, width, height);
  if (column - width > 26) {
    paper.text(words('assembled'), left + width + 4, room.top + air + 4, { size: 6.2, colour: inkFaint });
  }
  const top = room.top + air + height + 6;
  paper.text(words(bom.hardware.length > 0 ? 'parts' : 'partsOnly'), left, top + 2, { size: 11, face: 'serif' });
  const { rest } = paintTable(paper, rows, { x: left, y: top + 4, width: column, bottom: room.bottom - 3, language: bom.language });
  paintNumbered(paper, { assembly, bom }, { x: room.left + air, y: room.top + air, width: left - room.left - 2 * air, height: room.bottom - room.top - 2 * air }, apart ? words('exploded') : words('isometric'));
  return rest;
}

interface Region { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

const balloon = 3.4;

/** The assembly with a numbered circle for each part, on the side of the view that is nearer to it. */
function paintNumbered(paper: Paper, { assembly, bom }: Pick<Overview, 'assembly' | 'bom'>, region: Region, caption: string): void {
  const { box, anchors, lines, size } = assembly;
  const width = box.right - box.left, height = box.top - box.bottom;
  const scale = Math.min((region.width - 6 * balloon - 8) / width, (region.height - 14) / height);
  const x = region.x + (region.width - width * scale) / 2, y = region.y + (region.height - 8 - height * scale) / 2;
  const seat = { scale, x: (u: number) => x + (u - box.left) * scale, y: (v: number) => y + (box.top - v) * scale };
  strokeLines(paper, lines, seat, { width: thick * 0.75 }, size);
  const middle = x + (width * scale) / 2;
  const placed = bom.parts.flatMap(({ item }, place) => {
    const anchor = anchors[place];
    return anchor ? [{ item, x: seat.x(anchor[0]), y: seat.y(anchor[1]) }] : [];
  });
  // Shared out evenly, those farther to the left to the left.
  const byX = placed.toSorted((a, b) => a.x - b.x);
  const few = placed.length <= 2;
  const onLeft = new Set(few ? placed.filter((one) => one.x < middle - width * scale * 0.12) : byX.slice(0, Math.floor(byX.length / 2)));
  for (const side of [-1, 1] as const) {
    const own = placed.filter((one) => onLeft.has(one) === (side < 0)).toSorted((a, b) => a.y - b.y);
    const at = side < 0 ? region.x + balloon : region.x + region.width - balloon;
    const edge = side < 0 ? x - 2 * balloon : x + width * scale + 2 * balloon;
    const column = side < 0 ? Math.max(at, edge) : Math.min(at, edge);
    const ys = spread(own.map((one) => one.y), 2 * balloon + 3, [region.y + balloon, region.y + region.height - 8 - balloon]);
    own.forEach((one, place) => {
      const level = ys[place]!;
      const dx = one.x - column, dy = one.y - level;
      const length = Math.sqrt(dx * dx + dy * dy);
      // A halo of paper lets the line be followed over others.
      paper.line([column + (dx / length) * balloon, level + (dy / length) * balloon, one.x, one.y], { width: 0.8, colour: '#ffffff' });
      paper.line([column + (dx / length) * balloon, level + (dy / length) * balloon, one.x, one.y], { width: thin, colour: inkSoft });
      paper.circle(one.x, one.y, 0.7, { fill: ink });
      paper.circle(column, level, balloon, { fill: sheet, stroke: { width: thin * 1.4 } });
      paper.text(String(one.item), column, level + 1.25, { size: 9, align: 'centre' });
    });
  }
  paper.text(caption, x + (width * scale) / 2, y + height * scale + 7, { size: 6.2, colour: inkFaint, align: 'centre' });
}

/** Moves what stands too near apart, as little as can be, within the ends. */
function spread(levels: readonly number[], least: number, [low, high]: readonly [number, number]): readonly number[] {
  const result = [...levels];
  for (let round = 0; round < 60; round++) {
    for (let at = 1; at < result.length; at++) {
      const lack = least - (result[at]! - result[at - 1]!);
      if (lack <= 0) continue;
      result[at - 1]! -= lack / 2;
      result[at]! += lack / 2;
    }
    for (let at = 0; at < result.length; at++) result[at] = Math.min(high - (result.length - 1 - at) * least, Math.max(low + at * least, result[at]!));
  }
  return result;
}
