import type { Measurements, Mesh, Vector3 } from '@patternbook/geometry';
import { type Finish, type PartDeclaration, say, suits, type Turns } from '@patternbook/product';
import { findFinish, type Material, type ResolvedFinish } from '../catalogue/material.ts';
import type { FabricationOutcome } from '../outcome.ts';

/** A body that is made, with everything that making it needs. */
export interface FabricationPart {
  /** The product's id for it. */
  readonly id: string;
  /** In the language that the file is for. */
  readonly name: string;
  readonly quantity: number;
  /** Place of its solid in the variant's graph. */
  readonly node: number;
  /** Closed; in the place that the part has in the assembly. */
  readonly mesh: Mesh;
  readonly measurements: Measurements;
  /** Turn that lays it on the bed: degrees about X, then Y, then Z. */
  readonly printRotation: Vector3;
  /** Where it goes in the exploded view. */
  readonly explode: Vector3;
  /** Of a part bent from sheet: the flat piece that is cut, its thickness along Z. */
  readonly blank?: { readonly mesh: Mesh; readonly measurements: Measurements; readonly bends: number };
  /** Of a part that was cut up for the bed: which piece it is, or the size of the dowels that join pieces. */
  readonly cutFrom?: { readonly part: string; readonly number: number; readonly of: number } | { readonly part: string; readonly size: string };
  readonly finish: ResolvedFinish;
  /** Finishes of the mesh's regions, by the region's name. A region that is missing has the part's. */
  readonly regions: Readonly<Record<string, ResolvedFinish>>;
}

/** A part as evaluation gives it. */
export type EvaluatedBody = Omit<FabricationPart, 'name' | 'finish' | 'regions' | 'cutFrom'>;

export interface PartsOptions {
  readonly declarations: Readonly<Record<string, PartDeclaration>>;
  readonly bodies: readonly EvaluatedBody[];
  /** A design's finishes, by part id or `part/region`. */
  readonly finishes: Readonly<Record<string, Finish>>;
  readonly materials: readonly Material[];
  /** A design's; parts lie as the product says where there is none. What is cut from sheet lies as it must. */
  readonly turns?: Turns | undefined;
  /** BCP 47; names fall back to English. */
  readonly language: string;
}

/** Joins what evaluation made with names and finishes. A finish that the catalogue lacks, or that a part cannot be made of, is a fault. */
export function fabricationParts(options: PartsOptions): FabricationOutcome<readonly FabricationPart[]> {
  const parts: FabricationPart[] = [];
  for (const body of options.bodies) {
    const declaration = options.declarations[body.id];
    if (!declaration) throw new Error(`The product declares no part "${body.id}", but its build returned it.`);
    const missing = (place: string): FabricationOutcome<never> => ({
      ok: false,
      fault: { code: 'finish-unknown', place, message: `Choose another material or colour for ${say(declaration.name, options.language)}: this one is no longer in the catalogue.` },
    });
    const own = options.finishes[body.id] ?? declaration.finish;
    const finish = findFinish(options.materials, own);
    if (!finish) return missing(body.id);
    if (!suits(declaration, finish.material)) {
      return { ok: false, fault: { code: 'finish-unsuited', place: body.id, message: `Choose another material for ${say(declaration.name, options.language)}: it cannot be made of ${say(finish.material.name, options.language)}.` } };
    }
    const regions: Record<string, ResolvedFinish> = {};
    for (const [region, declared] of Object.entries(declaration.regions ?? {})) {
      const place = `${body.id}/${region}`;
      // A region is one body with its part, so it has the part's material; where that lacks the colour, the region keeps its own.
      const wanted = options.finishes[place] ?? declared.finish;
      const found = findFinish(options.materials, { material: own.material, colour: wanted.colour }) ?? findFinish(options.materials, wanted);
      if (!found) return missing(place);
      regions[region] = found;
    }
    const turn = 'sheets' in finish.material ? undefined : options.turns?.[body.id];
    parts.push({ ...body, ...(turn && { printRotation: turn }), name: say(declaration.name, options.language), finish, regions });
  }
  return { ok: true, value: parts };
}

/** Distinct finishes in order of first appearance: what a multi-material print loads. */
export function finishesOf(parts: readonly FabricationPart[]): readonly ResolvedFinish[] {
  const finishes = new Map<string, ResolvedFinish>();
  const add = (finish: ResolvedFinish): void => {
    const key = finishKey(finish);
    if (!finishes.has(key)) finishes.set(key, finish);
  };
  for (const part of parts) {
    add(part.finish);
    const drawn = new Set(part.mesh.runs.map(({ region }) => region));
    for (const [region, finish] of Object.entries(part.regions)) if (drawn.has(region)) add(finish);
  }
  return [...finishes.values()];
}

/** Distinct finishes that a store must have on the shelf. What is cut from sheet has its regions engraved, in no stock of their own. */
export const stockOf = (parts: readonly FabricationPart[]): readonly ResolvedFinish[] =>
  finishesOf(parts.map((part) => ('sheets' in part.finish.material ? { ...part, regions: {} } : part)));

export const finishKey = ({ material, colour }: ResolvedFinish): string => `${material.id}/${colour.id}`;
