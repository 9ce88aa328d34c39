/** The zlib format (RFC 1950) around what the app's raw DEFLATE gives: for the pictures inside of pages. */
export const zlibOf = (deflate: (bytes: Uint8Array) => Uint8Array) => (bytes: Uint8Array): Uint8Array => {
  const packed = deflate(bytes);
  const result = new Uint8Array(packed.length + 6);
  result.set([0x78, 0x9c]);
  result.set(packed, 2);
  // Adler-32, reduced before a sum can leave 32 bits.
  let a = 1, b = 0;
  for (let at = 0; at < bytes.length;) {
    for (const end = Math.min(bytes.length, at + 3800); at < end; at++) {
      a += bytes[at]!;
      b += a;
    }
    a %= 65521;
    b %= 65521;
  }
  new DataView(result.buffer).setUint32(packed.length + 2, ((b << 16) | a) >>> 0);
  return result;
};
