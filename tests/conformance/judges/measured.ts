/** What a mesh is, however a program keeps it: so that what one shows and what another reads can be compared. */
export interface Measured {
  readonly triangles: number;
  /** Of its unit, cubed. */
  readonly volume: number;
  readonly min: readonly [number, number, number];
  readonly size: readonly [number, number, number];
  /** Centre of mass, from the lowest corner of the box around it. Tells how it is turned, and whether it is mirrored. */
  readonly middle: readonly [number, number, number];
  /** Surface by colour, or by whatever its triangles are told apart. */
  readonly colours: ReadonlyMap<string, number>;
  /** Edges that are not passed as often one way as the other: none where it is closed and turned the same way everywhere. */
  readonly open: number;
}

/** @param corners nine numbers a triangle. */
export function measure(corners: ArrayLike<number>, colourOf: (triangle: number) => string | undefined): Measured {
  const low: [number, number, number] = [Infinity, Infinity, Infinity], high: [number, number, number] = [-Infinity, -Infinity, -Infinity], moments: [number, number, number] = [0, 0, 0];
  const colours = new Map<string, number>();
  let volume = 0;
  for (let at = 0; at < corners.length; at += 9) {
    const [ax, ay, az, bx, by, bz, cx, cy, cz] = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((place) => corners[at + place]!) as [number, number, number, number, number, number, number, number, number];
    const cross = [(by - ay) * (cz - az) - (bz - az) * (cy - ay), (bz - az) * (cx - ax) - (bx - ax) * (cz - az), (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)] as const;
    const tetrahedron = (ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx)) / 6;
    volume += tetrahedron;
    const colour = colourOf(at / 9);
    if (colour !== undefined) colours.set(colour, (colours.get(colour) ?? 0) + Math.hypot(...cross) / 2);
    for (const axis of [0, 1, 2] as const) {
      const [a, b, c] = [corners[at + axis]!, corners[at + 3 + axis]!, corners[at + 6 + axis]!];
      low[axis] = Math.min(low[axis], a, b, c);
      high[axis] = Math.max(high[axis], a, b, c);
      moments[axis] += (tetrahedron * (a + b + c)) / 4;
    }
  }
  const each = (of: (axis: 0 | 1 | 2) => number): [number, number, number] => [of(0), of(1), of(2)];
  return { triangles: corners.length / 9, volume, min: low, size: each((axis) => high[axis] - low[axis]), middle: each((axis) => moments[axis] / volume - low[axis]), colours, open: openEdges(corners) };
}

/** More corners than any file here has. */
const most = 2 ** 26;

function openEdges(corners: ArrayLike<number>): number {
  const ids = new Map<number, Map<number, Map<number, number>>>();
  let known = 0;
  const within = <Value>(map: Map<number, Value>, key: number, make: () => Value): Value => {
    let value = map.get(key);
    if (value === undefined) map.set(key, (value = make()));
    return value;
  };
  const idAt = (at: number): number => within(within(within(ids, corners[at]!, () => new Map()), corners[at + 1]!, () => new Map()), corners[at + 2]!, () => known++);
  const passed = new Map<number, number>();
  const pass = (from: number, to: number): void => {
    if (from === to) return;
    const [key, way] = from < to ? [from * most + to, 1] : [to * most + from, -1];
    passed.set(key, (passed.get(key) ?? 0) + way);
  };
  for (let at = 0; at < corners.length; at += 9) {
    const [a, b, c] = [idAt(at), idAt(at + 3), idAt(at + 6)];
    pass(a, b);
    pass(b, c);
    pass(c, a);
  }
  return [...passed.values()].filter((ways) => ways !== 0).length;
}
