import { limits } from '../limits.ts';
import { refuse } from '../outcome.ts';
import { nothing, type Region, type Ring } from '../outline/region.ts';
import type { Filling, Shears } from '../outline/shears.ts';
import { after, type Affine, apply, growth, readAffine } from './affine.ts';
import { Canvas, type Painted } from './canvas.ts';
import { dash, dashesOf } from './dash.ts';
import { flatten } from './flatten.ts';
import { ontoPage, type Page } from './page.ts';
import { effectOf, paintOf } from './paint.ts';
import type { Point, Polyline } from './polyline.ts';
import type { XmlElement } from './read-xml.ts';
import { type Pen, stroke } from './stroke.ts';

/** Chords stay this near to their curves, in steps of the page's grid: 1/32,000 of its longer side. */
const tolerance = 512;

export interface Drawn extends Painted {
  /** Something was drawn without its blur, shadow or blend mode. */
  readonly withoutEffects: boolean;
}

interface Place {
  /** From the element's units to the grid. */
  readonly toGrid: Affine;
  /** Of the groups around it, multiplied. */
  readonly opacity: number;
}

const number = (element: XmlElement, name: string, otherwise: number): number => {
  const value = Number(element.attributes.get(name) ?? otherwise);
  return Number.isFinite(value) ? value : otherwise;
};

const idIn = (reference: string | undefined): string | undefined => /^url\(#([^)]*)\)/.exec(reference ?? '')?.[1];

/** Makes regions of a resolved drawing: painter's order, clips, strokes. One for each drawing. */
export class Draughtsman {
  readonly #shears: Shears;
  readonly #page: Page;
  readonly #threshold: number;
  readonly #definitions: ReadonlyMap<string, XmlElement>;
  #points = 0;
  #withoutEffects = false;

  constructor(root: XmlElement, { shears, page, threshold }: { readonly shears: Shears; readonly page: Page; readonly threshold: number }) {
    this.#shears = shears;
    this.#page = page;
    this.#threshold = threshold;
    this.#definitions = new Map(root.children.filter(({ name }) => name === 'defs').flatMap(({ children }) => children.map((child) => [child.attributes.get('id') ?? '', child])));
  }

  draw(root: XmlElement): Drawn {
    const canvas = new Canvas(this.#shears);
    this.#children(root, { toGrid: this.#page.toGrid, opacity: 1 }, canvas);
    return { ...canvas.painted(), withoutEffects: this.#withoutEffects };
  }

  #children(element: XmlElement, place: Place, canvas: Canvas): void {
    for (const child of element.children) {
      if (child.name === 'g') this.#group(child, place, canvas);
      else if (child.name === 'path') this.#path(child, place, canvas);
    }
  }

  #within(element: XmlElement, { toGrid, opacity }: Place): Place {
    const transform = readAffine(element.attributes.get('transform'));
    if (transform === undefined) return refuse('svg-coordinates', 'This drawing has a transformation that is no number; save it again as plain SVG.');
    return { toGrid: after(toGrid, transform), opacity: opacity * number(element, 'opacity', 1) };
  }

  #group(group: XmlElement, outside: Place, canvas: Canvas): void {
    const { attributes } = group;
    if (idIn(attributes.get('mask')) !== undefined) refuse('svg-mask', 'This drawing uses a mask; apply it in your drawing program (Flatten or Expand) and upload the file again.');
    const place = this.#within(group, outside);
    const blend = /mix-blend-mode:\s*([\w-]+)/.exec(attributes.get('style') ?? '')?.[1] ?? 'normal';
    if (attributes.has('filter') || !['normal', 'multiply', 'darken'].includes(blend)) this.#withoutEffects = true;
    const opacity = number(group, 'opacity', 1);
    const clip = attributes.get('clip-path');
    if (clip === undefined && opacity === 1 && blend === 'normal') return this.#children(group, place, canvas);

    const inner = new Canvas(this.#shears);
    this.#children(group, place, inner);
    const painted = inner.painted();
    const window = clip === undefined ? undefined : this.#clip(idIn(clip), group, place);
    const seen = (region: Region): Region => (window === undefined ? region : this.#shears.intersect(region, window));
    canvas.paint('ink', seen(painted.ink));
    // White that is multiplied or faint hides nothing.
    if (opacity >= this.#threshold && blend !== 'multiply' && blend !== 'darken') canvas.paint('paper', seen(painted.paper));
  }

  #path(path: XmlElement, outside: Place, canvas: Canvas): void {
    if (path.attributes.get('visibility') === 'hidden') return;
    const place = this.#within(path, outside);
    const lines = this.#lines(path, place);
    const order = path.attributes.get('paint-order')?.startsWith('stroke') ? (['stroke', 'fill'] as const) : (['fill', 'stroke'] as const);
    for (const kind of order) {
      const paint = paintOf(path, kind, this.#definitions);
      if (paint === undefined) continue;
      if (paint === 'pattern') return refuse('svg-pattern', 'This drawing is filled with a pattern; use a plain colour, or expand the pattern to paths.');
      const effect = effectOf(paint, place.opacity, this.#threshold);
      if (effect === 'none') continue;
      canvas.paint(effect, kind === 'fill' ? this.#filled(lines, place, path.attributes.get('fill-rule')) : this.#stroked(path, lines, place));
    }
  }

  #lines(path: XmlElement, { toGrid }: Place): readonly Polyline[] {
    const reach = Math.max(growth(toGrid), Number.MIN_VALUE);
    return flatten(path.attributes.get('d') ?? '', tolerance / reach);
  }

  #onPage(rings: readonly (readonly Point[])[], { toGrid }: Place): readonly Ring[] {
    const kept: Ring[] = [];
    for (const ring of rings) {
      if ((this.#points += ring.length) > limits.points) refuse('drawing-too-detailed', `This drawing has more than ${limits.points} points; simplify its paths.`);
      const onPage = ontoPage(ring.map((point) => apply(toGrid, point)), this.#page);
      if (onPage !== undefined) kept.push(onPage);
    }
    return kept;
  }

  #filled(lines: readonly Polyline[], place: Place, rule: string | undefined): Region {
    const filling: Filling = rule === 'evenodd' ? 'evenodd' : 'nonzero';
    return this.#shears.fill(this.#onPage(lines.map(({ points }) => points), place), filling);
  }

  #stroked(path: XmlElement, lines: readonly Polyline[], place: Place): Region {
    const width = number(path, 'stroke-width', 1);
    const join = path.attributes.get('stroke-linejoin');
    const cap = path.attributes.get('stroke-linecap');
    const pen: Pen = {
      reach: width / 2,
      join: join === 'round' || join === 'bevel' ? join : 'miter',
      cap: cap === 'round' || cap === 'square' ? cap : 'butt',
      miterLimit: number(path, 'stroke-miterlimit', 4),
      tolerance: tolerance / Math.max(growth(place.toGrid), Number.MIN_VALUE),
    };
    const list = path.attributes.get('stroke-dasharray');
    const dashes = list === undefined || list === 'none' ? undefined : dashesOf(list.trim().split(/[\s,]+/).map(Number));
    const offset = number(path, 'stroke-dashoffset', 0);
    const pieces = dashes === undefined ? lines : lines.flatMap((line) => dash(line, dashes, offset));
    return this.#shears.fill(this.#onPage(pieces.flatMap((piece) => stroke(piece, pen)), place), 'nonzero');
  }

  /** What a clip path leaves open. A reference to nothing clips everything, as the renderer has it. */
  #clip(id: string | undefined, clipped: XmlElement, place: Place): Region {
    const clip = id === undefined ? undefined : this.#definitions.get(id);
    if (clip === undefined || clip.name !== 'clipPath') return nothing;
    let own = this.#within(clip, { toGrid: place.toGrid, opacity: 1 });
    if (clip.attributes.get('clipPathUnits') === 'objectBoundingBox') {
      const box = this.#boxOf(clipped);
      if (box === undefined) return nothing;
      const inner = readAffine(clip.attributes.get('transform'))!;
      own = { toGrid: after(place.toGrid, after([box.width, 0, 0, box.height, box.x, box.y], inner)), opacity: 1 };
    }
    return this.#clippedBy(clip, this.#openings(clip, own), own);
  }

  #openings(parent: XmlElement, place: Place): Region {
    const openings: Region[] = [];
    for (const child of parent.children) {
      const inner = this.#within(child, place);
      const opening = child.name === 'path' ? this.#filled(this.#lines(child, inner), inner, child.attributes.get('clip-rule')) : child.name === 'g' ? this.#openings(child, inner) : nothing;
      openings.push(this.#clippedBy(child, opening, inner));
    }
    return this.#shears.unite(openings);
  }

  /** Clip paths may themselves be clipped. The resolved drawing has no circles of them. */
  #clippedBy(element: XmlElement, region: Region, place: Place): Region {
    const clip = element.attributes.get('clip-path');
    return clip === undefined || region.length === 0 ? region : this.#shears.intersect(region, this.#clip(idIn(clip), element, place));
  }

  /** Of the outlines without their strokes, in the element's own units. */
  #boxOf(element: XmlElement): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | undefined {
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
    const visit = (parent: XmlElement, place: Place): void => {
      for (const child of parent.children) {
        const inner = this.#within(child, place);
        if (child.name === 'g') visit(child, inner);
        else if (child.name === 'path') {
          for (const line of this.#lines(child, { toGrid: after(this.#page.toGrid, inner.toGrid), opacity: 1 })) {
            for (const point of line.points) {
              const [x, y] = apply(inner.toGrid, point);
              [minX, minY, maxX, maxY] = [Math.min(minX, x), Math.min(minY, y), Math.max(maxX, x), Math.max(maxY, y)];
            }
          }
        }
      }
    };
    visit(element, { toGrid: [1, 0, 0, 1, 0, 0], opacity: 1 });
    return maxX > minX && maxY > minY ? { x: minX, y: minY, width: maxX - minX, height: maxY - minY } : undefined;
  }
}
