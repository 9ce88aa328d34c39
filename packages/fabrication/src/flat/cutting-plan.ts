import { say } from '@patternbook/product';
import { cutsSheet, type SheetMachine } from '../catalogue/machine.ts';
import type { ExportSubject } from '../exporters/subject.ts';
import type { FabricationOutcome } from '../outcome.ts';
import { isThickness } from '../parts/laid.ts';
import { finishKey, type FabricationPart } from '../parts/part.ts';
import { contourOf } from './arcs.ts';
import type { Bend } from './bends.ts';
import { type Contour, boxOf, doubleArea, moved, movedContour, type Motion, type Outline, type Point } from './contour.ts';
import { flatPiece, type FlatPiece } from './flat-piece.ts';
import { compensated } from './kerf.ts';
import { type Layer, nameOf, works } from './layers.ts';
import { nest } from './nest.ts';
import { cutOrder, pieceOrder } from './order.ts';
import { withTabs } from './tabs.ts';

/** Contours that belong together: a cut, or the area of a floor with its islands. */
export interface Stroke {
  readonly layer: Layer;
  readonly contours: readonly Contour[];
  /** Of a bend's line. */
  readonly bend?: Bend;
}

/** One copy of a part where it lies on its sheet. */
export interface DrawnPiece {
  readonly part: FabricationPart;
  /** From 0. */
  readonly copy: number;
  /** Middle of its box, from the sheet's lower left corner: mm. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly depth: number;
  /** In the order of work. */
  readonly strokes: readonly Stroke[];
}

export interface DrawnSheet {
  /** mm. */
  readonly width: number;
  readonly depth: number;
  readonly thickness: number;
  readonly finish: FabricationPart['finish'];
  readonly machine: SheetMachine;
  /** Of all its cuts: mm. */
  readonly kerf: number;
  /** In the order of work. */
  readonly pieces: readonly DrawnPiece[];
}

export interface CuttingPlan {
  readonly sheets: readonly DrawnSheet[];
  /** Parts that are made on other machines. */
  readonly leftOut: readonly FabricationPart[];
  /** Parts that are bent, but where is not known. */
  readonly unmarked: readonly FabricationPart[];
}

/** Floors in a region of this name are lines to score, whose outline is followed; in all others they are cleared. */
const scored = 'score';

/**
 * What the tool takes away: as a person says for this file; or as the design says, where its product has a length `kerf` and
 * somebody set it; or as the laser's own data say. Products draw parts as they should become, so that this is added once. A
 * router's cutter is left to the program that makes its paths.
 */
function kerfOf({ options, product, recipe }: ExportSubject, machine: SheetMachine): number {
  if (options.kerf !== undefined) return options.kerf;
  if (machine.process !== 'laser') return 0;
  const parameter = product.parameters['kerf'];
  const own = recipe.design.values['kerf'];
  return parameter?.kind === 'length' && typeof own === 'number' && own !== parameter.default ? own : machine.kerf;
}

/** A part as it is cut, its box beginning where the part's own does. */
interface Template {
  readonly piece: FlatPiece;
  readonly cuts: readonly Outline[];
}

function templateOf(part: FabricationPart, { machine, kerf, format }: { readonly machine: SheetMachine; readonly kerf: number; readonly format: string }): FabricationOutcome<Template> {
  const piece = flatPiece(machine, part, format);
  if (!piece.ok) return piece;
  const cuts = compensated(piece.value.outlines, kerf);
  if (!cuts) {
    return { ok: false, fault: { code: 'format-unsuited', format, part: part.id, message: `${part.name} has a hole, slot or gap that is narrower than the cut of ${kerf} mm: make it wider, or set a smaller kerf.` } };
  }
  return { ok: true, value: { piece: piece.value, cuts } };
}

const layerOf = (machine: SheetMachine, region: string, depth: number): Layer => (region === scored ? { work: 'score' } : machine.process === 'laser' ? { work: 'engrave' } : { work: 'pocket', depth });

function strokesOf({ piece, cuts }: Template, { machine, tabs }: { readonly machine: SheetMachine; readonly tabs: number | undefined }, motion: Motion): readonly Stroke[] | undefined {
  const place = (outline: Outline): Contour => movedContour(contourOf(outline), motion);
  const strokes: Stroke[] = [
    ...piece.floors.map(({ depth, region, outlines }): Stroke => ({ layer: layerOf(machine, region, depth), contours: outlines.map(place) })),
    ...piece.bevels.map(({ depth, width, outlines }): Stroke => ({ layer: { work: 'bevel', depth, width }, contours: outlines.map(place) })),
  ];
  for (const { ends, ...bend } of piece.bends ?? []) {
    strokes.push({ layer: { work: 'bend' }, bend, contours: [movedContour({ closed: false, vertices: ends.map(([x, y]) => ({ x, y, bulge: 0 })) }, motion)] });
  }
  for (const at of cutOrder(cuts, [0, 0])) {
    const contour = contourOf(cuts[at]!);
    const pieces = tabs !== undefined && doubleArea(cuts[at]!) > 0 ? withTabs(contour, tabs) : [contour];
    if (!pieces) return undefined;
    strokes.push({ layer: { work: 'cut' }, contours: pieces.map((each) => movedContour(each, motion)) });
  }
  return strokes.toSorted((a, b) => works.indexOf(a.layer.work) - works.indexOf(b.layer.work));
}

interface Batch {
  readonly machine: SheetMachine;
  readonly thickness: number;
  readonly copies: { readonly part: FabricationPart; readonly copy: number; readonly template: Template }[];
}

/** Everything of a layout that is cut from sheet, nested anew by its real shapes: by machine, then by material, colour and thickness. */
export function cuttingPlan(subject: ExportSubject, format: string): FabricationOutcome<CuttingPlan> {
  const { layout, options } = subject;
  const batches = new Map<string, Batch>();
  const templates = new Map<string, Template>();
  const leftOut = new Set<FabricationPart>();
  for (const { machine, placed } of layout.plates) {
    for (const { part, copy } of placed) {
      if (!cutsSheet(machine)) {
        leftOut.add(part);
        continue;
      }
      let template = templates.get(part.id);
      if (!template) {
        const made = templateOf(part, { machine, kerf: kerfOf(subject, machine), format });
        if (!made.ok) return made;
        templates.set(part.id, (template = made.value));
      }
      const { material } = part.finish;
      const own = template.piece.thickness;
      const thickness = ('sheets' in material && material.sheets.find((sheet) => isThickness(sheet.thickness, own))?.thickness) || Math.round(own * 1000) / 1000;
      const key = `${machine.id} ${finishKey(part.finish)} ${thickness}`;
      let batch = batches.get(key);
      if (!batch) batches.set(key, (batch = { machine, thickness, copies: [] }));
      batch.copies.push({ part, copy, template });
    }
  }
  if (batches.size === 0) return nothingFlat(subject, format);
  const sheets: DrawnSheet[] = [];
  for (const batch of batches.values()) {
    const drawn = sheetsOf(batch, { kerf: kerfOf(subject, batch.machine), options, format });
    if (!drawn.ok) return drawn;
    sheets.push(...drawn.value);
  }
  return { ok: true, value: { sheets, leftOut: [...leftOut], unmarked: [...templates.values()].flatMap(({ piece: { part, bends } }) => (bends ? [] : [part])) } };
}

function nothingFlat({ layout }: ExportSubject, format: string): FabricationOutcome<never> {
  const machines = [...new Set(layout.plates.map(({ machine }) => say(machine.name, 'en')))];
  const made = machines.length > 0 ? `it is made on ${machines.join(' and ')}: take the 3MF file for that` : 'none of these machines makes it: choose one that does';
  return { ok: false, fault: { code: 'format-unsuited', format, message: `No part of this design is cut from sheet; ${made}.` } };
}

function sheetsOf({ machine, thickness, copies }: Batch, { kerf, options, format }: { readonly kerf: number; readonly options: ExportSubject['options']; readonly format: string }): FabricationOutcome<readonly DrawnSheet[]> {
  const size = options.sheet ?? { width: machine.bed.x, depth: machine.bed.y };
  const nested = nest(copies.map(({ template }) => ({ shape: template, outlines: template.cuts })), { ...size, margin: machine.margin, spacing: machine.profile.spacing });
  if (!nested.ok) {
    const { part } = copies[nested.item]!;
    return { ok: false, fault: { code: 'too-large', part: part.id, message: `${part.name} does not fit on a sheet of ${size.width} × ${size.depth} mm: it needs one of at least ${Math.ceil(nested.width)} × ${Math.ceil(nested.depth)} mm.` } };
  }
  const sheets: DrawnSheet[] = [];
  for (let sheet = 0; sheet < nested.sheets; sheet++) {
    const own = [...copies.keys()].filter((at) => nested.nested[at]!.sheet === sheet);
    const lying = own.map((at) => copies[at]!.template.cuts.map((outline) => outline.map((point): Point => moved(point, nested.nested[at]!.motion))));
    const pieces: DrawnPiece[] = [];
    for (const place of pieceOrder(lying)) {
      const { part, copy, template } = copies[own[place]!]!;
      const strokes = strokesOf(template, { machine, tabs: options.tabs }, nested.nested[own[place]!]!.motion);
      if (!strokes) {
        return { ok: false, fault: { code: 'format-unsuited', format, part: part.id, message: `${part.name} has no room for two tabs of ${options.tabs} mm: make them narrower, or leave them out.` } };
      }
      const { low, high } = boxOf(lying[place]!.flat());
      pieces.push({ part, copy, x: (low[0] + high[0]) / 2, y: (low[1] + high[1]) / 2, width: high[0] - low[0], depth: high[1] - low[1], strokes });
    }
    sheets.push({ ...size, thickness, finish: copies[0]!.part.finish, machine, kerf, pieces });
  }
  return { ok: true, value: sheets };
}

/** Names of the layers in use, in the order of work. */
export const layersOf = ({ sheets }: CuttingPlan): readonly Layer[] => {
  const found = new Map(sheets.flatMap(({ pieces }) => pieces.flatMap(({ strokes }) => strokes.map(({ layer }) => [nameOf(layer), layer] as const))));
  return [...found.values()].toSorted((a, b) => works.indexOf(a.work) - works.indexOf(b.work) || (a.depth ?? 0) - (b.depth ?? 0));
};
