/** From a graph to a part on the catalogue's machines. */
import { readFile } from 'node:fs/promises';
import { readCatalogue } from '@patternbook/assets';
import { type FabricationPart, type Machine } from '@patternbook/fabrication';
import { createEvaluator, createGraphBuilder, type Evaluator, type Graph, type SolidRef, validateGraph } from '@patternbook/geometry';
import type { Evaluated } from '@patternbook/geometry';
import { createManifoldKernel } from '@patternbook/kernel-manifold';
import type { Built, Fault, Maker } from './corpus/fault.ts';

export const catalogue = await readCatalogue((path) => readFile(new URL(`../../assets/${path}`, import.meta.url), 'utf8'));

const materialOf = { fdm: 'pla', sla: 'resin', laser: 'plywood', cnc: 'plywood-milled', metal: 'aluminium' } as const satisfies Record<Maker, string>;
const machineOf = { fdm: 'bed-256', sla: 'resin-200', laser: 'laser-600', cnc: 'router-1250', metal: 'sheet-metal-1500' } as const satisfies Record<Maker, string>;

export const machineFor = (maker: Maker): Machine => {
  const machine = catalogue.machines.find(({ id }) => id === machineOf[maker]);
  if (!machine) throw new Error(`The catalogue has no machine ${machineOf[maker]}.`);
  return machine;
};

const finishFor = (maker: Maker): FabricationPart['finish'] => {
  const material = catalogue.materials.find(({ id }) => id === materialOf[maker]);
  if (!material) throw new Error(`The catalogue has no material ${materialOf[maker]}.`);
  return { material, colour: material.colours[0]! };
};

const evaluator: Evaluator = createEvaluator(await createManifoldKernel());

export interface MadePart { readonly part: FabricationPart; readonly graph: Graph }

/** Evaluates what is built, at final quality. */
export function madePart(maker: Maker, build: (g: ReturnType<typeof createGraphBuilder>['g']) => SolidRef | Built): MadePart {
  const { g, graph } = createGraphBuilder();
  const built = build(g);
  const { solid, blank, printRotation = [0, 0, 0] } = 'solid' in built ? built : { solid: built };
  const checked = validateGraph(JSON.parse(JSON.stringify(graph())));
  if (!checked.ok) throw new Error(checked.fault.message);
  const roots = [{ id: 'body', node: solid.node }, ...(blank ? [{ id: 'blank', node: blank.node }] : [])];
  const outcome = evaluator.evaluate({ graph: checked.value, roots, quality: 'final' });
  if (!outcome.ok) throw new Error(outcome.fault.message);
  const body = outcome.value.get('body')!;
  const flat: Evaluated | undefined = outcome.value.get('blank');
  return {
    graph: checked.value,
    part: {
      id: 'body', name: 'Body', quantity: 1, node: solid.node, ...body, printRotation, explode: [0, 0, 0], finish: finishFor(maker), regions: {},
      ...(flat && { blank: { ...flat, bends: 1 } }),
    },
  };
}

export const partOf = ({ maker, build }: Fault, faulty: boolean): FabricationPart => madePart(maker, (g) => build(g, faulty)).part;
