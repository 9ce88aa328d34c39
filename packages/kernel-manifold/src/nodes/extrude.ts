import { chordTolerance, divisionsOf } from '@patternbook/geometry';
import { reachOf, withShortEdges } from '../contour.ts';
import type { Contours } from '../binding.ts';
import type { Bench } from '../bench.ts';
import type { PrismMaker } from '../maker.ts';

export const extrude: PrismMaker<'extrude'> = ({ height, twist, taper, divisions, centred }, bench, [profile]) => {
  if (profile!.isEmpty()) return bench.noSolid();
  const [x = 1, y = 1] = taper;
  const { contours, layers } = layered(bench.contoursOf(profile!), { bench, twist, divisions, spread: Math.max(1, x, y) });
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
function layered(contours: Contours, { bench, twist, divisions, spread }: Turn): { readonly contours: Contours; readonly layers: number } {
  if (twist === 0) return { contours, layers: Math.max(1, divisionsOf(0, 0, bench.quality, divisions)) };
  const flat = bench.heap.read(contours);
  const reach = reachOf(flat) * spread;
  const layers = Math.max(1, divisionsOf(twist, reach, bench.quality, divisions));
  const angle = (Math.abs(twist) / layers) * (3.141592653589793 / 180);
  const longest = (edgeStandOff * chordTolerance(reach, bench.quality)) / (angle * spread);
  return { contours: bench.contours(flat.map((contour) => withShortEdges(contour, longest))), layers };
}

/** An edge may stand off by a few chord tolerances: it does so in its middle only, and half of the triangles inwards. */
const edgeStandOff = 12;
