/** A body as small cubes: for what runs through it and stays in it. */
import type { LaidBody } from './laid-body.ts';

export interface Voxels {
  /** Cubes along X, Y, Z, with a free one on either side along X and Y and above. */
  readonly count: readonly [number, number, number];
  /** mm. */
  readonly size: number;
  /** Of the first cube's corner: mm. */
  readonly origin: readonly [number, number, number];
  /** 1 where there is material; x runs fastest, then y, then z. */
  readonly solid: Uint8Array;
}

const most = 96;
/** Columns stand a little beside the round figures that designs are made of, so that none runs along an edge. */
const aside = 0.5137;

export function voxelsOf({ positions, indices, triangles, min, max }: LaidBody): Voxels {
  const size = Math.max(max[0] - min[0], max[1] - min[1], max[2]) / most;
  const [nx, ny, nz] = [0, 1, 2].map((axis) => Math.ceil((max[axis]! - min[axis]!) / size) + (axis === 2 ? 1 : 2)) as [number, number, number];
  const origin = [min[0] - size, min[1] - size, 0] as const;
  const crossings: number[][] = Array.from({ length: nx * ny }, () => []);
  const side = (a: number, b: number, x: number, y: number): number => {
    // Both triangles of a side work with the same figures, so that a column is on one of them and never on both.
    const [p, q, sign] = a < b ? [a * 3, b * 3, 1] : [b * 3, a * 3, -1];
    const value = (positions[q]! - positions[p]!) * (y - positions[p + 1]!) - (positions[q + 1]! - positions[p + 1]!) * (x - positions[p]!);
    return (value >= 0 ? 1 : -1) * sign;
  };
  for (let triangle = 0; triangle < triangles; triangle++) {
    const [a, b, c] = [indices[triangle * 3]!, indices[triangle * 3 + 1]!, indices[triangle * 3 + 2]!];
    const xs = [a, b, c].map((vertex) => positions[vertex * 3]!), ys = [a, b, c].map((vertex) => positions[vertex * 3 + 1]!), zs = [a, b, c].map((vertex) => positions[vertex * 3 + 2]!);
    const [ax, bx, cx] = xs as [number, number, number], [ay, by, cy] = ys as [number, number, number], [az, bz, cz] = zs as [number, number, number];
    const whole = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
    if (whole === 0) continue;
    const first = (lowest: number, from: number): number => Math.max(0, Math.ceil((lowest - from) / size - aside));
    const last = (highest: number, from: number, count: number): number => Math.min(count - 1, Math.floor((highest - from) / size - aside));
    for (let row = first(Math.min(ay, by, cy), origin[1]); row <= last(Math.max(ay, by, cy), origin[1], ny); row++) {
      const y = origin[1] + (row + aside) * size;
      for (let column = first(Math.min(ax, bx, cx), origin[0]); column <= last(Math.max(ax, bx, cx), origin[0], nx); column++) {
        const x = origin[0] + (column + aside) * size;
        const one = side(a, b, x, y);
        if (side(b, c, x, y) !== one || side(c, a, x, y) !== one) continue;
        const s = ((x - ax) * (cy - ay) - (y - ay) * (cx - ax)) / whole, t = ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / whole;
        crossings[row * nx + column]!.push(az + s * (bz - az) + t * (cz - az));
      }
    }
  }
  const solid = new Uint8Array(nx * ny * nz);
  for (const [column, heights] of crossings.entries()) {
    heights.sort((a, b) => a - b);
    for (let place = 0; place + 1 < heights.length; place += 2) {
      for (let z = Math.max(0, Math.ceil(heights[place]! / size - 0.5)); z < nz && (z + 0.5) * size < heights[place + 1]!; z++) solid[z * nx * ny + column] = 1;
    }
  }
  return { count: [nx, ny, nz], size, origin, solid };
}

/** Cubes within a reach of those marked, in a box around each. */
export function grown(marks: Uint8Array, [nx, ny, nz]: Voxels['count'], reach: number): Uint8Array {
  let from = marks;
  for (const [step, length] of [[1, nx], [nx, ny], [nx * ny, nz]] as const) {
    const to = new Uint8Array(marks.length);
    for (let cube = 0; cube < from.length; cube++) {
      if (from[cube] !== 1) continue;
      const place = Math.floor(cube / step) % length;
      for (let by = Math.max(-reach, -place); by <= Math.min(reach, length - 1 - place); by++) to[cube + by * step] = 1;
    }
    from = to;
  }
  return from;
}

/** Cubes whose middle is within a reach, in cubes, of the middle of one that is marked: in a ball around each. */
export function within(marks: Uint8Array, [nx, ny, nz]: Voxels['count'], reach: number): Uint8Array {
  const furthest = Math.floor(reach), square = reach * reach;
  // Squares of the way along X to the nearest mark, then of the nearest along Y and Z of those.
  let from: Float32Array = new Float32Array(marks.length);
  for (let row = 0; row < marks.length; row += nx) {
    for (let x = 0, last = -Infinity; x < nx; x++) {
      if (marks[row + x] === 1) last = x;
      from[row + x] = (x - last) * (x - last);
    }
    for (let x = nx - 1, last = Infinity; x >= 0; x--) {
      if (marks[row + x] === 1) last = x;
      from[row + x] = Math.min(from[row + x]!, (last - x) * (last - x));
    }
  }
  for (const [step, length] of [[nx, ny], [nx * ny, nz]] as const) {
    const to = Float32Array.from(from);
    for (let by = 1; by <= furthest; by++) {
      const [ahead, added] = [by * step, by * by];
      for (let block = 0; block < from.length; block += step * length) {
        for (let cube = block, end = block + step * length - ahead; cube < end; cube++) {
          const one = from[cube]! + added, two = from[cube + ahead]! + added;
          if (two < to[cube]!) to[cube] = two;
          if (one < to[cube + ahead]!) to[cube + ahead] = one;
        }
      }
    }
    from = to;
  }
  return Uint8Array.from(from, (way) => (way <= square ? 1 : 0));
}

/**
 * Pieces of what `free` marks, by number from 1; piece 1 is the outside: what reaches the sides, the top, or the bottom,
 * under which supports stand.
 */
export function labelled(free: Uint8Array, [nx, ny, nz]: Voxels['count']): { readonly labels: Int32Array; readonly pieces: number } {
  const labels = new Int32Array(free.length);
  const queue = new Int32Array(free.length);
  let end = 0, at = 0;
  const visit = (cube: number, label: number): void => {
    if (free[cube] !== 1 || labels[cube] !== 0) return;
    labels[cube] = label;
    queue[end++] = cube;
  };
  const flood = (label: number): void => {
    for (; at < end; at++) {
      const cube = queue[at]!;
      const x = cube % nx, y = Math.floor(cube / nx) % ny, z = Math.floor(cube / (nx * ny));
      if (x > 0) visit(cube - 1, label);
      if (x < nx - 1) visit(cube + 1, label);
      if (y > 0) visit(cube - nx, label);
      if (y < ny - 1) visit(cube + nx, label);
      if (z > 0) visit(cube - nx * ny, label);
      if (z < nz - 1) visit(cube + nx * ny, label);
    }
  };
  for (let cube = 0; cube < free.length; cube++) {
    const x = cube % nx, y = Math.floor(cube / nx) % ny, z = Math.floor(cube / (nx * ny));
    if (x === 0 || y === 0 || z === 0 || x === nx - 1 || y === ny - 1 || z === nz - 1) visit(cube, 1);
  }
  flood(1);
  let pieces = 1;
  for (let cube = 0; cube < free.length; cube++) {
    if (free[cube] !== 1 || labels[cube] !== 0) continue;
    visit(cube, ++pieces);
    flood(pieces);
  }
  return { labels, pieces };
}
