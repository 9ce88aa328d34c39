/**
 * SHA-256 (FIPS 180-4), synchronous and the same everywhere: a browser's own is asynchronous only, and hashing a graph must
 * not wait.
 */

/** Incremental hash. Words of the state are kept as signed 32-bit integers. */
export class Sha256 {
  readonly #state = new Int32Array(8);
  readonly #block = new Uint8Array(64);
  #filled = 0;
  #bytes = 0;

  constructor() {
    this.reset();
  }

  /** Begins anew; sparing the garbage collector one object a node. */
  reset(): this {
    this.#state.set(initialState);
    this.#filled = 0;
    this.#bytes = 0;
    return this;
  }

  update(bytes: Uint8Array): this {
    this.#bytes += bytes.length;
    let from = 0;
    if (this.#filled > 0) {
      from = Math.min(64 - this.#filled, bytes.length);
      this.#block.set(bytes.subarray(0, from), this.#filled);
      this.#filled += from;
      if (this.#filled < 64) return this;
      compress(this.#state, this.#block, 0);
      this.#filled = 0;
    }
    for (; from + 64 <= bytes.length; from += 64) compress(this.#state, bytes, from);
    this.#block.set(bytes.subarray(from));
    this.#filled = bytes.length - from;
    return this;
  }

  /** Writes the 32 bytes of the digest into `into` and leaves the hash to be reset. */
  digestInto(into: Uint8Array, at = 0): void {
    const block = this.#block;
    block[this.#filled] = 0x80;
    block.fill(0, this.#filled + 1);
    if (this.#filled >= 56) {
      compress(this.#state, block, 0);
      block.fill(0);
    }
    const view = new DataView(block.buffer);
    view.setUint32(56, Math.floor(this.#bytes / 0x20000000));
    view.setUint32(60, (this.#bytes << 3) >>> 0);
    compress(this.#state, block, 0);
    for (let word = 0; word < 8; word += 1) {
      const value = this.#state[word]!;
      into[at + 4 * word] = value >>> 24;
      into[at + 4 * word + 1] = value >>> 16;
      into[at + 4 * word + 2] = value >>> 8;
      into[at + 4 * word + 3] = value;
    }
  }
}

/** Lower-case hexadecimal digest of bytes, or of a string's UTF-8. */
export function sha256Hex(content: Uint8Array | string): string {
  const digest = new Uint8Array(32);
  new Sha256().update(typeof content === 'string' ? new TextEncoder().encode(content) : content).digestInto(digest);
  return hexOf(digest);
}

export function hexOf(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += hexadecimal[byte];
  return hex;
}

const hexadecimal: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

const initialState = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];

// First 32 bits of the fractional parts of the cube roots of the first 64 primes (section 4.2.2).
const constants = new Int32Array([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3,
  0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
  0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
]);

const schedule = new Int32Array(64);

// Names follow section 6.2.2. One flat function: this is where all the time goes.
function compress(state: Int32Array, bytes: Uint8Array, from: number): void {
  const w = schedule;
  for (let t = 0, at = from; t < 16; t += 1, at += 4) w[t] = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
  for (let t = 16; t < 64; t += 1) {
    const x = w[t - 15]!;
    const y = w[t - 2]!;
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[t] = (s1 + w[t - 7]! + s0 + w[t - 16]!) | 0;
  }
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let e = state[4]!;
  let f = state[5]!;
  let g = state[6]!;
  let h = state[7]!;
  for (let t = 0; t < 64; t += 1) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + constants[t]! + w[t]!) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] = (state[0]! + a) | 0;
  state[1] = (state[1]! + b) | 0;
  state[2] = (state[2]! + c) | 0;
  state[3] = (state[3]! + d) | 0;
  state[4] = (state[4]! + e) | 0;
  state[5] = (state[5]! + f) | 0;
  state[6] = (state[6]! + g) | 0;
  state[7] = (state[7]! + h) | 0;
}
