import { run } from './program.ts';

/** Box of one element: mm, from the upper left corner of the page. */
export interface DrawnBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Inkscape counts in CSS pixels, 96 to the inch (CSS Values 3, absolute lengths). */
const millimetres = 25.4 / 96;

/** Every element with its id, as Inkscape sees it, strokes included: of all files in one run of it. */
export async function inkscapeBoxes(files: readonly string[]): Promise<readonly ReadonlyMap<string, DrawnBox>[]> {
  const { output } = await run('inkscape', ['--query-all', ...files]);
  const drawings: Map<string, DrawnBox>[] = [];
  for (const line of output.split('\n')) {
    const [, id, ...numbers] = /^([^,\s]+),([-\d.e]+),([-\d.e]+),([-\d.e]+),([-\d.e]+)$/.exec(line.trim()) ?? [];
    if (id === undefined) continue;
    // The root, which has no id in our files and gets one here, begins each file.
    if (/^svg\d*$/.test(id)) drawings.push(new Map());
    const [x, y, width, height] = numbers.map((value) => Number(value) * millimetres) as [number, number, number, number];
    drawings.at(-1)?.set(id, { x, y, width, height });
  }
  if (drawings.length !== files.length) throw new Error(`Inkscape sees ${drawings.length} of ${files.length} files:\n${output.slice(-2000)}`);
  return drawings;
}
