import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

export interface SiteFile {
  readonly type: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly brotli?: Uint8Array<ArrayBuffer>;
  readonly gzip?: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  /** The name holds a hash of the content. */
  readonly immutable: boolean;
}

export interface Site {
  /** By path from the site's root, beginning with a slash. */
  readonly files: ReadonlyMap<string, SiteFile>;
  /** The document that every page begins as. */
  readonly page: string;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8', '.html': 'text/html; charset=utf-8', '.ico': 'image/x-icon', '.jpg': 'image/jpeg', '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8', '.png': 'image/png', '.svg': 'image/svg+xml', '.ttf': 'font/ttf', '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm', '.webmanifest': 'application/manifest+json', '.webp': 'image/webp', '.woff2': 'font/woff2',
};

/**
 * Reads the built site into memory: a few megabytes. A path is then looked up and never put together, so that no request
 * can reach another file.
 */
export function loadSite(folder: string): Site {
  const files = new Map<string, SiteFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).split(sep).join('/');
    if (!entry.isFile() || /\.(br|gz)$/.test(name) || name.startsWith('.') || name === 'index.html') continue;
    const plain = new Uint8Array(readFileSync(path));
    const brotli = readIfThere(`${path}.br`);
    const gzip = readIfThere(`${path}.gz`);
    files.set(`/${name}`, {
      type: types[extname(name)] ?? 'application/octet-stream',
      plain,
      ...(brotli ? { brotli } : {}),
      ...(gzip ? { gzip } : {}),
      etag: etagOf(plain),
      immutable: /^assets\/.+-[\w-]{8}\.\w+$/.test(name),
    });
  }
  return { files, page: readFileSync(join(folder, 'index.html'), 'utf8') };
}

export const etagOf = (content: Uint8Array | string): string => `"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`;

function readIfThere(path: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return undefined;
  }
}
