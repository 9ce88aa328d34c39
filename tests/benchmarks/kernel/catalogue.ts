/** The catalogue's products as a worker of the workshop gets them: a graph out of the script, and outlines for its texts. */
import { readFile } from 'node:fs/promises';
import { fontListOf, readCatalogue } from '@patternbook/assets';
import { resolveContents, validateGraph } from '@patternbook/geometry';
import type { CheckedGraph, Graph } from '@patternbook/geometry';
import { checkValues } from '@patternbook/product';
import type { Literal, ProductDefinition } from '@patternbook/product';
import { createSandbox } from '@patternbook/sandbox';
import { createShaper } from '@patternbook/typography';

export const productIds = ['planter', 'bin', 'enclosure', 'house-sign'] as const;
export type ProductId = (typeof productIds)[number];
export type Values = Readonly<Record<string, Literal>>;

export interface BuiltDesign {
  /** As the sandbox hands it over: plain data that nobody checked. */
  readonly graph: Graph;
  readonly roots: readonly { readonly id: string; readonly node: number }[];
}

export interface Catalogue {
  describe(product: ProductId): Promise<ProductDefinition>;
  /** The build of a design with these values and the product's defaults; undefined where the values are refused. */
  build(product: ProductId, values: Values): Promise<BuiltDesign | undefined>;
  /** Replaces texts by outlines; each text is shaped once and then remembered. */
  resolve(graph: CheckedGraph): Promise<CheckedGraph>;
}

const assets = new URL('../../../assets/', import.meta.url);

export async function openCatalogue(): Promise<Catalogue> {
  const { fonts } = await readCatalogue((path) => readFile(new URL(path, assets), 'utf8'));
  const shaper = createShaper({ font: (hash) => readFile(new URL(fonts.find(({ sha256 }) => sha256 === hash)!.file, assets)) });
  const sandbox = await createSandbox();
  const scripts = new Map<ProductId, string>();
  const scriptOf = async (product: ProductId): Promise<string> => {
    const script = scripts.get(product) ?? (await readFile(new URL(`products/${product}/product.ts`, assets), 'utf8'));
    scripts.set(product, script);
    return script;
  };
  const describe = async (product: ProductId): Promise<ProductDefinition> => {
    const described = await sandbox.describe({ script: await scriptOf(product) });
    if (!described.ok) throw new Error(described.fault.message);
    return described.value;
  };
  return {
    describe,
    build: async (product, values) => {
      const checked = checkValues(await describe(product), values);
      if (checked.refusals.length > 0) return undefined;
      const built = await sandbox.build({ script: await scriptOf(product) }, checked.values, fontListOf(fonts));
      if (!built.ok) throw new Error(built.fault.message);
      return { graph: built.value.graph, roots: built.value.parts.map(({ id, node }) => ({ id, node })) };
    },
    resolve: async (graph) => {
      const resolved = await resolveContents(graph, { shape: shaper.shape, drawing: () => undefined, image: () => undefined });
      if (!resolved.ok) throw new Error(resolved.fault.message);
      return resolved.value.graph;
    },
  };
}

export function checked(graph: Graph): CheckedGraph {
  const outcome = validateGraph(graph);
  if (!outcome.ok) throw new Error(outcome.fault.message);
  return outcome.value;
}
