import { limits } from '../limits.ts';
import { type ArtworkNote, refuse } from '../outcome.ts';
import { areaOf, type Region } from '../outline/region.ts';
import { Shears } from '../outline/shears.ts';
import { type MadeDrawing, toDrawing } from '../outline/to-drawing.ts';
import { Draughtsman } from './draw.ts';
import { pageOf } from './page.ts';
import { readXml } from './read-xml.ts';
import { loadResvg, resolve, type ResvgSource } from './resvg.ts';
import { vet } from './vet.ts';
import { vetExpansion } from './vet-expansion.ts';
import { vetNumbers } from './vet-numbers.ts';
import { writeSvg } from './write-svg.ts';

export interface SvgOptions {
  /** Brightness, 0 to 1, from which paint is light. */
  readonly threshold?: number | undefined;
  /** What is not dark on the page, instead of what is. */
  readonly invert?: boolean | undefined;
  readonly resvg?: ResvgSource | undefined;
}

/** All but white and what is nearly white counts as dark: yellow has 0.89, and a person who draws a yellow star wants a star. */
const anyColour = 0.95;

/** The resolved drawing repeats what `use` repeats, with a group for each property. */
const resolvedLimits = { elements: 4 * limits.expanded, depth: 4 * limits.expandedDepth };

const note: Record<'effects' | 'light', ArtworkNote> = {
  effects: { code: 'effects-left-out', message: 'Blurs, shadows and blend modes were left out; expand them to paths if they matter.' },
  light: { code: 'light-artwork', message: 'All of this drawing is white, so what is painted white was taken.' },
};

/** The outlines of what is dark when the drawing is seen on white paper. */
export async function readSvg(text: string, { threshold = anyColour, invert = false, resvg = {} }: SvgOptions): Promise<MadeDrawing> {
  const { root, notes } = vet(readXml(text, limits));
  vetNumbers(root);
  vetExpansion(root);
  const resolved = readXml(resolve(await loadResvg(resvg), writeSvg(root)), resolvedLimits);
  const page = pageOf(resolved);
  const shears = new Shears();
  const drawn = new Draughtsman(resolved, { shears, page, threshold }).draw(resolved);

  const sheet: Region = [[{ x: 0, y: 0 }, { x: Math.round(page.width), y: 0 }, { x: Math.round(page.width), y: Math.round(page.height) }, { x: 0, y: Math.round(page.height) }]];
  const isLight = drawn.ink.length === 0 && drawn.paper.length > 0 && areaOf(drawn.paper) < 0.98 * areaOf(sheet);
  const dark = isLight ? drawn.paper : drawn.ink;
  if (dark.length === 0 && notes.length > 0) refuse('svg-text', 'This drawing has only text in it; convert it to paths in your drawing program and upload the file again.');
  const made = toDrawing(invert ? shears.subtract(sheet, dark) : dark, page, shears);
  return { drawing: made.drawing, notes: [...notes, ...(drawn.withoutEffects ? [note.effects] : []), ...(isLight ? [note.light] : []), ...made.notes] };
}
