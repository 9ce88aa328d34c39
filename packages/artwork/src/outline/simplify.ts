import type { GridPoint, Region, Ring } from './region.ts';

/** The farthest point from the line between two places of the ring, and the square of its distance. */
function farthest(ring: Ring, from: number, to: number): { readonly place: number; readonly square: number } {
  const a = ring[from]!;
  const b = ring[to % ring.length]!;
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  let place = -1;
  let square = -1;
  for (let i = from + 1; i < to; i++) {
    const p = ring[i]!;
    const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length));
    const [ex, ey] = [p.x - a.x - t * dx, p.y - a.y - t * dy];
    const distance = ex * ex + ey * ey;
    if (distance > square) [place, square] = [i, distance];
  }
  return { place, square };
}

function simplifyRing(ring: Ring, tolerance: number): Ring {
  if (ring.length < 4) return ring;
  const keep = new Uint8Array(ring.length);
  const opposite = ring.reduce((most, point, i) => (distance(ring[0]!, point) > distance(ring[0]!, ring[most]!) ? i : most), 0);
  keep[0] = keep[opposite] = 1;
  const spans: [number, number][] = [[0, opposite], [opposite, ring.length]];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [from, to] = span;
    if (to - from < 2) continue;
    const { place, square } = farthest(ring, from, to);
    if (square <= tolerance * tolerance) continue;
    keep[place] = 1;
    spans.push([from, place], [place, to]);
  }
  return ring.filter((_, i) => keep[i] === 1);
}

const distance = (a: GridPoint, b: GridPoint): number => (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);

/** Drops points that lie within `tolerance` of the line between those that stay (Douglas and Peucker). Rings may then cross: unite them again. */
export const simplify = (region: Region, tolerance: number): Region => region.map((ring) => simplifyRing(ring, tolerance)).filter((ring) => ring.length >= 3);
