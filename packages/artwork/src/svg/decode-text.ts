import { refuse } from '../outcome.ts';

/** Encodings that programs write besides UTF-8. */
const known = new Set(['utf-8', 'utf-16', 'utf-16le', 'utf-16be', 'iso-8859-1', 'iso-8859-15', 'windows-1252', 'us-ascii', 'ascii']);

/** The letters of a markup file, by its byte-order mark or by what its first line declares. */
export function decodeText(bytes: Uint8Array): string {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.-]{1,20})["']/.exec(head)?.[1]?.toLowerCase() ?? 'utf-8';
  const encoding = marked ?? declared;
  if (!known.has(encoding)) refuse('svg-damaged', 'This drawing is written in letters that cannot be read; save it as SVG in UTF-8.');
  const text = new TextDecoder(encoding === 'utf-16' ? 'utf-8' : encoding).decode(bytes);
  return text.includes('\0') ? refuse('svg-damaged', 'This drawing is damaged or incomplete; save it again as SVG.') : text;
}
