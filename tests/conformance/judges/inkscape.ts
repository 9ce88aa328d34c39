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

/** Every element with its id, as Inkscape sees it: strokes included. */
export async function inkscapeBoxes(file: string): Promise<ReadonlyMap<string, DrawnBox>> {
  const { output } = await run('inkscape', ['--query-all', file]);
  const boxes = new Map<string, DrawnBox>();
  for (const line of output.split('\n')) {
    const [, id, ...numbers] = /^([^,\s]+),([-\d.e]+),([-\d.e]+),([-\d.e]+),([-\d.e]+)$/.exec(line.trim()) ?? [];
    if (id === undefined) continue;
    const [x, y, width, height] = numbers.map((value) => Number(value) * millimetres) as [number, number, number, number];
    boxes.set(id, { x, y, width, height });
  }
  if (boxes.size === 0) throw new Error(`Inkscape sees nothing in ${file}:\n${output.slice(-2000)}`);
  return boxes;
}
