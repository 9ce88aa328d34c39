import type { Vector3 } from '@patternbook/geometry';
import type { Hardware } from '@patternbook/product';
import { edgeNet } from '../drawings/edges.ts';
import { drawLines, type Lines } from '../drawings/hidden-lines.ts';
import { onPaper, project, projections } from '../drawings/projection.ts';
import type { FabricationPart } from '../parts/part.ts';
import { escapeXml } from '../threemf/xml.ts';
import type { Language } from '../words/language.ts';
import { splittingWords } from '../words/splitting.ts';
import type { CutUp } from './cut-up.ts';
import type { PlannedJoint } from './plan.ts';

export interface MappedPiece {
  /** From 1, as its labels say. */
  readonly number: number;
  readonly part: FabricationPart;
  /** "A1", "B1": what is cut into its faces, or to be written there by hand. */
  readonly labels: readonly string[];
}

/** What somebody needs who puts one part together again. */
export interface AssemblyMap {
  /** The product's id of the part. */
  readonly part: string;
  /** As it is once its pieces are joined. */
  readonly whole: FabricationPart;
  readonly pieces: readonly MappedPiece[];
  readonly joints: readonly PlannedJoint[];
  readonly dowels: readonly FabricationPart[];
  readonly hardware: readonly Hardware[];
}

/**
 * The map of each part that was cut up.
 *
 * @param parts with the pieces in place, from `withPieces`; parts that are not among them have no map.
 * @param wholes the parts before they were cut up.
 */
export function assemblyMaps(parts: readonly FabricationPart[], { plans }: Pick<CutUp, 'plans'>, wholes: readonly FabricationPart[]): readonly AssemblyMap[] {
  return plans.flatMap((plan): readonly AssemblyMap[] => {
    const whole = wholes.find(({ id }) => id === plan.part);
    const pieces = plan.pieces.flatMap(({ id, number }): readonly MappedPiece[] => {
      const part = parts.find((each) => each.id === id);
      return part ? [{ number, part, labels: plan.joints.filter((joint) => joint.pieces.includes(number)).map(({ letter }) => `${letter}${number}`) }] : [];
    });
    if (!whole || pieces.length < plan.pieces.length) return [];
    return [{ part: plan.part, whole, pieces, joints: plan.joints, hardware: plan.hardware, dowels: plan.dowels.flatMap(({ id }) => parts.filter((part) => part.id === id)) }];
  });
}

/** The exploded picture. */
export interface DrawnMap {
  /** Four numbers a line: from x, y to x, y; mm, up being positive. */
  readonly lines: Lines;
  /** Where the pieces' numbers go. */
  readonly numbers: readonly { readonly number: number; readonly at: readonly [x: number, y: number] }[];
}

/** The pieces moved apart, seen from the front, the right and above. What stands before hides what is behind. */
export function drawMap({ pieces }: Pick<AssemblyMap, 'pieces'>): DrawnMap {
  const positions: number[] = [], indices: number[] = [];
  for (const { part: { mesh, explode } } of pieces) {
    const base = positions.length / 3;
    for (const [place, each] of mesh.positions.entries()) positions.push(each + explode[place % 3]!);
    for (const index of mesh.indices) indices.push(index + base);
  }
  const seen = { points: project(positions, projections.isometric), indices };
  let start = 0;
  const numbers = pieces.map(({ number, part: { mesh, measurements: { bounds }, explode } }) => {
    const middle = [0, 1, 2].map((axis) => (bounds.min[axis]! + bounds.max[axis]!) / 2 + explode[axis]!) as unknown as Vector3;
    const from = start;
    start += mesh.indices.length;
    return { number, at: placeOnPiece(seen, { from, to: start }, onPaper(projections.isometric, middle)) };
  });
  return { lines: drawLines(edgeNet({ positions: Float32Array.from(positions), indices: Uint32Array.from(indices) }), projections.isometric).visible, numbers };
}

interface Seen { readonly points: Float64Array; readonly indices: readonly number[] }

/** Places of a piece that are looked at for its number. */
const mostPlaces = 200;

/** Where a piece is seen, as near to its middle as that goes: the middle of a shell is empty, or another piece stands before it. */
function placeOnPiece({ points, indices }: Seen, { from, to }: { readonly from: number; readonly to: number }, middle: readonly [number, number]): readonly [number, number] {
  const corner = (at: number): readonly [number, number, number] => { const vertex = indices[at]! * 3; return [points[vertex]!, points[vertex + 1]!, points[vertex + 2]!]; };
  const turnOf = (at: number): number => { const [a, b, c] = [corner(at), corner(at + 1), corner(at + 2)]; return (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]); };
  const places: { readonly x: number; readonly y: number; readonly near: number; readonly far: number; readonly size: number }[] = [];
  let most = 0;
  for (let at = from; at < to; at += 3) {
    const size = turnOf(at);
    if (size <= 0) continue;
    const [a, b, c] = [corner(at), corner(at + 1), corner(at + 2)];
    const x = (a[0] + b[0] + c[0]) / 3, y = (a[1] + b[1] + c[1]) / 3;
    most = Math.max(most, size);
    places.push({ x, y, near: (a[2] + b[2] + c[2]) / 3, far: (x - middle[0]) * (x - middle[0]) + (y - middle[1]) * (y - middle[1]), size });
  }
  const hidden = ({ x, y, near }: (typeof places)[number]): boolean => {
    for (let at = 0; at < indices.length; at += 3) {
      const [a, b, c] = [corner(at), corner(at + 1), corner(at + 2)];
      const u = (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]), v = (c[0] - b[0]) * (y - b[1]) - (c[1] - b[1]) * (x - b[0]), w = (a[0] - c[0]) * (y - c[1]) - (a[1] - c[1]) * (x - c[0]);
      if (u <= 0 || v <= 0 || w <= 0) continue;
      if ((v * a[2] + w * b[2] + u * c[2]) / (u + v + w) > near + 0.01) return true;
    }
    return false;
  };
  // Slivers say nothing about where a number has room.
  const found = places.filter(({ size }) => size > most / 50).sort((a, b) => Math.round((a.far - b.far) * 1e4)).slice(0, mostPlaces).find((place) => !hidden(place));
  return found ? [found.x, found.y] : middle;
}

/** Of the picture's edge: mm. */
const margin = 10;

/** Of the words below the picture: mm. */
const line = 7, letter = 4.5;

const tidy = (value: number): string => String(Math.round(value * 100) / 100 + 0);

/** A picture of its own, at the scale of the part, with what meets where below it. */
export function mapSvg(map: AssemblyMap, language: Language): string {
  const { lines, numbers: places } = drawMap(map);
  let left = Infinity, right = -Infinity, bottom = Infinity, top = -Infinity;
  for (let at = 0; at < lines.length; at += 2) {
    left = Math.min(left, lines[at]!);
    right = Math.max(right, lines[at]!);
    bottom = Math.min(bottom, lines[at + 1]!);
    top = Math.max(top, lines[at + 1]!);
  }
  const words = assemblyWords(map, language);
  const width = Math.max(right - left, 150) + 2 * margin, height = top - bottom + 2 * margin + (words.length + 1) * line;
  const x = (value: number): string => tidy(value - left + margin), y = (value: number): string => tidy(top - value + margin);
  const ways: string[] = [];
  for (let at = 0; at < lines.length; at += 4) ways.push(`M${x(lines[at]!)} ${y(lines[at + 1]!)}L${x(lines[at + 2]!)} ${y(lines[at + 3]!)}`);
  const rings = places.map(({ at }) => `<circle cx="${x(at[0])}" cy="${y(at[1])}" r="6" fill="#fff" stroke="#000" stroke-width="0.35"/>`);
  // Letters stand on their line: a third of their height below the middle.
  const numbers = places.map(({ number, at }) => `<text x="${x(at[0])}" y="${tidy(top - at[1] + margin + 2.5)}" font-size="7" text-anchor="middle">${number}</text>`);
  const below = words.map((text, place) => `<text x="${margin}" y="${tidy(top - bottom + 2 * margin + (place + 1) * line)}" font-size="${letter}">${escapeXml(text)}</text>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${tidy(width)}mm" height="${tidy(height)}mm" viewBox="0 0 ${tidy(width)} ${tidy(height)}">`,
    '<rect width="100%" height="100%" fill="#fff"/>',
    `<path fill="none" stroke="#000" stroke-width="0.35" stroke-linecap="round" d="${ways.join('')}"/>`,
    ...rings,
    '<g font-family="sans-serif" fill="#000">',
    ...numbers,
    ...below,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** "A: A1 meets A2, 3 dowels 6 × 20 mm", a line for each joint, and how to begin. */
export const assemblyWords = ({ joints }: Pick<AssemblyMap, 'joints'>, language: Language): readonly string[] => [
  ...joints.map((joint) => splittingWords.joint(joint)[language]),
  splittingWords.order[language],
];
