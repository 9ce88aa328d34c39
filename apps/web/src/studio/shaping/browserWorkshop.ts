import { browserWorker, createWorkshop } from '@patternbook/workshop';
import type { Workshop } from '@patternbook/workshop';
import type { CatalogueAnswer } from '../../api/index.ts';

type Font = CatalogueAnswer['fonts'][number];

const fetchFont = async (fonts: readonly Font[], hash: string): Promise<Uint8Array> => {
  const font = fonts.find((each) => each.hash === hash);
  if (!font) throw new Error('The catalogue has no such font.');
  const response = await fetch(font.url);
  if (!response.ok) throw new Error(`The font could not be loaded (${response.status}).`);
  return new Uint8Array(await response.arrayBuffer());
};

let workshop: Workshop | undefined;

/** The visit's one workshop. It is warm from the first studio page on and stays so from design to design. */
export const browserWorkshop = (fonts: readonly Font[]): Workshop =>
  (workshop ??= createWorkshop({
    spawn: () => browserWorker(new Worker(new URL('../workshop.worker.ts', import.meta.url), { type: 'module', name: 'workshop' })),
    font: (hash) => fetchFont(fonts, hash),
    fonts: { hashes: Object.fromEntries(fonts.map(({ id, hash }) => [id, hash])), fallbacks: fonts.filter(({ fallback }) => fallback).map(({ hash }) => hash) },
  }));
