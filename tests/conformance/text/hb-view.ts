import { run } from '../judges/program.ts';
import type { Outlines } from './sections.ts';

/** Pixels per em that hb-view is asked for: its outlines are then in thousandths of an em. */
const em = 1000;

/** Points of a path in SVG: lines and cubics only, as Cairo writes them. */
function outlinesOf(path: string, [dx, dy]: readonly [number, number]): Outlines {
  const outlines: [number, number][][] = [];
  for (const [, command, coordinates] of path.matchAll(/([MLCZ])([^MLCZ]*)/g)) {
    const c = (coordinates ?? '').trim().split(/[\s,]+/).map(Number);
    const last = outlines.at(-1);
    const [x0, y0] = last?.at(-1) ?? [0, 0];
    // SVG's y points down.
    if (command === 'M') outlines.push([[c[0]! + dx, -(c[1]! + dy)]]);
    else if (command === 'L') last?.push([c[0]! + dx, -(c[1]! + dy)]);
    else if (command === 'C') {
      const [ax, ay, bx, by, x, y] = [c[0]! + dx, -(c[1]! + dy), c[2]! + dx, -(c[3]! + dy), c[4]! + dx, -(c[5]! + dy)];
      for (let i = 1; i <= 16; i += 1) {
        const t = i / 16, s = 1 - t;
        last?.push([s * s * s * x0 + 3 * s * s * t * ax + 3 * s * t * t * bx + t * t * t * x, s * s * s * y0 + 3 * s * s * t * ay + 3 * s * t * t * by + t * t * t * y]);
      }
    }
  }
  return outlines.filter((outline) => outline.length >= 3);
}

interface Glyph {
  readonly path: string;
  /** Where it stands, on its base line. */
  readonly at: readonly [number, number];
}

async function draw(file: string, text: string): Promise<readonly Glyph[]> {
  // By number: programs run here without a locale, in which arguments are no Unicode.
  const unicodes = [...text].map((letter) => letter.codePointAt(0)!.toString(16)).join(',');
  const { code, output } = await run('hb-view', ['--output-format=svg', `--font-size=${em}`, '--margin=0', '--language=und', `--unicodes=${unicodes}`, file]);
  if (code !== 0) throw new Error(`hb-view cannot draw "${text}":\n${output}`);
  const paths = new Map([...output.matchAll(/<symbol[^>]*id="([^"]+)"[^>]*>\s*<path[^>]*\sd="([^"]*)"/g)].map(([, id, path]) => [id ?? '', path ?? '']));
  const glyphs = [...output.matchAll(/<use xlink:href="#([^"]+)" x="([-\d.]+)" y="([-\d.]+)"/g)].map(([, id, x, y]) => ({ path: paths.get(id ?? '') ?? '', at: [Number(x), Number(y)] as const }));
  if (glyphs.length === 0) throw new Error(`hb-view draws nothing for "${text}":\n${output.slice(0, 2000)}`);
  return glyphs;
}

/** One line of one script as HarfBuzz's own program draws it, in thousandths of an em. It knows no bidirectional text: letters of one direction only. */
export async function hbView(file: string, text: string): Promise<Outlines> {
  const glyphs = await draw(file, text);
  return glyphs.flatMap(({ path, at }) => outlinesOf(path, at));
}

/** How high a capital H stands above its base line by the font's own word, in thousandths of an em. */
export async function capitalOf(file: string): Promise<number> {
  const finer = 100;
  const { output } = await run('hb-shape', [`--font-size=${em * finer}`, '--show-extents', '--unicodes=48', file]);
  const top = /<-?\d+,(\d+),/.exec(output)?.[1];
  if (top === undefined) throw new Error(`hb-shape does not measure the H of ${file}:\n${output}`);
  return Number(top) / finer;
}
