import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Sha256, hexOf, sha256Hex } from './sha256.ts';

test('gives the digests that FIPS 180-4 publishes', () => {
  expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(sha256Hex('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')).toBe('248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1');
});

test('agrees with another implementation for any bytes, in any pieces', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 5 }), (pieces) => {
      const sha = new Sha256();
      const other = createHash('sha256');
      for (const piece of pieces) {
        sha.update(piece);
        other.update(piece);
      }
      const digest = new Uint8Array(32);
      sha.digestInto(digest);
      expect(hexOf(digest)).toBe(other.digest('hex'));
    }),
  );
});

test('counts the length beyond one block and can begin anew', () => {
  const long = new Uint8Array(100_000).fill(7);
  expect(sha256Hex(long)).toBe(createHash('sha256').update(long).digest('hex'));
  const digest = new Uint8Array(32);
  new Sha256().update(long).reset().update(new TextEncoder().encode('abc')).digestInto(digest);
  expect(hexOf(digest)).toBe(sha256Hex('abc'));
});
