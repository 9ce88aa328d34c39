import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fontListOf, readCatalogue, scriptOf } from '@patternbook/assets';
import { checkValues } from '@patternbook/product';
import type { Literal, ProductDefinition } from '@patternbook/product';
import { createWorkshopPool } from '@patternbook/workshop';
import type { Evaluation, ProductSource, Workshop } from '@patternbook/workshop';
import { nodeWorker } from '@patternbook/workshop/node';

const assets = new URL('../../assets/', import.meta.url);

/** The catalogue's fonts behind as many workers as asked. Dispose it. */
export const openCatalogueWorkshop = async (workers: number): Promise<Workshop> => {
  const { fonts } = await readCatalogue((path) => readFile(new URL(path, assets), 'utf8'));
  return createWorkshopPool(workers, {
    spawn: nodeWorker,
    fonts: fontListOf(fonts),
    font: async (hash) => {
      const font = fonts.find(({ sha256 }) => sha256 === hash);
      if (font === undefined) throw new Error(`No font of the catalogue has the hash ${hash}.`);
      return new Uint8Array(await readFile(new URL(font.file, assets)));
    },
  });
};

export const sourceOf = async (product: string): Promise<ProductSource> => {
  const script = await readFile(new URL(scriptOf(product), assets), 'utf8');
  return { script, hash: createHash('sha256').update(script).digest('hex') };
};

export const describeProduct = async (workshop: Workshop, source: ProductSource): Promise<ProductDefinition> => {
  const described = await workshop.describe(source);
  if (!described.ok) throw new Error(described.fault.message);
  return described.value;
};

/** Completes the values, insists that nothing is refused, and evaluates them. */
export const evaluateValues = async (
  workshop: Workshop,
  { source, definition, values, quality }: { readonly source: ProductSource; readonly definition: ProductDefinition; readonly values: Readonly<Record<string, Literal>>; readonly quality: 'draft' | 'final' },
): Promise<Evaluation> => {
  const checked = checkValues(definition, values);
  const [refusal] = checked.refusals;
  if (refusal !== undefined) throw new Error(refusal.message.en);
  const outcome = await workshop.evaluate({ source, values: checked.values, quality, purpose: 'make' });
  if (!outcome.ok) throw new Error(`${outcome.fault.code}: ${outcome.fault.message}`);
  return outcome.value;
};
