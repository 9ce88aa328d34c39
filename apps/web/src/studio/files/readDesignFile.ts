/** Restores a design from a file of ours: a 3MF with its recipe inside, or a design document as JSON. Files come from anywhere. */
import { read3mf } from '@patternbook/fabrication';
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

const readJson = (text: string): FileOutcome => {
  try {
    return accept(JSON.parse(text), undefined);
  } catch {
    return refuse('fileUnreadable');
  }
};

export const readDesignFile = async (file: Pick<File, 'size' | 'arrayBuffer'>): Promise<FileOutcome> => {
  if (file.size > mostBytes) return refuse('fileTooLarge');
  const bytes = new Uint8Array(await file.arrayBuffer());
  // ZIP archives begin with "PK"; what a file is called says nothing.
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!zipped) return readJson(new TextDecoder().decode(bytes.subarray(0, 1024 * 1024)));
  const found = read3mf(bytes);
  if (!found.ok) return refuse(found.fault.code === 'recipe-missing' ? 'fileNoRecipe' : 'fileUnreadable');
  return accept(found.value.design, found.value.title);
};
