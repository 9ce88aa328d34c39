/** Where content-addressed files are kept: a folder or an object store. Everything in it can be made again. */
export interface FileStore {
  has(key: string): Promise<boolean>;
  /** Undefined when there is no such file. */
  get(key: string): Promise<Uint8Array | undefined>;
  /** Atomic: readers see the whole file or none. Writing the same key twice is harmless. */
  put(key: string, bytes: Uint8Array): Promise<void>;
}

/** Keys in the store, which are also the addresses under /files. */
export const artefactFile = (key: string): string => `artefacts/${key}`;
export const pictureFile = (variant: string, width: number): string => `pictures/${variant}/${width}.webp`;
/** What lies where on the plates of a file that several designs were made in. */
export const plateListFile = (key: string): string => `plates/${key}`;
