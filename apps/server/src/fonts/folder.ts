import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Font } from '@patternbook/assets';

export interface Fonts {
  /** The file by the SHA-256 of its content; undefined when the catalogue has no such font. */
  bytes(hash: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  brotli(hash: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/** The catalogue's fonts from the assets' folder. A file is read when it is first asked for, and then kept. */
export function openFonts(assets: string, catalogue: readonly Font[]): Fonts {
  const files = new Map(catalogue.map(({ sha256, file }) => [sha256, join(assets, file)]));
  const plain = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  const small = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  const keep = <T>(kept: Map<string, Promise<T>>, hash: string, make: (file: string) => Promise<T>): Promise<T> | undefined => {
    const file = files.get(hash);
    if (file === undefined) return undefined;
    let made = kept.get(hash);
    if (!made) {
      made = make(file);
      kept.set(hash, made);
      made.catch(() => kept.delete(hash));
    }
    return made;
  };
  return {
    bytes: async (hash) => keep(plain, hash, async (file) => new Uint8Array(await readFile(file))),
    // A middle level: the largest font takes a third of a second then, not five.
    brotli: async (hash) => keep(small, hash, async (file) => new Uint8Array(await promisify(brotliCompress)(await readFile(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }))),
  };
}
