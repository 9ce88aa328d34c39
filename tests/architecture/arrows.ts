/** Who may import whom, and why. Read by the architecture test; each `why` is what a failing build says. */

export interface Room {
  /** Folder from the root of the repository. */
  readonly folder: string;
  /** Packages of this workspace that it may import. */
  readonly workspace: readonly string[];
  /** Packages from the registry that it may import; everything, if left out. */
  readonly foreign?: readonly string[];
  /** Of these it may import types only. */
  readonly typesOnly?: readonly string[];
  readonly why: string;
}

const all = ['artwork', 'geometry', 'kernel-manifold', 'typography', 'product', 'sandbox', 'workshop', 'fabrication'];

export const rooms: readonly Room[] = [
  { folder: 'packages/geometry', workspace: [], foreign: [], why: 'geometry is bundled into the sandbox and read by every kernel, so it depends on nothing.' },
  { folder: 'packages/kernel-manifold', workspace: ['geometry'], foreign: ['manifold-3d'], why: 'a kernel knows graphs and its own WASM, never products.' },
  { folder: 'packages/kernel-occt', workspace: ['geometry'], foreign: ['replicad-opencascadejs'], why: 'a kernel knows graphs and its own WASM, never products; OpenCascade is loaded in one place, for files that ask for it.' },
  { folder: 'packages/typography', workspace: ['geometry'], foreign: ['harfbuzzjs', 'clipper2-ts', 'bidi-js'], why: 'HarfBuzz is loaded in one place, lazily.' },
  { folder: 'packages/artwork', workspace: ['geometry'], foreign: ['@resvg/resvg-wasm', 'clipper2-ts', 'fflate'], why: 'files from strangers are parsed in one place, which knows nothing but outlines and grey levels.' },
  { folder: 'packages/product', workspace: ['geometry'], foreign: ['zod'], why: 'a product is data; it never sees a kernel, a screen or a table.' },
  { folder: 'packages/sandbox', workspace: ['geometry', 'product'], foreign: ['quickjs-emscripten', 'quickjs-emscripten-core', '@jitl/quickjs-wasmfile-release-sync', 'sucrase', 'zod'], why: 'QuickJS is loaded in one place, and only the workshop may run it.' },
  { folder: 'packages/workshop', workspace: ['geometry', 'kernel-manifold', 'typography', 'product', 'sandbox'], foreign: [], why: 'the workshop composes script, text and kernel; it knows neither browser nor server.' },
  { folder: 'packages/fabrication', workspace: ['geometry', 'product'], foreign: ['bidi-js', 'clipper2-ts', 'fflate', 'fontkit', 'pdfkit', 'uqr', 'zod'], why: 'files are made from meshes and designs, wherever those came from; clipper2-ts lays outlines over one another for kerfs and nests; what sets pages (pdfkit with fontkit, bidi-js, uqr) is imported only when a page is asked for, so that no browser loads it at once.' },
  { folder: 'packages/viewport', workspace: ['geometry'], foreign: ['react', 'three'], why: 'the viewport shows meshes; if it knew products, each product would need its own.' },
  { folder: 'packages/database', workspace: ['fabrication', 'geometry', 'product'], typesOnly: ['fabrication', 'geometry', 'product'], foreign: ['drizzle-orm', 'pg'], why: 'tables hold ids and plain JSON, typed by the packages that it belongs to; what it means is decided above.' },
  { folder: 'packages/api', workspace: ['database', 'fabrication', 'geometry', 'kernel-occt', 'product', 'workshop'], typesOnly: ['workshop'], foreign: ['@trpc/server', 'better-auth', 'drizzle-orm', 'pg', 'pg-boss', 'zod'], why: 'the API is what the server can do; which workers and files it uses is passed in. Of a kernel it asks only what it supports, never to evaluate.' },
  { folder: 'apps/cli', workspace: ['assets', 'kernel-occt', ...all.filter((name) => name !== 'kernel-manifold' && name !== 'typography')], why: 'the command line needs no server; for STEP it runs OpenCascade itself, and ends with it.' },
  { folder: 'apps/server', workspace: ['assets', 'api', 'database', 'kernel-occt', 'web', ...all.filter((name) => name !== 'kernel-manifold' && name !== 'typography')], why: 'the server composes; kernels are reached only through the workshop, but for OpenCascade, which writes STEP in the press: a worker too, and replaced after a fault.' },
  { folder: 'apps/web', workspace: ['assets', 'api', 'viewport', ...all.filter((name) => name !== 'kernel-manifold' && name !== 'typography')], typesOnly: ['api'], why: 'the site knows the server by the type of its router alone.' },
];
