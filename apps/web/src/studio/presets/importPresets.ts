/** Takes presets in from a file: what is there already is left alone, names stay apart, and nothing is too much for one request. */
import { canonicalJson, freeName, presetsFileLimits, readPresetsFile } from '@patternbook/product';
import type { NamedPreset, PlainValue, PresetsFile, Words } from '@patternbook/product';

export type ImportFault = 'fileRefused' | 'fileNewer' | 'fileForeign' | 'fileTooLarge';

export type ReadOutcome = { readonly ok: true; readonly value: PresetsFile } | { readonly ok: false; readonly fault: ImportFault };

/** UTF-8 takes at most three bytes for what counts as one letter here. */
const mostBytes = 3 * presetsFileLimits.letters;

export const readFile = async (file: Pick<File, 'size' | 'text'>, product: string): Promise<ReadOutcome> => {
  if (file.size > mostBytes) return { ok: false, fault: 'fileTooLarge' };
  const text = await file.text();
  if (text.length > presetsFileLimits.letters) return { ok: false, fault: 'fileTooLarge' };
  const read = readPresetsFile(text, product);
  if (read.ok) return read;
  return { ok: false, fault: read.fault.code === 'presets-newer' ? 'fileNewer' : read.fault.code === 'presets-foreign' ? 'fileForeign' : 'fileRefused' };
};

const contentOf = ({ name, values, finishes }: NamedPreset): string => canonicalJson({ name, values, finishes } as unknown as PlainValue);

export interface Sorted {
  readonly fresh: readonly NamedPreset[];
  /** Of the file's, those that are there already, name and all. */
  readonly already: number;
}

/** What of a file is new, under names that are free. The same file twice brings nothing the second time. */
export const sortOut = (presets: readonly NamedPreset[], there: readonly NamedPreset[]): Sorted => {
  const known = new Set(there.map(contentOf));
  const names = new Set(there.map(({ name }) => name));
  const fresh: NamedPreset[] = [];
  for (const preset of presets) {
    if (known.has(contentOf(preset))) continue;
    known.add(contentOf(preset));
    const name = freeName(preset.name, names);
    names.add(name);
    fresh.push({ ...preset, name });
  }
  return { fresh, already: presets.length - fresh.length };
};

/** Letters of JSON that one request carries, well below what the server takes. */
const mostLetters = 60_000;

/** In as few requests as they fit; a preset that is large by itself goes alone. */
export const inRequests = (presets: readonly NamedPreset[]): readonly (readonly NamedPreset[])[] => {
  const requests: NamedPreset[][] = [];
  let room = 0;
  for (const preset of presets) {
    const size = JSON.stringify(preset).length;
    const last = requests.at(-1);
    if (last && size <= room) last.push(preset);
    else {
      requests.push([preset]);
      room = mostLetters;
    }
    room -= size;
  }
  return requests;
};

export interface Imported {
  readonly imported: number;
  readonly already: number;
  readonly left: readonly { readonly preset: string; readonly message: Words }[];
}
