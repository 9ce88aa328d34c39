/** Every product of the catalogue in every preset, made as the server makes it: what the judges get to see. */
import { readFile } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';
import { type Catalogue, productIds, readCatalogue } from '@patternbook/assets';
import { encodePng, type ExportSubject, fabricationParts, type FdmMachine, type Filament, layOut, type Layout, type PlacedPart, renderPicture } from '@patternbook/fabrication';
import { checkDesign, type Design, freeze, newDesign, presetOperation, applyOperation, type ProductDefinition, say } from '@patternbook/product';
import type { Workshop } from '@patternbook/workshop';
import { describeProduct, openCatalogueWorkshop, sourceOf } from '../golden/catalogue-workshop.ts';

const assets = new URL('../../assets/', import.meta.url);
const catalogue = await readCatalogue((path) => readFile(new URL(path, assets), 'utf8'));

export interface Variant {
  readonly product: ProductDefinition;
  readonly preset: string;
  /** "product, preset". */
  readonly name: string;
  readonly subject: ExportSubject;
}

export interface CatalogueFiles {
  readonly catalogue: Catalogue;
  readonly variants: readonly Variant[];
}

/** One of a part's copies for each way that they lie on their plates: a 3MF has an object for each, in this order. */
export function liesOf({ plates }: Layout, part: string): readonly PlacedPart[] {
  const copies = plates.flatMap(({ placed }) => placed).filter((placed) => placed.part.id === part);
  return copies.filter(({ turn }, place) => copies.findIndex((other) => other.turn.plate === turn.plate) === place);
}

/** Of everything in a layout, as it was measured: mm³. */
export const volumeOf = (layout: Layout): number => layout.plates.flatMap(({ placed }) => placed).reduce((sum, { part }) => sum + part.measurements.volume, 0);

/** The machine and the material of a layout that is printed from filament. */
export function printed({ plates }: Layout): [FdmMachine, Filament] {
  const [plate] = plates;
  const material = plate?.placed[0]?.part.finish.material;
  if (plate?.machine.process !== 'fdm' || material?.process !== 'fdm') throw new Error('This layout is not printed from filament.');
  return [plate.machine, material];
}

/** Files of this lane share their modules, so that each variant is made once for all judges. */
const known = new Map<string, Promise<Variant>>();

/** @param presets every preset of each product, or only what it begins with. */
export async function makeCatalogue(products: readonly string[] = productIds, presets: 'all' | 'defaults' = 'all'): Promise<CatalogueFiles> {
  const workshop = await openCatalogueWorkshop(2);
  try {
    const variants = await Promise.all(products.map(async (id) => {
      const definition = await describeProduct(workshop, await sourceOf(id));
      const names = ['defaults', ...(presets === 'all' ? definition.presets.map((preset) => preset.id) : [])];
      return Promise.all(names.map((preset) => {
        const key = `${id} ${preset}`;
        const made = known.get(key) ?? makeVariant(workshop, catalogue, definition, preset);
        known.set(key, made);
        return made;
      }));
    }));
    return { catalogue, variants: variants.flat() };
  } finally {
    await workshop.dispose();
  }
}

function designOf(definition: ProductDefinition, preset: string): Design {
  const design = newDesign(definition);
  const operation = presetOperation(definition, design, preset);
  return operation ? applyOperation(design, operation).design : design;
}

async function makeVariant(workshop: Workshop, catalogue: Catalogue, definition: ProductDefinition, preset: string): Promise<Variant> {
  const design = designOf(definition, preset);
  const frozen = freeze(definition, design);
  const { finishes } = checkDesign(definition, design);
  const outcome = await workshop.evaluate({ source: await sourceOf(definition.id), values: frozen.design.values, quality: 'final', purpose: 'make' });
  if (!outcome.ok) throw new Error(`${definition.id} ${preset}: ${outcome.fault.message}`);
  const parts = fabricationParts({ declarations: definition.parts, bodies: outcome.value.parts, finishes, materials: catalogue.materials, language: 'en' });
  if (!parts.ok) throw new Error(`${definition.id} ${preset}: ${parts.fault.message}`);
  const layout: Layout = layOut(parts.value, catalogue.machines);
  const picture = renderPicture({ parts: parts.value, ...(definition.view && { view: definition.view }), width: 256, height: 256 });
  return {
    product: definition,
    preset,
    name: `${definition.id}, ${preset}`,
    subject: {
      layout,
      product: definition,
      dimensions: outcome.value.dimensions,
      hardware: outcome.value.hardware,
      options: {},
      link: `https://patternbook.example/v/${frozen.variant}`,
      ...(outcome.value.outlined && { exact: { graph: outcome.value.outlined, roots: Object.fromEntries(outcome.value.parts.map((part) => [part.id, part.node])) } }),
      thumbnail: encodePng(picture, (bytes) => deflateSync(bytes)),
      recipe: { design: frozen.design, variant: frozen.variant, title: `${say(definition.name, 'en')}, ${preset}`, lineage: [], program: 'Patternbook' },
    },
  };
}
