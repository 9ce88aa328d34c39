import { cosDegrees, sinDegrees, type Vector2 } from '@patternbook/geometry';
import { plus, pointIn, times } from '../frame.ts';
import { type Joint, roomWithin } from '../joint.ts';
import { crossings, type Section, sectionAt } from '../section.ts';
import { type FitKeys, type Fitted, type Fitting, isFree } from './fitting.ts';

/** mm: across where it leaves the piece, across at its end, and how far it stands out. */
const sizes = [{ narrow: 12, wide: 18, height: 10 }, { narrow: 8, wide: 12, height: 7 }, { narrow: 5, wide: 8, height: 5 }] as const;
type Size = (typeof sizes)[number];

/** How far a tenon's body reaches back into its piece and out of the part's surface: mm. */
const root = 0.5, beyond = 0.8;

/** Walls that a tenon is as thick as: mm at least. */
const thinnest = 2;

/** Apart from the next wall on the same line, so that a tenon ends in the open: mm. */
const open = 2;

interface Wall { readonly from: number; readonly to: number }
/** A line across the face along which pieces slide, with the walls that it crosses; each of them becomes a tenon. */
interface Run { readonly offset: number; readonly walls: readonly Wall[] }
interface Slide { readonly direction: Vector2; readonly runs: readonly Run[] }

/**
 * Tenons on the lower piece, slots in the upper one. All of a joint lie along one direction, because the pieces slide together
 * along it; a tenon goes right through the wall, so that its slot is open.
 */
export const dovetail: FitKeys = (joint, fitting) => {
  const tried = sizes.map((size) => ({ size, slide: slideFor(joint, fitting, size) }));
  const best = tried.find(({ slide }) => countOf(slide) >= 2) ?? tried.find(({ slide }) => countOf(slide) === 1);
  if (!best?.slide) return undefined;
  const { size: { narrow, wide, height }, slide: { direction, runs } } = best;
  const { writer, clearance: gap } = fitting;
  const lean = (wide - narrow) / 2 / height, side = narrow / 2 + gap * Math.sqrt(1 + lean * lean);
  const tenon = writer.add('polygon', [], { points: mirrored([[narrow / 2, -root], [narrow / 2, 0], [wide / 2, height]]) });
  const slot = writer.add('polygon', [], { points: mirrored([[side, -root], [side, 0], [side + lean * (height + gap), height + gap]]) });
  const rooms = [...fitting.roomOf(joint.upper, joint.plane)];
  const adds: Fitted['adds'][number][] = [], cuts: Fitted['cuts'][number][] = [], marks: Fitted['marks'][number][] = [];
  for (const { offset, walls } of runs) {
    for (const { from, to } of walls) {
      const [first, last] = [from - beyond, to + beyond].map((along): Vector2 => [along * direction[0] - offset * direction[1], along * direction[1] + offset * direction[0]]) as [Vector2, Vector2];
      const prism = (profile: number): number => writer.move(writer.add('extrude', [profile], { height: to - from + 2 * beyond }), laid(joint, direction, first));
      adds.push({ piece: joint.lower, node: writer.add('intersection', [fitting.root, prism(tenon), ...rooms]) });
      cuts.push({ piece: joint.upper, node: prism(slot) });
      marks.push({ from: first, to: last, radius: wide / 2 + gap });
      fitting.taken.push(takenBy(joint, { first, last, size: best.size }));
    }
  }
  return { count: adds.length, size: `${narrow}/${wide} × ${height} mm`, adds, cuts, hardware: [], marks, slide: plus(times(joint.frame.u, direction[0]), times(joint.frame.v, direction[1])) };
};

const countOf = (slide: Slide | undefined): number => slide?.runs.reduce((sum, { walls }) => sum + walls.length, 0) ?? 0;

const mirrored = (right: readonly Vector2[]): readonly Vector2[] => [...right, ...right.map(([x, y]): Vector2 => [-x, y]).reverse()];

const takenBy = ({ frame }: Joint, { first, last, size }: { readonly first: Vector2; readonly last: Vector2; readonly size: Size }): Fitting['taken'][number] => ({
  line: [pointIn(frame, [first[0], first[1], size.height / 2]), pointIn(frame, [last[0], last[1], size.height / 2])],
  radius: (size.wide + size.height) / 2,
});

/** A profile's x goes across the line, its y along the normal, and it is pulled along the line. */
function laid({ frame }: Joint, [dx, dy]: Vector2, [x, y]: Vector2): readonly number[] {
  const along = plus(times(frame.u, dx), times(frame.v, dy)), across = plus(times(frame.u, -dy), times(frame.v, dx));
  return [...across, ...frame.normal, ...along, ...pointIn(frame, [x, y, 0])];
}

/** Every fifteen degrees; the direction with the most tenons, of those the one along which the pieces slide least. */
function slideFor(joint: Joint, fitting: Fitting, size: Size): Slide | undefined {
  const heights = [-root, 0, size.height / 2, size.height + fitting.wall];
  const sections = heights.map((height) => sectionAt(fitting.mesh, joint.frame, height));
  let best: Slide | undefined, most = 0, shortest = Infinity;
  for (let degrees = 0; degrees < 180; degrees += 15) {
    const direction: Vector2 = [cosDegrees(degrees), sinDegrees(degrees)];
    const runs = runsAlong(joint, fitting, { direction, size, sections });
    const count = countOf({ direction, runs });
    const longest = Math.round(Math.max(0, ...runs.flatMap(({ walls }) => walls.map(({ from, to }) => to - from))) * 100);
    if (count > most || (count === most && count > 0 && longest < shortest)) { best = { direction, runs }; most = count; shortest = longest; }
  }
  return best;
}

interface Along { readonly direction: Vector2; readonly size: Size; readonly sections: readonly Section[] }

/** At most three lines: both ends and the middle, as far as tenons hold there. */
function runsAlong(joint: Joint, fitting: Fitting, along: Along): readonly Run[] {
  const { direction: [dx, dy], size } = along;
  const { lines } = joint.section;
  let low = Infinity, high = -Infinity;
  for (let at = 0; at < lines.length; at += 2) {
    const offset = lines[at + 1]! * dx - lines[at]! * dy;
    low = Math.min(low, offset);
    high = Math.max(high, offset);
  }
  const half = size.wide / 2 + fitting.clearance + fitting.wall;
  const steps = Math.max(1, Math.min(60, Math.floor((high - low - 2 * half) / (half / 2))));
  if (!(high - low >= 2 * half)) return [];
  const runs = Array.from({ length: steps + 1 }, (_, step) => runAt(joint, fitting, { ...along, half, offset: low + half + (step / steps) * (high - low - 2 * half) })).filter((run) => run !== undefined);
  const chosen: Run[] = [];
  const middle = (low + high) / 2;
  const wanted = [...runs].sort((a, b) => Math.round((Math.abs(b.offset - middle) - Math.abs(a.offset - middle)) * 1e4) || a.offset - b.offset);
  for (const run of [...wanted.slice(0, 1), ...wanted.filter(({ offset }) => (offset - middle) * ((wanted[0]?.offset ?? 0) - middle) < 0).slice(0, 1), ...[...wanted].reverse().slice(0, 1)]) {
    if (chosen.every(({ offset }) => Math.abs(offset - run.offset) >= 2 * half)) chosen.push(run);
  }
  return chosen;
}

/** How far the ends of a tenon may move over its height, as a share of that. */
const steepest = 0.5;

const strip = [0, -1, -0.5, 0.5, 1] as const;

/** A line is good where all that it crosses are walls which stay alike over the width and the height of a tenon. */
function runAt(joint: Joint, fitting: Fitting, { direction: [dx, dy], sections, half, offset, size }: Along & { readonly half: number; readonly offset: number }): Run | undefined {
  let walls: { from: number; to: number; late: number; early: number }[] | undefined;
  for (const share of strip) {
    const across = offset + share * half;
    let lowest: readonly number[] | undefined;
    for (const section of sections) {
      const ways = crossings(section, { x: -across * dy, y: across * dx, dx, dy });
      if (ways.length === 0 || ways.length % 2 === 1) return undefined;
      lowest ??= ways;
      // Where a wall leans so much, a slot would break through its face before it ends.
      if (lowest.length !== ways.length || ways.some((way, place) => Math.abs(way - lowest![place]!) > steepest * size.height)) return undefined;
      walls ??= Array.from({ length: ways.length / 2 }, (_, k) => ({ from: ways[2 * k]!, to: ways[2 * k + 1]!, late: ways[2 * k]!, early: ways[2 * k + 1]! }));
      if (walls.length !== ways.length / 2) return undefined;
      for (const [k, wall] of walls.entries()) {
        const enters = ways[2 * k]!, leaves = ways[2 * k + 1]!;
        walls[k] = { from: Math.min(wall.from, enters), late: Math.max(wall.late, enters), early: Math.min(wall.early, leaves), to: Math.max(wall.to, leaves) };
      }
    }
  }
  if (!walls) return undefined;
  const sound = walls.every(({ from, to, late, early }, k) => {
    const [first, last] = [from - beyond, to + beyond].map((way): Vector2 => [way * dx - offset * dy, way * dy + offset * dx]) as [Vector2, Vector2];
    const inCell = [first, last].every(([x, y]) => [-half, half].every((over) => [0, size.height + fitting.wall].every((z) => roomWithin(joint, pointIn(joint.frame, [x - over * dy, y + over * dx, z])) >= 0)));
    const place = takenBy(joint, { first, last, size });
    return early - late >= thinnest && late - from <= half && to - early <= half && inCell && isFree(fitting, place.line, place.radius) && (walls[k + 1]?.from ?? Infinity) - to >= open;
  });
  return sound ? { offset, walls } : undefined;
}
