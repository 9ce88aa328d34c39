import { Inflate } from 'fflate';
import { crc32 } from '../archive/zip.ts';
import { readLimits } from './limits.ts';
import { refuse } from './refusal.ts';

interface Entry { readonly name: string; readonly method: number; readonly crc: number; readonly packed: number; readonly size: number; readonly offset: number }

/** The entries of a ZIP archive, checked: nothing is unpacked yet. */
export interface Archive {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly bytes: Uint8Array;
}

const reading = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** APPNOTE 4.3.16: the end of the central directory lies in the last 64 KiB. */
function endOfDirectory(bytes: Uint8Array, view: DataView): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--) if (view.getUint32(at, true) === 0x06054b50) return at;
  return refuse('format', 'This is not a 3MF file.');
}

/** Names that mean a place outside of the package, or another name than they show. */
// oxlint-disable-next-line no-control-regex
const unsafeName = /^[/\\]|(^|[/\\])\.\.([/\\]|$)|\\|^[a-z]:|[\u0000-\u001f]/iu;

export function openArchive(bytes: Uint8Array): Archive {
  if (bytes.length > readLimits.fileBytes) refuse('file size', `This file is larger than the ${readLimits.fileBytes / 1_000_000} MB that can be opened.`);
  const view = reading(bytes);
  if (bytes.length < 22 || view.getUint32(0, true) !== 0x04034b50) refuse('format', 'This is not a 3MF file.');
  const end = endOfDirectory(bytes, view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || size === 0xffffffff || at === 0xffffffff || count > readLimits.entries) refuse('entries', `This file has more than the ${readLimits.entries} entries that can be opened.`);
  if (at + size > end) refuse('format', 'This file is damaged: its directory lies outside of it.');
  const entries = new Map<string, Entry>();
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) refuse('format', 'This file is damaged: its directory cannot be read.');
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [number, number, number];
    if (at + 46 + lengths[0] > end) refuse('format', 'This file is damaged: its directory cannot be read.');
    let name = '';
    try {
      name = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(at + 46, at + 46 + lengths[0]));
    } catch {
      refuse('names', 'This file is damaged: a name in it cannot be read.');
    }
    if (unsafeName.test(name)) refuse('names', 'This file has an entry outside of its package, so it is not opened.');
    // OPC compares part names without regard to case.
    const key = name.toLowerCase();
    if (entries.has(key)) refuse('names', 'This file has two entries of one name, so it is not opened.');
    entries.set(key, { name, method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true), packed: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true), offset: view.getUint32(at + 42, true) });
    if ((view.getUint16(at + 8, true) & 1) !== 0) refuse('format', 'This file is encrypted, so it cannot be opened.');
    at += 46 + lengths[0] + lengths[1] + lengths[2];
  }
  return { entries, bytes };
}

export interface ReadOptions {
  /** Bytes that the entry may have, unpacked; or, when `enough` stops earlier, that are looked at. */
  readonly most: number;
  readonly limit: string;
  /** Looks at what came so far (from the start); true ends reading, and the checksum is not asked for. */
  readonly enough?: (sofar: Uint8Array) => boolean;
}

/** Unpacks one entry, never into more than `most` bytes, whatever its header claims. */
export function readEntry(archive: Archive, name: string, options: ReadOptions): Uint8Array | undefined {
  const entry = archive.entries.get(name.toLowerCase());
  if (!entry) return undefined;
  const { bytes } = archive;
  const view = reading(bytes);
  const tooLarge = (): never => refuse(options.limit, `This file's ${options.limit} is larger than the ${options.most / 1_000_000} MB that can be opened.`);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50) refuse('format', 'This file is damaged: an entry lies outside of it.');
  const from = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (from + entry.packed > bytes.length) refuse('format', 'This file is damaged: an entry lies outside of it.');
  const packed = bytes.subarray(from, from + entry.packed);
  if (entry.method === 0) {
    if (entry.packed !== entry.size) refuse('format', 'This file is damaged: an entry has another length than it says.');
    if (packed.length > options.most && !options.enough?.(packed.subarray(0, options.most))) tooLarge();
    return packed.subarray(0, options.most);
  }
  if (entry.method !== 8) refuse('format', 'This file is packed in a way that cannot be opened.');
  if (!options.enough && entry.size > options.most) tooLarge();
  return inflate(packed, entry, options, tooLarge);
}

/** Packed bytes handed to the inflater in one go: at DEFLATE's greatest ratio they become 4 MB. */
const slice = 4096;

function inflate(packed: Uint8Array, entry: Entry, options: ReadOptions, tooLarge: () => never): Uint8Array {
  let out = new Uint8Array(Math.min(options.most, 1 << 16));
  let filled = 0;
  let stopped = false;
  const inflater = new Inflate((chunk) => {
    if (stopped) return;
    const room = Math.min(chunk.length, options.most - filled);
    if (filled + room > out.length) {
      const larger = new Uint8Array(Math.min(options.most, Math.max(out.length * 2, filled + room)));
      larger.set(out.subarray(0, filled));
      out = larger;
    }
    out.set(chunk.subarray(0, room), filled);
    filled += room;
    if (options.enough?.(out.subarray(0, filled))) stopped = true;
    else if (room < chunk.length) tooLarge();
  });
  for (let at = 0; at < packed.length && !stopped; at += slice) {
    const last = at + slice >= packed.length;
    try {
      inflater.push(packed.subarray(at, at + slice), last);
    } catch (error) {
      if (error instanceof Error && 'fault' in error) throw error;
      refuse('format', 'This file is damaged: an entry cannot be unpacked.');
    }
    if (filled > readLimits.ratio * Math.min(packed.length, at + slice) + (1 << 16)) refuse('ratio', 'This file unpacks to far more than it is, so it is not opened.');
  }
  const result = out.subarray(0, filled);
  if (stopped) return result;
  if (filled !== entry.size || crc32(result, 0) !== entry.crc) refuse('format', 'This file is damaged: an entry has another content than it says.');
  return result;
}
