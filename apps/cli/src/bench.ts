import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fontListOf, readCatalogue } from '@patternbook/assets';
import type { Catalogue } from '@patternbook/assets';
import type { Store } from '@patternbook/fabrication';
import type { Literal } from '@patternbook/product';
import { createWorkshop } from '@patternbook/workshop';
import { nodeWorker } from '@patternbook/workshop/node';
import type { Evaluation, ProductSource, Workshop, WorkshopFault } from '@patternbook/workshop';
import { BadInput } from './outcome.ts';

/** What the commands work with: one workshop and the catalogue that ships with the program. */
export interface Bench {
  /** Folder of the assets. */
  readonly assets: string;
  readonly catalogue: Catalogue;
  /** Whose prices are told: the catalogue's first. */
  readonly store: Store;
  readonly workshop: Workshop;
  evaluate(source: ProductSource, values: Readonly<Record<string, Literal>>): Promise<Evaluation>;
  /** Whether a fault is the person's to mend, or ours. */
  asError(fault: WorkshopFault): Error;
  close(): Promise<void>;
}

const ours = new Set<WorkshopFault['code']>(['worker-lost', 'superseded', 'resource-missing']);

const asError = (fault: WorkshopFault): Error => (ours.has(fault.code) ? new Error(fault.message) : new BadInput(fault.message));

export async function openBench(): Promise<Bench> {
  const assets = join(import.meta.dirname, '../../../assets');
  const catalogue = await readCatalogue((path) => readFile(join(assets, path), 'utf8'));
  const [store] = catalogue.stores;
  if (!store) throw new Error('The catalogue has no store.');
  const workshop = createWorkshop({
    spawn: nodeWorker,
    warm: false,
    fonts: fontListOf(catalogue.fonts),
    font: async (hash) => {
      const font = catalogue.fonts.find(({ sha256 }) => sha256 === hash);
      if (!font) throw new Error('No font of the catalogue has this hash.');
      return new Uint8Array(await readFile(join(assets, font.file)));
    },
  });
  return {
    assets,
    catalogue,
    store,
    workshop,
    asError,
    async evaluate(source, values) {
      const outcome = await workshop.evaluate({ source, values, quality: 'final', purpose: 'make' });
      if (!outcome.ok) throw asError(outcome.fault);
      return outcome.value;
    },
    close: () => workshop.dispose(),
  };
}
