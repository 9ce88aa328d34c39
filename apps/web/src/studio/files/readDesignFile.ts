/** Restores a design from any file of ours that carries it, or from a design document as JSON. Files come from anywhere. */
import { readRecipe } from '@patternbook/fabrication';
import { parseDesign } from '@patternbook/product';
import type { Design } from '@patternbook/product';

export type FileFault = 'fileUnreadable' | 'fileNoRecipe' | 'fileTooLarge' | 'fileNewer';
export interface FileDesign {
  readonly design: Design;
  readonly title: string | undefined;
}

/** Files of several designs that were laid out together hold more than the first. */
export type FileOutcome = { readonly ok: true; readonly value: FileDesign & { readonly others?: readonly FileDesign[] } } | { readonly ok: false; readonly fault: FileFault };

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
  const first = accept(found.value.design, found.value.title);
  if (!first.ok || !found.value.others) return first;
  const others = found.value.others.map(({ design, title }) => accept(design, title));
  // What of them cannot be read is not offered.
  return { ok: true, value: { ...first.value, others: others.flatMap((each) => (each.ok ? [{ design: each.value.design, title: each.value.title }] : [])) } };
};
