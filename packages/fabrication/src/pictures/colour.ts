/** Between sRGB (IEC 61966-2-1) and linear light, with arithmetic that every engine does alike. */

/** Fifth root by Newton's method: Math.pow may differ in the last bit between engines. */
function fifthRoot(value: number): number {
  if (value === 0) return 0;
  let root = 1;
  for (let step = 0; step < 60; step++) {
    const fourth = root * root * root * root;
    root = (4 * root + value / fourth) / 5;
  }
  return root;
}

const decoded = Float64Array.from({ length: 256 }, (_, byte) => {
  const c = byte / 255;
  if (c <= 0.04045) return c / 12.92;
  const base = (c + 0.055) / 1.055;
  return base * base * fifthRoot(base * base);
});

const steps = 8192;
const encoded = new Uint8ClampedArray(steps + 1);
for (let step = 0, byte = 0; step <= steps; step++) {
  while (byte < 255 && step / steps >= (decoded[byte]! + decoded[byte + 1]!) / 2) byte++;
  encoded[step] = byte;
}

export type Light = readonly [red: number, green: number, blue: number];

/** `#rrggbb` as linear light. */
export const linear = (hex: string): Light => [1, 3, 5].map((at) => decoded[Number.parseInt(hex.slice(at, at + 2), 16)]!) as unknown as Light;

/** Linear light, 0 to 1, as a byte of sRGB. */
export const encode = (value: number): number => encoded[value <= 0 ? 0 : value >= 1 ? steps : Math.round(value * steps)]!;
