import loadModule from 'replicad-opencascadejs';
import type { OpenCascadeInstance } from 'replicad-opencascadejs';

export type Occt = OpenCascadeInstance;

export interface OcctOptions {
  /** Address of `replicad-opencascadejs/wasm`; needed where files are bundled. Left out: the package's file, as Node finds it. */
  readonly wasmUrl?: string;
}

/** A new instance with a heap of its own: some 23 MB of WASM, a third of a second. */
export const loadOcct = ({ wasmUrl }: OcctOptions = {}): Promise<Occt> =>
  loadModule({
    // OpenCascade tells the console of every transfer.
    print: () => undefined,
    printErr: () => undefined,
    ...(wasmUrl !== undefined && { locateFile: () => wasmUrl }),
  });
