import type { Machine } from '../catalogue/machine.ts';
import { type FabricationPart, finishesOf, finishKey } from '../parts/part.ts';
import { type Sections, sectionsOf } from './sections.ts';

/** One copy of a part. */
export interface PartEstimate {
  readonly part: string;
  /** What is extruded, purging included: grams. */
  readonly grams: number;
  /** By finish (`material/colour`): grams. */
  readonly gramsByFinish: Readonly<Record<string, number>>;
  /** On the machine, without its heating and cooling. */
  readonly minutes: number;
}

export interface Estimate {
  readonly grams: number;
  /** From pressing start to taking it off, everything on one plate after the other. */
  readonly minutes: number;
  readonly gramsByFinish: Readonly<Record<string, number>>;
  /** One entry a part, not a copy. */
  readonly parts: readonly PartEstimate[];
}

/** Lines of infill are shorter than the section is wide; turning at their ends costs what the acceleration allows. */
const meanInfillLine = 0.7;
/** Moves between islands and layers, as a share of the square root of the section's area a layer, and lifts. */
const travelPerLayer = 3;
const liftSeconds = 0.35;

/**
 * Mass and time from the mesh itself, before anything is sliced. Sections give what perimeters, solid layers and infill
 * have to cover; speeds, flow and acceleration give the time. Rough by design: supports are not in it.
 */
export function estimate(parts: readonly FabricationPart[], machine: Machine): Estimate {
  const estimates = parts.map((part) => estimatePart(part, machine));
  const gramsByFinish: Record<string, number> = {};
  let minutes = machine.overheadMinutes;
  let grams = 0;
  for (const [place, one] of estimates.entries()) {
    const quantity = parts[place]!.quantity;
    minutes += one.minutes * quantity;
    grams += one.grams * quantity;
    for (const [finish, share] of Object.entries(one.gramsByFinish)) gramsByFinish[finish] = (gramsByFinish[finish] ?? 0) + share * quantity;
  }
  return { grams, minutes, gramsByFinish, parts: estimates };
}

export function estimatePart(part: FabricationPart, machine: Machine): PartEstimate {
  const sections = sectionsOf(part.mesh, part.printRotation);
  const { volume, seconds } = printed(sections, machine, part.finish.material.flow);
  const { changes, shares } = colourWork(part, sections, machine);
  const printedGrams = (volume / 1000) * part.finish.material.density;
  const purged = changes * machine.changeGrams;
  const gramsByFinish: Record<string, number> = {};
  for (const [finish, share] of shares) gramsByFinish[finish] = printedGrams * share + purged / shares.size;
  return { part: part.id, grams: printedGrams + purged, gramsByFinish, minutes: (seconds + changes * machine.changeSeconds) / 60 };
}

function printed(sections: Sections, { profile, nozzle }: Machine, flow: number): { volume: number; seconds: number } {
  const { slab, area, outline } = sections;
  const { layerHeight, lineWidth, perimeters, topLayers, bottomLayers, infill, speeds, acceleration, shortestLayer } = profile;
  if (slab === 0) return { volume: 0, seconds: 0 };
  const layers = slab / layerHeight;
  const fastest = flow / (layerHeight * lineWidth);
  const at = (speed: number): number => Math.min(speed, fastest);
  const reach = (count: number): number => Math.max(1, Math.round((count * layerHeight) / slab));
  let volume = 0, seconds = 0;
  for (let place = 0; place < area.length; place++) {
    const section = area[place]!, length = outline[place]!;
    if (section <= 0) continue;
    // A ring of `width` inside of the outlines; where walls meet, all there is.
    const ring = Math.min(section, length * lineWidth * perimeters);
    const inner = section - ring;
    const solid = Math.min(inner, exposed(sections.facingUp, place, reach(topLayers), 1) + exposed(sections.facingDown, place, reach(bottomLayers), -1));
    const sparse = (inner - solid) * infill;
    volume += (ring + solid + sparse) * slab;

    const first = place * slab < layerHeight;
    const speedOf = (speed: number): number => (first ? Math.min(speed, speeds.firstLayer) : at(speed));
    const outer = Math.min(length, ring / lineWidth);
    const others = Math.max(0, ring / lineWidth - outer);
    const across = meanInfillLine * Math.sqrt(Math.max(section, nozzle * nozzle));
    const turning = (path: number, speed: number): number => (path / across) * (speed / acceleration);
    const layer =
      outer / speedOf(speeds.outerPerimeter) +
      others / speedOf(speeds.perimeter) +
      solid / lineWidth / speedOf(speeds.solid) + turning(solid / lineWidth, speedOf(speeds.solid)) +
      sparse / lineWidth / speedOf(speeds.infill) + turning(sparse / lineWidth, speedOf(speeds.infill)) +
      (travelPerLayer * Math.sqrt(section)) / speeds.travel + liftSeconds;
    seconds += Math.max(layer, shortestLayer) * layers;
  }
  return { volume, seconds };
}

/** Horizontal surface that has its solid layers at this place: what faces up above it, or down below it. */
function exposed(facing: Float64Array, place: number, reach: number, direction: 1 | -1): number {
  let sum = 0;
  for (let step = 0; step < reach; step++) sum += facing[place + step * direction] ?? 0;
  return sum;
}

/** How often a print changes its material (once in every layer that two finishes share), and how they share its mass. */
function colourWork(part: FabricationPart, sections: Sections, { profile }: Machine): { changes: number; shares: Map<string, number> } {
  const shares = new Map(finishesOf([part]).map((finish) => [finishKey(finish), 0]));
  if (shares.size < 2) return { changes: 0, shares: new Map([...shares.keys()].map((key) => [key, 1])) };
  const spans = new Map<string, { from: number; to: number }>();
  let whole = 0;
  for (const run of part.mesh.runs) {
    const key = finishKey(part.regions[run.region] ?? part.finish);
    const span = spans.get(key) ?? { from: Infinity, to: -Infinity };
    let area = 0;
    for (let triangle = run.start; triangle < run.start + run.count; triangle++) {
      area += sections.areaOf(triangle);
      const { from, to } = sections.spanOf(triangle);
      span.from = Math.min(span.from, from);
      span.to = Math.max(span.to, to);
    }
    spans.set(key, span);
    shares.set(key, (shares.get(key) ?? 0) + area);
    whole += area;
  }
  // A finish is printed about as deep everywhere, so that mass goes with surface.
  for (const [key, area] of shares) shares.set(key, whole > 0 ? area / whole : 0);
  const flattest = Math.min(...[...spans.values()].map(({ from, to }) => to - from));
  return { changes: Math.ceil(flattest / profile.layerHeight) + 1, shares };
}
