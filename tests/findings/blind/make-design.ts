/** From a blind design, or a product's script, to parts in materials of the catalogue. */
import { readFile } from 'node:fs/promises';
import { fontListOf, readCatalogue } from '@patternbook/assets';
import { type FabricationPart, fabricationParts, type Machine } from '@patternbook/fabrication';
import { createEvaluator, createGraphBuilder, type Graph, resolveContents, type Vector3, validateGraph } from '@patternbook/geometry';
import { createManifoldKernel } from '@patternbook/kernel-manifold';
import { checkValues, type Literal, type ProductDefinition } from '@patternbook/product';
import { createSandbox, type Script } from '@patternbook/sandbox';
import { createShaper } from '@patternbook/typography';
import type { BlindDesign } from './design.ts';

const assets = new URL('../../../assets/', import.meta.url);
const catalogue = await readCatalogue((path) => readFile(new URL(path, assets), 'utf8'));
export const machines: readonly Machine[] = catalogue.machines;
export const materials = catalogue.materials;

const fonts = fontListOf(catalogue.fonts);
const shaper = createShaper({ font: (hash) => readFile(new URL(catalogue.fonts.find(({ sha256 }) => sha256 === hash)!.file, assets)) });
const evaluator = createEvaluator(await createManifoldKernel());
const sandbox = await createSandbox();

interface Body {
  readonly id: string;
  readonly node: number;
  readonly printRotation?: Vector3;
  readonly blank?: { readonly node: number; readonly bends: number };
}

type MadeBody = Omit<FabricationPart, 'name' | 'finish' | 'regions'>;

async function evaluated(recorded: Graph, bodies: readonly Body[]): Promise<{ readonly graph: Graph; readonly bodies: readonly MadeBody[] }> {
  const checked = validateGraph(JSON.parse(JSON.stringify(recorded)));
  if (!checked.ok) throw new Error(checked.fault.message);
  const resolved = await resolveContents(checked.value, { shape: shaper.shape, drawing: () => undefined, image: () => undefined });
  if (!resolved.ok) throw new Error(resolved.fault.message);
  const { graph } = resolved.value;
  const roots = bodies.flatMap(({ id, node, blank }) => [{ id, node }, ...(blank ? [{ id: `${id} blank`, node: blank.node }] : [])]);
  const outcome = evaluator.evaluate({ graph, roots, quality: 'final' });
  if (!outcome.ok) throw new Error(outcome.fault.message);
  return {
    graph,
    bodies: bodies.map(({ id, node, printRotation = [0, 0, 0], blank }) => ({
      id, node, ...outcome.value.get(id)!, quantity: 1, printRotation, explode: [0, 0, 0],
      ...(blank && { blank: { ...outcome.value.get(`${id} blank`)!, bends: blank.bends } }),
    })),
  };
}

/** Turned about the vertical on the bed by `turn` degrees, which changes nothing but where the meshes lie. */
const laidAt = (turn: number, part: MadeBody): MadeBody => ({ ...part, printRotation: [part.printRotation[0], part.printRotation[1], part.printRotation[2] + turn] });

export async function makeDesign({ material: id, build }: BlindDesign, faulty: boolean, turn = 0): Promise<readonly FabricationPart[]> {
  const { g, graph } = createGraphBuilder(fonts);
  const built = build(g, faulty);
  const material = materials.find((each) => each.id === id);
  if (!material) throw new Error(`The catalogue has no material ${id}.`);
  const parts = 'node' in built ? [{ id: 'body', solid: built }] : built;
  const { bodies } = await evaluated(graph(), parts.map(({ solid, blank, ...rest }) => ({ ...rest, node: solid.node, ...(blank && { blank: { node: blank.solid.node, bends: blank.bends } }) })));
  return bodies.map((body) => ({ ...laidAt(turn, body), name: body.id, finish: { material, colour: material.colours[0]! }, regions: {} }));
}

export async function describeScript(script: Script): Promise<ProductDefinition> {
  const described = await sandbox.describe(script);
  if (!described.ok) throw new Error(described.fault.message);
  return described.value;
}

export interface MadeProduct { readonly parts: readonly FabricationPart[]; readonly graph: Graph }

export async function makeProduct(script: Script, definition: ProductDefinition, values: Readonly<Record<string, Literal>>): Promise<MadeProduct> {
  const checked = checkValues(definition, values);
  const [refusal] = checked.refusals;
  if (refusal) throw new Error(refusal.message.en);
  const built = await sandbox.build(script, checked.values, fonts);
  if (!built.ok) throw new Error(built.fault.message);
  const { graph, bodies } = await evaluated(built.value.graph, built.value.parts as readonly Body[]);
  const parts = fabricationParts({ declarations: definition.parts, bodies, finishes: {}, materials, language: 'en' });
  if (!parts.ok) throw new Error(parts.fault.message);
  return { graph, parts: parts.value };
}
