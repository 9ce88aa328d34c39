import type { FdmProfile } from '../../catalogue/machines/fdm.ts';
import { type Body, type Outlines, outlinesAt } from '../body.ts';
import type { Fillings } from './filling.ts';
import type { Lines } from './lines.ts';
import { alone, closedPath, type Drive, jerk, moveSeconds, type Path, roundSeconds } from './motion.ts';

/** One layer of a part. */
export interface PrintedLayer {
  /** mm³. */
  readonly extruded: number;
  /** As fast as the machine may. */
  readonly seconds: number;
  /** Of these, what drawing would take without speeding up and braking: what a slicer reckons with when it lets a layer cool. */
  readonly drawing: number;
  /** Of these, going from one line to the next. */
  readonly moving: number;
  /** Length of everything drawn: mm. */
  readonly drawn: number;
}

/** What PrusaSlicer 2.5 does by itself, under its own names for it. */
const slicer = {
  /** Seconds to draw 2 mm of filament back at 40 mm/s and 1500 mm/s², and to push it out again (`retract_length`, `retract_speed`). */
  retraction: 2 * 0.0734,
  /** Moves shorter than this are made without: mm (`retract_before_travel`). */
  retractedFrom: 2,
  /** Most along Z: mm/s, mm/s², and mm/s at once (`machine_max_feedrate_z`, `_acceleration_z`, `_jerk_z`). */
  lift: { speed: 12, acceleration: 500 },
  liftJerk: 0.2,
  /** A bridge is a round thread as thick as the nozzle, and threads keep this apart: mm (`thick_bridges`). */
  bridgeGap: 0.05,
} as const;

/**
 * Ends of sparse lines are joined along the outline of their region, over some of the gaps between them. Of a half, a quarter
 * and an eighth of the outline, this came nearest to the length of PrusaSlicer's sparse lines over the catalogue.
 */
const joined = 0.25;
/** How far it is to the next outline or region, as a share of the part's longer side. A guess: a tenth of the time is at stake. */
const apart = 1 / 8;

interface LayerOptions {
  readonly body: Body;
  readonly fillings: Fillings;
  readonly layer: number;
  readonly profile: FdmProfile;
  /** mm³/s. */
  readonly flow: number;
}

/** Lines of one kind: how fast, how thick (mm²), how far from middle to middle (mm). */
interface Stroke { readonly drive: Drive; readonly thread: number; readonly spacing: number }

export function printLayer({ body, fillings, layer, profile, flow }: LayerOptions): PrintedLayer {
  const { layerHeight, lineWidth, perimeters, speeds, acceleration, infill } = profile;
  // Lines are rounded at their sides and overlap by that much.
  const spacing = lineWidth - layerHeight * (1 - Math.PI / 4);
  const thread = spacing * (layer === 0 ? profile.firstLayerHeight : layerHeight);
  const bridgeWidth = lineWidth - slicer.bridgeGap;
  const bridgeThread = (Math.PI / 4) * bridgeWidth * bridgeWidth;
  const stroke = (speed: number, own = thread, every = spacing): Stroke => ({ drive: { speed: Math.min(layer === 0 ? speeds.firstLayer : speed, flow / own), acceleration }, thread: own, spacing: every });

  const outlines = outlinesAt(body, (layer + 0.5) * layerHeight);
  const { loops, area } = loopsOf(outlines, lineWidth);
  const filling = fillings.at(layer, outlines, perimeters * spacing);
  const sum = { extruded: 0, seconds: 0, drawing: 0, drawn: 0 };
  const add = ({ thread: own, drive }: Stroke, length: number, seconds: number): void => {
    sum.extruded += length * own;
    sum.seconds += seconds;
    sum.drawing += length / drive.speed;
    sum.drawn += length;
  };

  const rounds = drawPerimeters({ loops, border: Math.max(0, area - filling.inside), perimeters, outer: stroke(speeds.outerPerimeter), inner: stroke(speeds.perimeter), lineWidth }, add);
  for (const [region, own] of [
    [filling.solid, stroke(speeds.solid)],
    [filling.top, stroke(speeds.top)],
    [filling.bridge, stroke(speeds.bridge, bridgeThread, bridgeWidth + slicer.bridgeGap)],
  ] as const) drawLines(region, own, { length: region.area / own.spacing, link: own.spacing * 1.2 }, add);
  const { sparse } = filling;
  if (infill === 1) drawLines(sparse, stroke(speeds.solid), { length: sparse.area / spacing, link: spacing * 1.2 }, add);
  else if (infill > 0) drawLines(sparse, stroke(speeds.infill), { length: (sparse.area * infill) / spacing, links: sparse.around * joined }, add);

  const jumps = loops.length + filling.solid.sections + filling.top.sections + filling.bridge.sections + filling.sparse.sections;
  const far = Math.max(body.max[0] - body.min[0], body.max[1] - body.min[1]) * apart;
  const travel = { speed: speeds.travel, acceleration };
  const moving =
    jumps * ((far > slicer.retractedFrom ? slicer.retraction : 0) + alone(far, travel)) +
    Math.max(0, rounds - loops.length) * alone(spacing, travel) +
    moveSeconds(layerHeight, slicer.liftJerk, slicer.liftJerk, slicer.lift);
  return { ...sum, seconds: sum.seconds + moving, moving };
}

type Add = (stroke: Stroke, length: number, seconds: number) => void;
interface Loop { readonly path: Path; readonly hole: boolean }

function loopsOf({ points, starts }: Outlines, lineWidth: number): { loops: readonly Loop[]; area: number } {
  const loops: Loop[] = [];
  let area = 0;
  for (let loop = 0; loop + 1 < starts.length; loop++) {
    const [from, to] = [starts[loop]!, starts[loop + 1]!];
    let twice = 0;
    for (let at = from; at < to; at++) {
      const next = at + 1 < to ? at + 1 : from;
      twice += points[at * 2]! * points[next * 2 + 1]! - points[next * 2]! * points[at * 2 + 1]!;
    }
    area += twice / 2;
    const path = closedPath(points, from, to);
    if (path.length > 3 * lineWidth) loops.push({ path, hole: twice < 0 });
  }
  return { loops, area };
}

interface Perimeters {
  readonly loops: readonly Loop[];
  /** Area that they fill: mm². */
  readonly border: number;
  readonly perimeters: number;
  readonly outer: Stroke;
  readonly inner: Stroke;
  readonly lineWidth: number;
}

/** From the outside in; where a wall is thin, as many as it has room for. Gives how many rounds are drawn. */
function drawPerimeters({ loops, border, perimeters, outer, inner, lineWidth }: Perimeters, add: Add): number {
  // The middle of the outermost line runs half a line inside of the outline, whose corners add up to one full turn.
  const lengths = loops.map(({ path, hole }) => Math.max(0, path.length - (hole ? -1 : 1) * Math.PI * lineWidth));
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  if (whole <= 0) return 0;
  const first = Math.min(whole, border / outer.spacing), rest = Math.max(0, border / inner.spacing - whole);
  const more = Math.min(perimeters - 1, rest / whole);
  let rounds = 0;
  for (const [place, { path }] of loops.entries()) {
    const share = lengths[place]! / whole;
    add(outer, first * share, roundSeconds(path, outer.drive, (first * share) / path.length));
    if (more > 0) add(inner, rest * share, more * roundSeconds(path, inner.drive, (rest * share) / more / path.length));
    rounds += 1 + Math.ceil(more - 0.1);
  }
  return rounds;
}

/** `length`: of all lines, mm; `link`: from each to the next, or `links`: from all to their next. */
function drawLines({ area, chords, cell }: Lines, stroke: Stroke, { length, ...ends }: { readonly length: number } & ({ readonly link: number } | { readonly links: number }), add: Add): void {
  if (area <= 0) return;
  let seconds = 0, cut = 0, pieces = 0;
  for (const [cells, times] of chords) {
    seconds += alone(cells * cell, stroke.drive) * times;
    cut += cells * cell * times;
    pieces += times;
  }
  const lines = (length / cut) * pieces;
  if ('links' in ends) add(stroke, length + ends.links, (seconds / pieces) * lines + lines * alone(ends.links / Math.max(1, lines), stroke.drive));
  else add(stroke, length, (seconds / pieces) * lines + lines * moveSeconds(ends.link, Math.min(jerk, stroke.drive.speed), Math.min(jerk, stroke.drive.speed), stroke.drive));
}
