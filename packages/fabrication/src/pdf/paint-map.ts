import type { DrawnMap } from '../splitting/assembly-map.ts';
import { accent, ink } from './look.ts';
import type { Paper } from './paper.ts';

interface Box { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Around the numbers: mm. */
const ring = 3.4;

/** The exploded picture with the pieces' numbers, as large as a box on the page holds. */
export function paintMap(paper: Paper, { lines, numbers }: DrawnMap, { x, y, width, height }: Box): void {
  let left = Infinity, right = -Infinity, low = Infinity, high = -Infinity;
  for (let at = 0; at < lines.length; at += 2) {
    left = Math.min(left, lines[at]!);
    right = Math.max(right, lines[at]!);
    low = Math.min(low, lines[at + 1]!);
    high = Math.max(high, lines[at + 1]!);
  }
  if (lines.length === 0) return;
  const scale = Math.min((width - 2 * ring) / Math.max(1, right - left), (height - 2 * ring) / Math.max(1, high - low));
  const onPage = (a: number, b: number): readonly [number, number] => [x + width / 2 + (a - (left + right) / 2) * scale, y + height / 2 - (b - (low + high) / 2) * scale];
  for (let at = 0; at < lines.length; at += 4) paper.line([...onPage(lines[at]!, lines[at + 1]!), ...onPage(lines[at + 2]!, lines[at + 3]!)], { width: 0.2, colour: ink });
  for (const { number, at } of numbers) {
    const [a, b] = onPage(at[0], at[1]);
    paper.circle(a, b, ring, { fill: '#ffffff', stroke: { width: 0.3, colour: accent } });
    paper.text(String(number), a, b + 1.3, { size: 10, colour: accent, align: 'centre' });
  }
}
