/** cos(k·π/16)/2, and 1/√8 for the mean: the rows of the inverse transform (ITU-T T.81, A.3.3), written out so that every engine has the same. */
const cosines = [0.35355339059327373, 0.49039264020161522, 0.46193976625564337, 0.41573480615127262, 0.35355339059327379, 0.27778511650980109, 0.19134171618254492, 0.097545161008064166] as const;

/** Weight of frequency u at place x. */
const weights = new Float32Array(64);
for (let x = 0; x < 8; x++) {
  for (let u = 0; u < 8; u++) {
    const turn = ((2 * x + 1) * u) % 32;
    const folded = turn > 16 ? 32 - turn : turn;
    const [angle, sign] = folded > 8 ? [16 - folded, -1] : [folded, 1];
    weights[x * 8 + u] = u === 0 ? cosines[0] : angle === 8 ? 0 : sign * (angle === 0 ? 0.5 : cosines[angle]!);
  }
}

const row = new Float32Array(8);
const sums = new Float32Array(64);

/** Adds what the frequencies of one row of coefficients make of a block; most rows of most blocks are empty. */
function addRow(coefficients: Int16Array, at: number, table: Uint16Array, v: number): void {
  let isEmpty = true;
  for (let u = 0; u < 8; u++) {
    const value = coefficients[at + v * 8 + u]!;
    if (value === 0) continue;
    if (isEmpty) row.fill(0);
    isEmpty = false;
    const amount = value * table[v * 8 + u]!;
    for (let x = 0; x < 8; x++) row[x] = row[x]! + amount * weights[x * 8 + u]!;
  }
  if (isEmpty) return;
  for (let y = 0; y < 8; y++) {
    const weight = weights[y * 8 + v]!;
    for (let x = 0; x < 8; x++) sums[y * 8 + x] = sums[y * 8 + x]! + row[x]! * weight;
  }
}

/** Brightness of a block from its coefficients, into eight rows of a band of the picture. */
export function toSamples(coefficients: Int16Array, at: number, table: Uint16Array, into: { readonly band: Uint8ClampedArray; readonly x: number; readonly stride: number }): void {
  sums.fill(128);
  for (let v = 0; v < 8; v++) addRow(coefficients, at, table, v);
  for (let y = 0; y < 8; y++) for (let x = 0; x < 8; x++) into.band[y * into.stride + into.x + x] = sums[y * 8 + x]!;
}
