/** What a variant is made of and needs: the list that the page, the drawing, the packet and the files for other programs all read. */
import type { Vector3 } from '@patternbook/geometry';
import { type Hardware, type Process, type ProductDefinition, say } from '@patternbook/product';
import { cutsSheet } from '../catalogue/machine.ts';
import type { ResolvedFinish } from '../catalogue/material.ts';
import { correct, type Correction } from '../estimates/correction.ts';
import { estimate } from '../estimates/estimate.ts';
import { thicknessOf } from '../parts/laid.ts';
import type { FabricationPart } from '../parts/part.ts';
import type { Layout } from '../plates/layOut.ts';
import type { Language } from '../words/language.ts';
import { splittingWords } from '../words/splitting.ts';

export interface BomMaterial {
  readonly id: string;
  readonly name: string;
  /** The alloy and temper of a metal, as one orders it. */
  readonly grade?: string;
}

/** As one orders it. */
export const gradedName = ({ name, grade }: BomMaterial): string => (grade === undefined ? name : `${name} ${grade}`);

export interface BomPart {
  /** Number on the drawing. */
  readonly item: number;
  /** The product's id for it. */
  readonly id: string;
  readonly name: string;
  readonly process: Process;
  readonly material: BomMaterial;
  /** The part's own first, then those of its regions that differ. */
  readonly colours: readonly { readonly id: string; readonly name: string; readonly hex: string }[];
  /** Of all copies. */
  readonly quantity: number;
  /** Along X, Y, Z as it stands in the assembly: mm. */
  readonly size: Vector3;
  /** Of the sheet that it is cut from: mm. */
  readonly thickness?: number;
  /** Grams. Absent where no machine makes it, so that nobody knows. */
  readonly grams?: { readonly each: number; readonly total: number };
  /** Id of the machine. */
  readonly machine?: string;
}

export interface BomHardware {
  readonly item: number;
  /** Standard designation, such as "ISO 4762 M3×10". */
  readonly designation: string;
  readonly quantity: number;
  readonly purpose: string;
}

export interface BomMachine {
  readonly id: string;
  readonly name: string;
  readonly process: Process;
  readonly plates: number;
  /** From pressing start to taking the last plate off: minutes. */
  readonly minutes: number;
}

export interface BomSheet {
  readonly material: BomMaterial;
  /** mm. */
  readonly thickness: number;
  /** What the pieces take with the space between them: mm². */
  readonly area: number;
}

export interface Bom {
  readonly product: { readonly id: string; readonly version: string; readonly name: string };
  readonly language: Language;
  /** In the product's order. */
  readonly parts: readonly BomPart[];
  readonly hardware: readonly BomHardware[];
  readonly machines: readonly BomMachine[];
  readonly sheets: readonly BomSheet[];
  /** Of all parts: grams. */
  readonly grams: number;
  /** Everything on one machine after the other. */
  readonly minutes: number;
}

export interface BomOptions {
  readonly layout: Layout;
  readonly hardware: readonly Hardware[];
  readonly product: ProductDefinition;
  readonly language: Language;
  /** What recorded prints taught. Files leave it out: the same variant has to give the same bytes tomorrow. */
  readonly corrections?: readonly Correction[];
}

/** How often the whole is made: what lies on the plates tells. */
function copiesOf({ parts, plates }: Layout): number {
  const placed = plates.flatMap((plate) => plate.placed);
  return Math.max(1, ...parts.map(({ id, quantity }) => placed.filter(({ part }) => part.id === id).length / quantity));
}

export const nameOf = (part: FabricationPart, product: ProductDefinition, language: Language): string => {
  const { cutFrom } = part;
  const declared = product.parts[cutFrom?.part ?? part.id];
  if (declared && cutFrom) return ('size' in cutFrom ? splittingWords.dowel(say(declared.name, language), cutFrom.size) : splittingWords.piece(say(declared.name, language), cutFrom.number, cutFrom.of))[language];
  return declared ? say(declared.name, language) : part.name;
};

const materialIn = (material: ResolvedFinish['material'], language: Language): BomMaterial => ({ id: material.id, name: say(material.name, language), ...('grade' in material && material.grade && { grade: material.grade.name }) });

export function bomOf({ layout, hardware, product, language, corrections = [] }: BomOptions): Bom {
  const copies = copiesOf(layout);
  const made = correct(estimate(layout), corrections);
  const parts = layout.parts.map((part, place): BomPart => {
    const { material, colour } = part.finish;
    const { min, max } = part.measurements.bounds;
    const quantity = part.quantity * copies;
    const grams = made.parts.find((one) => one.part === part.id)?.grams;
    const machine = layout.plates.find(({ placed }) => placed.some((one) => one.part.id === part.id))?.machine;
    const regions = new Set(part.mesh.runs.map(({ region }) => region));
    const colours = [colour, ...Object.entries(part.regions).filter(([region]) => regions.has(region)).map(([, finish]) => finish.colour)];
    return {
      item: place + 1,
      id: part.id,
      name: nameOf(part, product, language),
      process: material.process,
      material: materialIn(material, language),
      colours: [...new Map(colours.map(({ id, name, hex }) => [id, { id, name: say(name, language), hex }])).values()],
      quantity,
      size: [max[0] - min[0], max[1] - min[1], max[2] - min[2]],
      ...('sheets' in material && { thickness: thicknessOf(part) }),
      ...(grams !== undefined && { grams: { each: grams, total: grams * quantity } }),
      ...(machine && { machine: machine.id }),
    };
  });
  const machines = [...new Set(layout.plates.map(({ machine }) => machine))];
  const materialOf = (id: string): BomMaterial => {
    const finish = layout.parts.find((part) => part.finish.material.id === id)?.finish;
    return finish ? materialIn(finish.material, language) : { id, name: id };
  };
  return {
    product: { id: product.id, version: product.version, name: say(product.name, language) },
    language,
    parts,
    hardware: hardware.map(({ designation, quantity, purpose }, place) => ({ item: parts.length + place + 1, designation, quantity: quantity * copies, purpose: say(purpose, language) })),
    machines: machines.map((machine) => ({
      id: machine.id,
      name: say(machine.name, language),
      process: machine.process,
      plates: layout.plates.filter((plate) => plate.machine === machine).length,
      minutes: made.minutesByMachine[machine.id] ?? 0,
    })),
    sheets: machines.some(cutsSheet) ? made.sheets.map(({ material, thickness, area }) => ({ material: materialOf(material), thickness, area })) : [],
    grams: made.grams,
    minutes: made.minutes,
  };
}
