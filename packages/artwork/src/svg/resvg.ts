import { refuse } from '../outcome.ts';

type Module = typeof import('@resvg/resvg-wasm');

export interface ResvgSource {
  /** Address of `@resvg/resvg-wasm/index_bg.wasm`; needed in a browser. Left out: the package's file, as Node finds it. */
  readonly wasmUrl?: string;
  /** The same, compiled before. */
  readonly wasm?: WebAssembly.Module;
}

let loaded: Promise<Module> | undefined;

async function load({ wasmUrl, wasm }: ResvgSource): Promise<Module> {
  const { compileFrom, compilePackaged } = await import('../wasm.ts');
  const module = await import('@resvg/resvg-wasm');
  await module.initWasm(wasm ?? (await (wasmUrl === undefined ? compilePackaged() : compileFrom(wasmUrl))));
  return module;
}

/** Its WASM can be loaded once in a thread. Rejects when it cannot be fetched; the next drawing tries again. */
export function loadResvg(source: ResvgSource): Promise<Module> {
  loaded ??= load(source);
  loaded.catch(() => { loaded = undefined; });
  return loaded;
}

/**
 * The drawing with styles, units, copies, symbols and basic shapes resolved: only groups, paths, clips and gradients are left, and path
 * data has only M, L, Q, C and Z. The WASM imports nothing that reads a file or an address, so nothing can be fetched here.
 */
export function resolve({ Resvg }: Module, svg: string): string {
  let drawing: InstanceType<Module['Resvg']> | undefined;
  try {
    drawing = new Resvg(svg);
    return drawing.toString();
  } catch {
    return refuse('svg-damaged', 'This drawing is damaged or has no size; save it again as SVG.');
  } finally {
    drawing?.free();
  }
}
