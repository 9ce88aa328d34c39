import { limits } from '../limits.ts';
import { refuse } from '../outcome.ts';
import type { XmlElement } from './read-xml.ts';

interface Extent {
  readonly weight: number;
  readonly depth: number;
}

/** Letters of path data that cost as much as an element. */
const lettersPerElement = 200;
/** A vertex takes at least four letters of path data, or nearly so. */
const lettersPerVertex = 4;

const tooComplex = (): never => refuse('svg-too-complex', 'This drawing repeats its shapes too often; expand copies and simplify it.');

/** Arcs of large circles become many curves, since they are drawn to a fixed fineness. */
const lettersOfLargeArcs = (element: XmlElement): number => {
  const data = element.attributes.get('d') ?? '';
  return /[Aa]/.test(data) && /\d{6}|[eE]\+?[5-9]/.test(data) ? data.length : 0;
};
const lettersPerLargeArc = 4;

const outlineLetters = (element: XmlElement): number => (element.attributes.get('d')?.length ?? 0) + (element.attributes.get('points')?.length ?? 0);

const linkOf = (element: XmlElement): string | undefined => (element.attributes.get('href') ?? element.attributes.get('xlink:href'))?.trim().slice(1);

function elementsById(root: XmlElement): ReadonlyMap<string, XmlElement> {
  const byId = new Map<string, XmlElement>();
  const visit = (element: XmlElement): void => {
    const id = element.attributes.get('id');
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
    element.children.forEach(visit);
  };
  visit(root);
  return byId;
}

/** Whether a symbol may be drawn at every vertex, not only at both ends. */
const marksVertices = (element: XmlElement): boolean =>
  /marker(-mid)?\s*:/.test(element.text) || /marker(-mid)?\s*:/.test(element.attributes.get('style') ?? '') || element.attributes.has('marker-mid') || element.attributes.has('marker') || element.children.some(marksVertices);

const heaviestMarker = (element: XmlElement, weightOf: (element: XmlElement) => number): number =>
  element.children.reduce((most, child) => Math.max(most, heaviestMarker(child, weightOf)), element.name === 'marker' ? weightOf(element) : 0);

/** Extents with every `use` replaced by its target; `marks` is what the symbols on an outline of so many letters weigh. */
function measure(byId: ReadonlyMap<string, XmlElement>, marks: (letters: number) => number): (element: XmlElement) => Extent {
  const known = new Map<XmlElement, Extent>();
  const inside = new Set<XmlElement>();
  return function extentOf(element) {
    const before = known.get(element);
    if (before) return before;
    if (inside.has(element)) return refuse('svg-recursion', 'This drawing contains itself (a copy inside its original); expand copies and save it again.');
    if (inside.size > limits.expandedDepth) return tooComplex();
    inside.add(element);
    const letters = outlineLetters(element);
    let weight = 1 + letters / lettersPerElement + lettersOfLargeArcs(element) / lettersPerLargeArc + (letters > 0 ? marks(letters) : 0);
    let depth = 0;
    const target = element.name === 'use' ? byId.get(linkOf(element) ?? '') : undefined;
    for (const part of target ? [...element.children, target] : element.children) {
      const extent = extentOf(part);
      weight += extent.weight;
      depth = Math.max(depth, extent.depth);
    }
    inside.delete(element);
    if (weight > limits.expanded || depth >= limits.expandedDepth) tooComplex();
    const extent = { weight, depth: depth + 1 };
    known.set(element, extent);
    return extent;
  };
}

/** Refuses drawings that are small as a file and endless once each `use` and each marker is replaced by what it repeats, without doing it. */
export function vetExpansion(root: XmlElement): void {
  const byId = elementsById(root);
  const unmarked = measure(byId, () => 0);
  unmarked(root);
  const heaviest = heaviestMarker(root, (marker) => unmarked(marker).weight);
  if (heaviest === 0) return;
  const everywhere = marksVertices(root);
  measure(byId, (letters) => heaviest * (everywhere ? Math.max(2, letters / lettersPerVertex) : 2))(root);
}
