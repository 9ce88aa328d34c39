/**
 * What a person downloads before each page can be used, measured on the built files: `node budget.ts [folder]`.
 *
 * Followed are static imports, workers and WebAssembly that a file names, and the dynamic imports that the page makes at
 * once. Other dynamic imports are on demand and cost nothing until then.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

interface Page {
  readonly name: string;
  /** Largest sum of gzipped JavaScript and WebAssembly, in kB of 1000 bytes. */
  readonly limit: number;
  /** Modules that the route loads at once, as the manifest names them. */
  readonly modules: readonly string[];
  /** Names of files that are imported dynamically, but always and at once. */
  readonly atOnce?: RegExp;
  /** Names of files that come after the page can be used, or only when a design needs them. */
  readonly later?: RegExp;
  /** What none of its files may hold, with the reason. */
  readonly without?: { readonly text: RegExp; readonly because: string };
}

const words = (language: string, ...names: readonly string[]): readonly string[] => names.map((name) => `src/messages/${language}/${name}.ts`);

// German is the longer language, so it is the one that is measured.
export const pages: readonly Page[] = [
  {
    name: 'gallery',
    limit: 160,
    modules: ['index.html', 'src/pages/patterns/GalleryPage.tsx', ...words('de', 'shell', 'gallery', 'plates')],
    without: { text: /WebGLRenderer/, because: 'the gallery shows pictures: three belongs to the studio' },
  },
  {
    name: 'start',
    limit: 160,
    modules: ['index.html', 'src/pages/start/StartPage.tsx', ...words('de', 'shell', 'start', 'plates', 'products')],
    without: { text: /WebGLRenderer/, because: 'the start page shows pictures: three belongs to the studio' },
  },
  {
    name: 'studio',
    limit: 940,
    modules: ['index.html', 'src/studio/StudioPage.tsx', ...words('de', 'shell', 'studio')],
    // The script engine, which its package imports dynamically so that one of several builds can be chosen.
    atOnce: /^emscripten-module.*\.wasm$/,
    // Scripts come without their types; text shaping comes with the first text; mass, price and findings are worked out once the model is on the screen, and explained when somebody asks.
    later: /^(strip-types|harfbuzz|hb|shaper|estimating|finding|explaining|cutting|listing|turning)/i,
  },
];

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

/** Names of built files that a file needs at once: static imports, workers, WebAssembly. */
const needs = (text: string): readonly string[] => [
  ...[...text.matchAll(/(?:^|[;\n}])\s*import(?:[^"'()]*?from)?\s*["']\.\/([^"']+)["']/g)].map((match) => match[1] ?? ''),
  ...[...text.matchAll(/new URL\(\s*["'`](?:\/assets\/|\.\/)?([\w.-]+\.(?:js|wasm))["'`]/g)].map((match) => match[1] ?? ''),
];

export interface Measured {
  readonly name: string;
  readonly limit: number;
  readonly kilobytes: number;
  /** Largest first. */
  readonly files: readonly { readonly file: string; readonly kilobytes: number }[];
  readonly problems: readonly string[];
}

export const measure = (folder: string): readonly Measured[] => {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Readonly<Record<string, Chunk>>;
  const assets = new Set(readdirSync(join(folder, 'assets')));
  return pages.map((page) => {
    const problems: string[] = [];
    const found = new Map<string, number>();
    const visit = (file: string): void => {
      if (found.has(file) || !assets.has(file) || page.later?.test(file)) return;
      const bytes = readFileSync(join(folder, 'assets', file));
      found.set(file, gzipSync(bytes, { level: 9 }).length / 1000);
      if (!file.endsWith('.js')) return;
      const text = bytes.toString('utf8');
      if (page.without?.text.test(text)) problems.push(`${file} holds ${String(page.without.text)}: ${page.without.because}.`);
      for (const next of needs(text)) visit(next);
    };
    for (const module of page.modules) {
      const chunk = manifest[module];
      if (chunk) visit(chunk.file.replace(/^assets\//, ''));
      else problems.push(`${module} is not among the built modules: the budget no longer follows the routes.`);
    }
    for (const file of assets) if (page.atOnce?.test(file)) visit(file);
    const files = [...found].map(([file, kilobytes]) => ({ file, kilobytes })).sort((a, b) => b.kilobytes - a.kilobytes);
    const kilobytes = files.reduce((sum, each) => sum + each.kilobytes, 0);
    if (kilobytes > page.limit) problems.push(`${kilobytes.toFixed(1)} kB are more than ${page.limit} kB: see which file grew, and load it on demand.`);
    return { name: page.name, limit: page.limit, kilobytes, files, problems };
  });
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? fileURLToPath(new URL('dist', import.meta.url));
  for (const { name, limit, kilobytes, files, problems } of measure(folder)) {
    process.stdout.write(`${name}: ${kilobytes.toFixed(1)} of ${limit} kB\n`);
    for (const file of files) process.stdout.write(`  ${file.kilobytes.toFixed(1).padStart(7)}  ${file.file}\n`);
    for (const problem of problems) process.stderr.write(`  ${problem}\n`);
    if (problems.length > 0) process.exitCode = 1;
  }
}
