import { chordTolerance, divisionsOf, graphLimits, NodeRefused, segmentsOf } from '@patternbook/geometry';
import type { Bench } from '../bench.ts';
import type { Contours, Section } from '../binding.ts';
import { reachOf, withShortEdges } from '../contour.ts';
import type { PrismMaker } from '../maker.ts';

export const extrude: PrismMaker<'extrude'> = ({ height, twist, taper, divisions, centred }, bench, [profile]) => {
  if (profile!.isEmpty()) return bench.noSolid();
  const [x = 1, y = 1] = taper;
  const { contours, layers } = twist === 0 ? { contours: bench.contoursOf(profile!), layers: Math.max(1, divisionsOf(0, 0, bench.quality, divisions)) } : layered(profile!, { bench, twist, divisions, spread: Math.max(1, x, y) });
  const solid = bench.surface(bench.binding._Extrude(contours, height, layers - 1, twist, { x, y }));
  return centred ? bench.put(solid._Translate({ x: 0, y: 0, z: -height / 2 })) : solid;
};

interface Turn {
  readonly bench: Bench;
  readonly twist: number;
  readonly divisions: number;
  readonly spread: number;
}

/**
 * Layers for a twist, and contours whose edges are short enough for it. Between two layers, an edge of length l that turns by the angle
 * a becomes two flat triangles, which stand off by up to l a / 4; without cutting, a twisted square gains 1.4 % of volume.
 */
function layered(profile: Section, { bench, twist, divisions, spread }: Turn): { readonly contours: Contours; readonly layers: number } {
  const { quality } = bench;
  const flat = bench.heap.read(bench.contoursOf(profile));
  const reach = reachOf(flat) * spread;
  const layers = Math.max(1, divisionsOf(twist, reach, quality, divisions));
  const angle = (Math.abs(twist) / layers) * (3.141592653589793 / 180);
  // Where an author asked for few layers, cutting finer than a circle of this size would show nothing.
  const side = (2 * 3.141592653589793 * reach) / segmentsOf(reach, quality);
  const longest = Math.max((edgeStandOff * chordTolerance(reach, quality)) / angle, side) / spread;
  const cut = flat.map((contour) => withShortEdges(contour, longest));
  const triangles = cut.reduce((sum, contour) => sum + contour.length, 0) * layers;
  if (triangles > graphLimits.nodeSize) throw new NodeRefused('extrude', 'twist', `Twisted so far, the extrusion would need ${triangles} triangles to stay smooth, but at most ${graphLimits.nodeSize} holds; choose a smaller twist or a simpler profile.`);
  return { contours: bench.contours(cut), layers };
}

/** An edge may stand off by a few chord tolerances: it does so in its middle only, and half of the triangles inwards. */
const edgeStandOff = 12;
