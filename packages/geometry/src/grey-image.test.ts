import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeGreyImage, encodeGreyImage } from './grey-image.ts';

it('is read as it was written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 8, max: 40 }), fc.integer({ min: 8, max: 40 }), fc.nat(), (width, height, seed) => {
      const image = { width, height, levels: Array.from({ length: width * height }, (_, place) => (place * 7 + seed) % 64) };
      const text = encodeGreyImage(image);
      expect(text.ok && decodeGreyImage(text.value)).toEqual({ ok: true, value: image });
    }),
  );
});

it('refuses what is no picture', () => {
  const levels = Array.from({ length: 64 }, () => 0);
  for (const image of [{ width: 7, height: 8, levels }, { width: 8, height: 8, levels: [...levels, 1] }, { width: 8, height: 8, levels: levels.map(() => 64) }, { width: 8, height: 8, levels: levels.map(() => 0.5) }]) expect(encodeGreyImage(image).ok).toBe(false);
  for (const text of ['', '8x8 ', `8x8 ${'A'.repeat(63)}`, `8x8 ${'%'.repeat(64)}`, `999x999 ${'A'.repeat(998_001)}`, `193x8 ${'A'.repeat(1544)}`]) expect(decodeGreyImage(text).ok).toBe(false);
});
