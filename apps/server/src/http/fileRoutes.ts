import { artefactFile, pictureFile, pictureSizes } from '@patternbook/api';
import type { FileStore } from '@patternbook/api';
import { contentDisposition, exporters } from '@patternbook/fabrication';
import { Hono } from 'hono';
import type { Fonts } from '../fonts/folder.ts';
import type { Reads } from '../reads.ts';
import type { Environment, RequestContext } from './environment.ts';
import { refusal } from './refusal.ts';
import { isKnown } from './siteFiles.ts';

const artefactTypes: Readonly<Record<string, string>> = Object.fromEntries(Object.values(exporters).map(({ extension, mediaType }) => [extension, mediaType]));
const forEver = (whose: 'public' | 'private') => `${whose}, max-age=31536000, immutable`;

/** Plain cacheable files. Each is named by its content, so what was once answered stays true. */
export function fileRoutes({ files, fonts, reads }: { readonly files: FileStore; readonly fonts: Fonts; readonly reads: Pick<Reads, 'source'> }): Hono<Environment> {
  const missing = (c: RequestContext, what: string): Response => refusal('not-found', `There is no such ${what}.`, { data: null, requestId: c.get('requestId') });
  const send = (c: RequestContext, etag: string, bytes: Uint8Array<ArrayBuffer>, headers: Readonly<Record<string, string>>): Response => {
    if (isKnown(c.req.header('if-none-match'), etag)) return new Response(null, { status: 304, headers: { etag, 'cache-control': headers['cache-control'] ?? 'no-store' } });
    return new Response(c.req.method === 'HEAD' ? null : bytes, { headers: { ...headers, etag, 'content-length': String(bytes.length) } });
  };

  return new Hono<Environment>()
    .get('/artefacts/:key{[0-9a-f]{64}}/:fileName', async (c) => {
      c.set('route', '/files/artefacts/:key/:fileName');
      const { key, fileName } = c.req.param();
      // Only names as the program makes them: a link must not be able to give a file another face.
      const type = artefactTypes[/^[\p{L}\p{M}\p{N}_-]{1,120}\.([a-z0-9]+)$/u.exec(fileName)?.[1] ?? ''];
      const bytes = type === undefined ? undefined : await files.get(artefactFile(key));
      if (type === undefined || !bytes) return missing(c, 'file');
      // Whoever knows the key knows the design; shared caches need not.
      return send(c, `"${key}"`, owned(bytes), { 'content-type': type, 'content-disposition': contentDisposition(fileName), 'cache-control': forEver('private') });
    })
    .get('/pictures/:variant{[0-9a-f]{64}}/:name', async (c) => {
      c.set('route', '/files/pictures/:variant/:width.webp');
      const { variant, name } = c.req.param();
      const width = Object.values(pictureSizes).find((size) => name === `${size}.webp`);
      const bytes = width === undefined ? undefined : await files.get(pictureFile(variant, width));
      if (!bytes) return missing(c, 'picture yet');
      // Shown by other sites' previews of a link.
      return send(c, `"${variant.slice(0, 27)}-${name}"`, owned(bytes), { 'content-type': 'image/webp', 'cache-control': forEver('public'), 'cross-origin-resource-policy': 'cross-origin' });
    })
    .get('/fonts/:name{[0-9a-f]{64}\\.ttf}', async (c) => {
      c.set('route', '/files/fonts/:hash.ttf');
      const hash = c.req.param('name').slice(0, 64);
      const brotli = /\bbr\b/.test(c.req.header('accept-encoding') ?? '');
      const font = await (brotli ? fonts.brotli(hash) : fonts.bytes(hash));
      if (!font) return missing(c, 'font');
      return send(c, `"${hash}"`, font, { 'content-type': 'font/ttf', 'cache-control': forEver('public'), vary: 'accept-encoding', ...(brotli ? { 'content-encoding': 'br' } : {}) });
    })
    .get('/products/:id/:name{\\d+\\.\\d+\\.\\d+\\.ts}', async (c) => {
      c.set('route', '/files/products/:id/:version.ts');
      const { id, name } = c.req.param();
      const source = await reads.source(id, name.slice(0, -3));
      if (!source) return missing(c, 'script');
      // A published version never changes.
      return send(c, `"${source.hash}"`, new TextEncoder().encode(source.script), { 'content-type': 'text/plain; charset=utf-8', 'cache-control': forEver('public') });
    })
    .all('*', (c) => missing(c, 'file'));
}

/** Bytes of a Buffer without the pool that they may lie in. */
const owned = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => (bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes));
