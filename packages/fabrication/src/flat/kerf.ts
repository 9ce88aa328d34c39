/** Outlines moved into the waste by half of what the tool takes away, so that what remains is what was drawn. */
import { withinArcs } from './arcs.ts';
import { distance, doubleArea, type Outline, type Point } from './contour.ts';
import { coveredDoubleArea, onGrid } from './clipping.ts';

interface Line { readonly from: Point; readonly to: Point; readonly direction: Point; readonly bent: boolean }

const directionOf = (from: Point, to: Point): Point => {
  const length = distance(from, to);
  return [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
};

/** What an edge is left with at least; a slot as wide as the cut would leave no more of its end than float32's noise: mm. */
const shortestEdge = 1e-4;

/** Where two lines meet that were moved to their right; undefined where they run back along each other. */
function corner(before: Line, after: Line, by: number): Point | undefined {
  const [ux, uy] = before.direction, [vx, vy] = after.direction;
  const cosine = ux * vx + uy * vy, sine = ux * vy - uy * vx;
  if (cosine < -0.999) return undefined;
  // Neighbours share the corner; where edges between them were given up, their lines are followed to where they cross.
  const gap = distance(before.to, after.from);
  if (gap > 1e-9) {
    if (Math.abs(sine) < 1e-6) return undefined;
    const along = ((after.from[0] + vy * by - before.to[0] - uy * by) * vy - (after.from[1] - vx * by - before.to[1] + ux * by) * vx) / sine;
    if (Math.abs(along) > 4 * gap + 4 * Math.abs(by)) return undefined;
    return [before.to[0] + uy * by + ux * along, before.to[1] - ux * by + uy * along];
  }
  // Corners within an arc move by exactly as much as the arc does, and others to where their edges cross.
  const share = before.bent ? by / Math.sqrt(2 * (1 + cosine)) : by / (1 + cosine);
  return [before.to[0] + (uy + vy) * share, before.to[1] - (ux + vx) * share];
}

/**
 * An outline moved to its right: one around material grows, and a hole shrinks. Corners stay sharp. An edge too short to
 * survive inside a corner is given up and its neighbours meet; where they cannot, the tool does not fit in.
 *
 * @returns undefined where what is drawn is narrower than the cut.
 */
function movedAside(outline: Outline, by: number): Outline | undefined {
  const n = outline.length;
  const arcs = withinArcs(outline);
  let lines = outline.map((from, at): Line => {
    const to = outline[(at + 1) % n]!;
    return { from, to, direction: directionOf(from, to), bent: arcs[(at + 1) % n]! };
  });
  for (;;) {
    if (lines.length < 3) return undefined;
    const count = lines.length;
    const corners: Point[] = [];
    for (const [at, line] of lines.entries()) {
      const point = corner(line, lines[(at + 1) % count]!, by);
      if (!point) return undefined;
      corners.push(point);
    }
    // Of all edges that vanished or turned round, the shortest goes first: it may have been all that was in the way of the others.
    let shortest = -1, least = Infinity;
    for (const [at, { from, to, direction }] of lines.entries()) {
      const [ax, ay] = corners[(at + count - 1) % count]!, [bx, up] = corners[at]!;
      const length = distance(from, to);
      if ((bx - ax) * direction[0] + (up - ay) * direction[1] < shortestEdge && length < least) [shortest, least] = [at, length];
    }
    if (shortest < 0) return corners;
    lines = lines.toSpliced(shortest, 1);
  }
}

/** Of what is left between two cuts, this much may vanish by rounding: mm², twice. */
const rounding = 1e-3;

/**
 * Outlines as the tool's middle follows them: those around material grow by half a kerf, and holes shrink.
 *
 * @param kerf mm; 0 leaves outlines as they are.
 * @returns undefined where a hole, a slot or a gap is narrower than the cut.
 */
export function compensated(outlines: readonly Outline[], kerf: number): readonly Outline[] | undefined {
  if (kerf === 0) return outlines;
  const result: Outline[] = [];
  for (const outline of outlines) {
    const aside = movedAside(outline, kerf / 2);
    if (!aside || Math.sign(doubleArea(aside)) !== Math.sign(doubleArea(outline))) return undefined;
    result.push(aside);
  }
  const snapped = onGrid(result);
  const whole = snapped.reduce((sum, outline) => sum + doubleArea(outline), 0);
  return Math.abs(whole - coveredDoubleArea(snapped)) > rounding ? undefined : result;
}
