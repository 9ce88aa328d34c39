import { boxOf, type GridBox, type Ring } from './region.ts';

const side = 512;

/** Below this many edges even all of them crossing each other is no work. */
const fewEdges = 1500;

/** Visits each cell that an edge passes, as a step along its longer direction sees them. */
function markEdge(counts: Uint16Array, edge: readonly [ax: number, ay: number, bx: number, by: number]): number {
  const [ax, ay, bx, by] = edge;
  const steps = Math.max(1, Math.ceil(Math.max(Math.abs(bx - ax), Math.abs(by - ay))));
  let pairs = 0;
  for (let step = 0; step < steps; step++) {
    const t = (step + 0.5) / steps;
    const cell = Math.min(side - 1, Math.floor(ay + (by - ay) * t)) * side + Math.min(side - 1, Math.floor(ax + (bx - ax) * t));
    const before = counts[cell]!;
    pairs += before;
    if (before < 65_535) counts[cell] = before + 1;
  }
  return pairs;
}

function pairsIn(rings: readonly Ring[], box: GridBox, most: number): number {
  const counts = new Uint16Array(side * side);
  const scaleX = side / Math.max(1, box.maxX - box.minX);
  const scaleY = side / Math.max(1, box.maxY - box.minY);
  let pairs = 0;
  for (const ring of rings) {
    let previous = ring[ring.length - 1]!;
    for (const point of ring) {
      pairs += markEdge(counts, [(previous.x - box.minX) * scaleX, (previous.y - box.minY) * scaleY, (point.x - box.minX) * scaleX, (point.y - box.minY) * scaleY]);
      if (pairs > most) return pairs;
      previous = point;
    }
  }
  return pairs;
}

/**
 * Whether more pairs of edges than `most` pass the same cells of a grid. Crossings are what a union's time and memory grow with: five
 * thousand lines across each other have twelve million of them in a file of a hundred kilobytes.
 */
export function crossesMoreThan(rings: readonly Ring[], most: number): boolean {
  const edges = rings.reduce((sum, ring) => sum + ring.length, 0);
  const box = edges < fewEdges ? undefined : boxOf(rings);
  return box !== undefined && pairsIn(rings, box, most) > most;
}
