/** Where the WASM of resvg comes from: an address in a browser, the package itself in Node. */

/** Compiles what stands at an address. Rejects with a plain sentence when it cannot be fetched. */
export async function compileFrom(url: string): Promise<WebAssembly.Module> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The reader of drawings could not be loaded (${response.status}); try again.`);
  const streams = response.headers.get('content-type')?.startsWith('application/wasm') ?? false;
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

/** Compiles the file of the package that Node resolves: loading of code, like an import. */
export async function compilePackaged(): Promise<WebAssembly.Module> {
  const { readFile } = await import('node:fs/promises');
  return WebAssembly.compile(await readFile(new URL(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))));
}
