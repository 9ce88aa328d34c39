/** Solids as products make them, cut by the kernel that makes them. */
import { cutUp, type CutUp, type FabricationOutcome, type FabricationPart, type Split } from '@patternbook/fabrication';
import { canonicalMesh, createEvaluator, createGraphBuilder, type GeometryBuilder, type Graph, type Measurements, type SolidRef, validateGraph } from '@patternbook/geometry';
import { createManifoldKernel } from '@patternbook/kernel-manifold';
import { readCatalogue } from '@patternbook/assets';
import { readFile } from 'node:fs/promises';

const kernel = await createManifoldKernel();
const evaluator = createEvaluator(kernel);
const assets = new URL('../../assets/', import.meta.url);
export const catalogue = await readCatalogue((path) => readFile(new URL(path, assets), 'utf8'));
const material = catalogue.materials.find(({ process }) => process === 'fdm')!;

type Make = Parameters<typeof cutUp>[1];

/** As the workshop does it: checked, fresh and sorted. */
export const solids: Make = async ({ graph, roots }) => {
  const checked = validateGraph(graph);
  if (!checked.ok) return checked;
  const made = evaluator.evaluate({ graph: checked.value, roots, quality: 'final' });
  evaluator.clear();
  if (!made.ok) return made;
  return { ok: true, value: roots.map(({ id }) => { const { mesh, measurements } = made.value.get(id)!; return { id, mesh: canonicalMesh(mesh), measurements }; }) };
};

export interface Whole {
  readonly graph: Graph;
  readonly part: FabricationPart;
}

export async function wholeOf(make: (g: GeometryBuilder) => SolidRef): Promise<Whole> {
  const { g, graph } = createGraphBuilder();
  const { node } = make(g);
  const made = await solids({ graph: graph(), roots: [{ id: 'pot', node }] });
  if (!made.ok) throw new Error(made.fault.message);
  const { mesh, measurements } = made.value[0]!;
  return { graph: graph(), part: { id: 'pot', name: 'Pot', quantity: 1, node, mesh, measurements, explode: [0, 0, 0], printRotation: [0, 0, 0], finish: { material, colour: material.colours[0]! }, regions: {} } };
}

export const cut = ({ graph, part }: Whole, split: Omit<Split, 'part'>): Promise<FabricationOutcome<CutUp>> => cutUp({ graph, bodies: [part], splits: [{ part: 'pot', ...split }] }, solids);

export async function cutWell(whole: Whole, split: Omit<Split, 'part'>): Promise<CutUp> {
  const outcome = await cut(whole, split);
  if (!outcome.ok) throw new Error(outcome.fault.message);
  return outcome.value;
}

export const solidOf = ({ solids: made }: CutUp, id: string): Measurements => made.find((solid) => solid.id === id)!.measurements;

export const piecesOf = (made: CutUp): readonly Measurements[] => made.plans[0]!.pieces.map(({ id }) => solidOf(made, id));

/** What is taken from a piece, in order: keys, then labels. */
export const cutsIn = (graph: Graph, node: number): readonly number[] => (graph.nodes[node]!.kind === 'difference' ? graph.nodes[node]!.inputs.slice(1) : []);

/** Volumes of nodes, wherever they are used: mm³. */
export async function volumesOf(graph: Graph, nodes: readonly number[]): Promise<readonly number[]> {
  return (await measure(graph, nodes)).map(({ volume }) => volume);
}

async function measure(graph: Graph, nodes: readonly number[]): Promise<readonly Measurements[]> {
  const made = await solids({ graph, roots: nodes.map((node, place) => ({ id: String(place), node })) });
  if (!made.ok) throw new Error(made.fault.message);
  return made.value.map(({ measurements }) => measurements);
}

export interface Bare {
  /** Without its holes and labels. */
  readonly genus: number;
  /** Of all that its cuts have in common with it: mm³. */
  readonly taken: number;
}

/** What the pieces were before something was cut from them. */
export async function bareOf({ graph, plans }: CutUp): Promise<readonly Bare[]> {
  const nodes = [...graph.nodes];
  const add = (kind: string, inputs: readonly number[]): number => nodes.push({ kind, inputs, parameters: {} }) - 1;
  const asked = plans[0]!.pieces.map(({ node }) => {
    const cuts = cutsIn(graph, node), bare = cuts.length === 0 ? node : graph.nodes[node]!.inputs[0]!;
    return { bare, taken: cuts.length === 0 ? undefined : add('intersection', [bare, add('union', cuts)]) };
  });
  const measured = await measure({ nodes }, asked.flatMap(({ bare, taken }) => (taken === undefined ? [bare] : [bare, taken])));
  let at = 0;
  return asked.map(({ taken }) => {
    const { genus } = measured[at++]!;
    return { genus, taken: taken === undefined ? 0 : measured[at++]!.volume };
  });
}

/** Products' shapes, larger than a bed of 256 mm. */
export const shapes = {
  box: (g) => g.box({ size: [100, 80, 400] }),
  tube: (g) => g.cylinder({ radius: 60, height: 400, segments: 64 }).subtract(g.cylinder({ radius: 48, height: 400, segments: 64 })),
  planter: (g) => g.shell(g.circle({ radius: 110, segments: 64 }), { height: 300, wall: 6, floor: 8 }).union(g.cylinder({ radius: 114, height: 10, segments: 64 }).subtract(g.cylinder({ radius: 105, height: 10, segments: 64 })).translate([0, 0, 290]).region('rim')),
  lampshade: (g) => g.cone({ bottomRadius: 115, topRadius: 60, height: 330, segments: 64 }).subtract(g.cone({ bottomRadius: 108, topRadius: 53, height: 330, segments: 64 })),
  ell: (g) => g.box({ size: [300, 60, 40], on: 'corner' }).union(g.box({ size: [60, 300, 40], on: 'corner' })),
} as const satisfies Readonly<Record<string, (g: GeometryBuilder) => SolidRef>>;
