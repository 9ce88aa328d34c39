import { lumaOf } from '../luma.ts';
import type { XmlElement } from './read-xml.ts';

/** What a paint does to the drawing: dark paint adds, light paint cuts out what lies below, the rest changes nothing. */
export type Effect = 'ink' | 'paper' | 'none';

/** Brightness from 0 to 1, and how opaque the paint is. */
export interface Paint { readonly luma: number; readonly alpha: number }

const share = (text: string | undefined, otherwise: number): number => {
  const value = text === undefined ? otherwise : Number(text);
  return value >= 0 && value <= 1 ? value : otherwise;
};

function lumaOfColour(text: string | undefined): number {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text ?? '');
  return hex === null ? 0 : lumaOf(...([hex[1]!, hex[2]!, hex[3]!].map((pair) => Number.parseInt(pair, 16) / 255) as [number, number, number]));
}

/** A gradient counts as its mean: it fills its shape, and a gloss from white to nothing does not cut. */
function meanOf(gradient: XmlElement, definitions: ReadonlyMap<string, XmlElement>): Paint {
  let stops = gradient.children.filter(({ name }) => name === 'stop');
  let source: XmlElement | undefined = gradient;
  for (let hops = 0; stops.length === 0 && source && hops < 8; hops++) {
    source = definitions.get((source.attributes.get('xlink:href') ?? source.attributes.get('href') ?? '').slice(1));
    stops = source?.children.filter(({ name }) => name === 'stop') ?? [];
  }
  if (stops.length === 0) return { luma: 0, alpha: 0 };
  const alphas = stops.map((stop) => share(stop.attributes.get('stop-opacity'), 1));
  const alpha = alphas.reduce((sum, each) => sum + each, 0);
  const luma = stops.reduce((sum, stop, i) => sum + alphas[i]! * lumaOfColour(stop.attributes.get('stop-color')), 0);
  return alpha === 0 ? { luma: 0, alpha: 0 } : { luma: luma / alpha, alpha: alpha / stops.length };
}

/** Undefined for `none`; the id of a pattern where it is one, since its tiles are not drawn. */
export function paintOf(element: XmlElement, kind: 'fill' | 'stroke', definitions: ReadonlyMap<string, XmlElement>): Paint | 'pattern' | undefined {
  const text = element.attributes.get(kind) ?? (kind === 'fill' ? '#000000' : 'none');
  if (text === 'none') return undefined;
  const opacity = share(element.attributes.get(`${kind}-opacity`), 1);
  const link = /^url\(#([^)]*)\)/.exec(text);
  if (link === null) return { luma: lumaOfColour(text), alpha: opacity };
  const target = definitions.get(link[1]!);
  if (target === undefined) return undefined;
  if (target.name === 'pattern') return 'pattern';
  const mean = meanOf(target, definitions);
  return { luma: mean.luma, alpha: mean.alpha * opacity };
}

/**
 * Dark is what is darker than the threshold on white paper, light what would be lighter than it even on black.
 *
 * @param opacity of the groups around it
 */
export function effectOf({ luma, alpha }: Paint, opacity: number, threshold: number): Effect {
  if (1 - alpha * opacity * (1 - luma) < threshold) return 'ink';
  return alpha * luma >= threshold ? 'paper' : 'none';
}
