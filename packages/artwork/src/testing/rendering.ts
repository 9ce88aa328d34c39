import { Resvg } from '@resvg/resvg-wasm';
import { loadResvg } from '../svg/resvg.ts';

export interface Rendering {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, opacity of each pixel. */
  readonly pixels: Uint8Array;
  readonly png: Uint8Array;
  /** Pixels of this rendering to a pixel of the drawing's own size. */
  readonly zoom: number;
}

export interface RenderOptions {
  readonly width: number;
  readonly background?: string;
  /** Without softened edges, so that counted pixels are not biased outwards. */
  readonly crisp?: boolean;
}

/** The renderer's own picture of a drawing: what the outlines are held against. */
export async function render(svg: string, { width, background, crisp = true }: RenderOptions): Promise<Rendering> {
  await loadResvg({});
  const drawing = new Resvg(svg, { fitTo: { mode: 'width', value: width }, shapeRendering: crisp ? 1 : 2, ...(background !== undefined && { background }) });
  // The renderer states whole pixels; the resolved drawing has them all.
  const own = Number(/width="([^"]*)"/.exec(drawing.toString())?.[1]);
  const image = drawing.render();
  const rendering = { width: image.width, height: image.height, pixels: image.pixels.slice(), png: image.asPng().slice(), zoom: image.width / own };
  image.free();
  drawing.free();
  return rendering;
}
