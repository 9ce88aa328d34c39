export interface Field {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

export type Loop = readonly (readonly [x: number, y: number])[];

/** Sides of a cell. */
const [top, right, bottom, left] = [0, 1, 2, 3] as const;

/**
 * Where the contour enters and leaves a cell, by which of its corners are below the level (1 upper left, 2 upper right, 4 lower right,
 * 8 lower left): what is below lies at the left of the way, seen with y up.
 */
const ways: Readonly<Record<number, readonly (readonly [number, number])[]>> = {
  1: [[left, top]], 2: [[top, right]], 4: [[right, bottom]], 8: [[bottom, left]],
  3: [[left, right]], 6: [[top, bottom]], 12: [[right, left]], 9: [[bottom, top]],
  7: [[left, bottom]], 14: [[top, left]], 13: [[right, top]], 11: [[bottom, right]],
  5: [[left, top], [right, bottom]], 10: [[top, right], [bottom, left]],
};
/** The two diagonal cases where the middle of the cell is below the level too. */
const joinedWays: typeof ways = { 5: [[right, top], [left, bottom]], 10: [[top, left], [bottom, right]] };

/**
 * Closed contours of what is below a level, by marching squares with linear interpolation. Coordinates in samples, sample centres at
 * halves, y up from the lower edge. Beyond the edges the field is 1, so that every contour closes.
 */
export function levelContours({ width, height, values }: Field, level: number): readonly Loop[] {
  const [across, down] = [width + 2, height + 2];
  const at = (x: number, y: number): number => (x === 0 || y === 0 || x > width || y > height ? 1 : values[(y - 1) * width + x - 1]!);
  // An edge is named by its first sample; upright ones come after all level ones.
  const upright = across * down;
  const edge = (x: number, y: number, side: number): number =>
    side === top ? y * across + x : side === bottom ? (y + 1) * across + x : upright + y * across + (side === left ? x : x + 1);
  const next = new Int32Array(2 * upright).fill(-1);
  for (let y = 0; y < down - 1; y++) {
    for (let x = 0; x < across - 1; x++) {
      const [a, b, c, d] = [at(x, y), at(x + 1, y), at(x + 1, y + 1), at(x, y + 1)];
      const corners = (a < level ? 1 : 0) | (b < level ? 2 : 0) | (c < level ? 4 : 0) | (d < level ? 8 : 0);
      if (corners === 0 || corners === 15) continue;
      const joined = (corners === 5 || corners === 10) && (a + b + c + d) / 4 < level;
      for (const [from, to] of (joined ? joinedWays : ways)[corners]!) next[edge(x, y, from)] = edge(x, y, to);
    }
  }
  const pointOn = (name: number): readonly [number, number] => {
    const isUpright = name >= upright;
    const place = isUpright ? name - upright : name;
    const [x, y] = [place % across, Math.floor(place / across)];
    const [from, to] = [at(x, y), isUpright ? at(x, y + 1) : at(x + 1, y)];
    const share = Math.min(1, Math.max(0, (level - from) / (to - from)));
    return [x - 0.5 + (isUpright ? 0 : share), height - (y - 0.5 + (isUpright ? share : 0))];
  };
  const loops: Loop[] = [];
  for (let start = 0; start < next.length; start++) {
    if (next[start]! < 0) continue;
    const loop: (readonly [number, number])[] = [];
    for (let here = start; next[here]! >= 0;) {
      loop.push(pointOn(here));
      const following = next[here]!;
      next[here] = -1;
      here = following;
    }
    loops.push(loop);
  }
  return loops;
}
