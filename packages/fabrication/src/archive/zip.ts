/** Writes ZIP archives (APPNOTE 6.3.10) whose bytes depend on nothing but their content: no dates, no platform. */

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array | Packed;
  /** Content that is already compressed, such as PNG, is kept as it is. */
  readonly stored?: boolean;
  /** Where its bytes begin is a multiple of this. */
  readonly alignment?: number;
}

/** Content that comes as raw DEFLATE (RFC 1951), with what a directory says of it. */
export interface Packed {
  readonly packed: Uint8Array;
  /** Bytes before it was packed. */
  readonly size: number;
  readonly crc: number;
}

/** CRC-32 (ISO 3309) of bytes that follow those with the checksum `before`, which is 0 at the beginning. */
export type Checksum = (bytes: Uint8Array, before: number) => number;

/** A field that says nothing (APPNOTE 4.5.2, with an id that nobody has), so that the bytes behind it begin where they should. */
function paddingBefore(start: number, alignment: number): Uint8Array {
  const missing = (alignment - (start % alignment)) % alignment;
  if (missing === 0) return new Uint8Array(0);
  const padding = new Uint8Array(missing < 4 ? missing + alignment : missing);
  const view = new DataView(padding.buffer);
  view.setUint16(0, 0x5042, true);
  view.setUint16(2, padding.length - 4, true);
  return padding;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** As ZIP and PNG use it. */
export const crc32: Checksum = (bytes, before) => {
  let crc = ~before;
  for (let at = 0; at < bytes.length; at++) crc = crcTable[(crc ^ bytes[at]!) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
};

/** 1 January 1980, the format's zero: a file's bytes must not tell when it was made. */
const date = 0x0021;
const utf8Names = 0x0800;

/** @param checksum where the caller has a faster one. */
export function writeZip(entries: readonly ZipEntry[], deflate: (bytes: Uint8Array) => Uint8Array, checksum = crc32): Uint8Array<ArrayBuffer> {
  let start = 0;
  const files = entries.map((entry) => {
    const { bytes } = entry;
    const { packed, size, crc }: Packed = 'packed' in bytes ? bytes : { packed: entry.stored ? bytes : deflate(bytes), size: bytes.length, crc: checksum(bytes, 0) };
    const name = new TextEncoder().encode(entry.name);
    const padding = paddingBefore(start + 30 + name.length, entry.alignment ?? 1);
    start += 30 + name.length + padding.length + packed.length;
    return { name, padding, method: entry.stored ? 0 : 8, crc, size, packed };
  });
  const total = files.reduce((sum, { name }) => sum + 46 + name.length, start + 22);
  const archive = new Uint8Array(total);
  const view = new DataView(archive.buffer);
  let at = 0;
  const u16 = (value: number): void => { view.setUint16(at, value, true); at += 2; };
  const u32 = (value: number): void => { view.setUint32(at, value, true); at += 4; };
  const put = (bytes: Uint8Array): void => { archive.set(bytes, at); at += bytes.length; };
  const offsets: number[] = [];
  const describe = ({ name, method, crc, size, packed }: (typeof files)[number], extra: number): void => {
    u16(20);
    u16(utf8Names);
    u16(method);
    u16(0);
    u16(date);
    u32(crc);
    u32(packed.length);
    u32(size);
    u16(name.length);
    u16(extra);
  };
  for (const file of files) {
    offsets.push(at);
    u32(0x04034b50);
    describe(file, file.padding.length);
    put(file.name);
    put(file.padding);
    put(file.packed);
  }
  const directory = at;
  files.forEach((file, i) => {
    u32(0x02014b50);
    u16(20);
    describe(file, 0);
    u16(0);
    u16(0);
    u16(0);
    u32(0);
    u32(offsets[i]!);
    put(file.name);
  });
  const size = at - directory;
  u32(0x06054b50);
  u16(0);
  u16(0);
  u16(files.length);
  u16(files.length);
  u32(size);
  u32(directory);
  u16(0);
  return archive;
}
