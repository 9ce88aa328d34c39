/** Restores a design from any file of ours that carries it, or from a design document as JSON. Files come from anywhere. */
import { readRecipe } from '@patternbook/fabrication';
import { parseDesign } from '@patternbook/product';
import type { Design } from '@patternbook/product';

export type FileFault = 'fileUnreadable' | 'fileNoRecipe' | 'fileTooLarge' | 'fileNewer';
export type FileOutcome = { readonly ok: true; readonly value: { readonly design: Design; readonly title: string | undefined } } | { readonly ok: false; readonly fault: FileFault };

/** Far above what the largest export of ours takes. */
const mostBytes = 256 * 1024 * 1024;

const refuse = (fault: FileFault): FileOutcome => ({ ok: false, fault });

const accept = (candidate: unknown, title: string | undefined): FileOutcome => {
  const design = parseDesign(candidate);
  if (design.ok) return { ok: true, value: { design: design.value, title } };
  return refuse(design.fault.code === 'design-newer' ? 'fileNewer' : 'fileUnreadable');
};

export const readDesignFile = async (file: Pick<File, 'size' | 'arrayBuffer'>): Promise<FileOutcome> => {
  if (file.size > mostBytes) return refuse('fileTooLarge');
  const found = readRecipe(new Uint8Array(await file.arrayBuffer()));
  if (!found.ok) return refuse(found.fault.code === 'recipe-missing' ? 'fileNoRecipe' : 'fileUnreadable');
  return accept(found.value.design, found.value.title);
};
